/** The order in which replies are shown. */
import { randomFrom, shuffled } from './random.ts';
import type { CompiledReply, CompiledStep } from './types.ts';

/** The replies of a step, shuffled by the run's seed and the step, so that position teaches nothing and reloading changes nothing. */
export const orderReplies = (runSeed: string, step: CompiledStep): readonly CompiledReply[] =>
  shuffled(step.replies, randomFrom(`${runSeed}/${step.id}`));
