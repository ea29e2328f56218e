/**
 * The role-play engine as the player needs it: compile, play, replay, encode. Kept small, because a browser loads it.
 * What the debrief needs besides is in `analysis.ts` (load it when it is shown); what only a build needs is in `proof.ts`.
 */
export { compileScenario, editionOf } from './compile.ts';
export { decodeRun, encodeRun, type DecodedRun, type PlayedRun, type RunCodeError } from './code.ts';
export { RunError, ScenarioError } from './errors.ts';
export { canWait, keepWaiting, MAX_WAITS_PER_STEP, startRun, stepOf, takeReply } from './fold.ts';
export { createRolePlay, type RolePlayContext, type RolePlayEvent } from './machine.ts';
export { orderReplies } from './order.ts';
export { MAX_CHOICES, momentOf, replay } from './replay.ts';
export { choicesOf, refsIn } from './refs.ts';
export { PASS_MARK, scoreOf, type OutcomeRange } from './score.ts';
export { endingOf, lineOf, standingOf, takeChoice, waitingLineOf } from './telling.ts';
export { fillWords, wordsFor } from './words.ts';
export type {
  Choice,
  CompiledCustomer,
  CompiledEnding,
  CompiledReply,
  CompiledScenario,
  CompiledStep,
  Explanation,
  Moment,
  Mood,
  ReachedEnding,
  Replay,
  RunProblem,
  RunState,
  Standing,
  Words,
} from './types.ts';
