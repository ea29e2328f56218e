/** Drills and results: what pages, the board and workers use. Pure: keys, clock and store are given by the caller. */
export { LIMITS } from './limits.ts';
export { codeError, type CodeError, type CodeProblem, type Read } from './errors.ts';
export { decodeDrill, encodeDrill } from './drill-code.ts';
export { decodeResult, encodeResult } from './result-code.ts';
export { harvest } from './harvest.ts';
export { drillLink, resultLink, tokenInHash } from './link.ts';
export { makeResult, type ResultParts } from './make.ts';
export { movesOf } from './moves.ts';
export { CLOCK_TOLERANCE, dueText, isLate, isZone, localOf, momentOf } from './due.ts';
export { cleanName, cleanNote, cleanRoster, foldName, isNamed, nameFilter } from './names.ts';
export {
  verifyResult,
  type FindPlayable,
  type Playable,
  type Reason,
  type ReasonKind,
  type Verified,
  type VerifiedRun,
} from './verify.ts';
export type * from './types.ts';
