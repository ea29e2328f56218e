/**
 * Drills and results: codes, names and dates. Pure: keys, clock and store are given by the caller. What plays
 * conversations (`make.ts`, `verify.ts`) is not here: it brings the customer model, which pages load when they need it.
 */
export { LIMITS } from './limits.ts';
export { codeError, type CodeError, type CodeProblem, type Read } from './errors.ts';
export { decodeDrill, encodeDrill } from './drill-code.ts';
export { decodeResult, encodeResult } from './result-code.ts';
export { codesIn, harvest } from './harvest.ts';
export { drillLink, resultLink, tokenInHash } from './link.ts';
export { CLOCK_TOLERANCE, dueText, isLate, isZone, localOf, momentOf } from './due.ts';
export { cleanName, cleanNote, cleanRoster, foldName, isNamed, nameFilter } from './names.ts';
export type * from './types.ts';
export type { FindPlayable, Playable, Reason, ReasonKind, Verified, VerifiedRun } from './verify.ts';
