/** Replays a list of choices: the one function behind resuming, the debrief, "what if", verification and proof. */
import { explain, outcomeOf } from '../customer/index.ts';
import { RunError } from './errors.ts';
import { replyOffered, startRun } from './fold.ts';
import { endingOf, forCustomer, lineOf, standingOf, takeChoice, waitingLineOf } from './telling.ts';
import type { Choice, CompiledScenario, Moment, Replay, RunProblem, RunState } from './types.ts';
import { fillWords, wordsFor } from './words.ts';

/** More choices than any checked scenario allows: a longer list is damaged or made up. */
export const MAX_CHOICES = 200;

/** One choice with what led to it and what it did. `after` is the state it gave. */
export function momentOf(
  scenario: CompiledScenario,
  before: RunState,
  choice: Choice,
  after: RunState,
  index: number,
): Moment {
  const reply = 'waited' in choice ? undefined : replyOffered(scenario, before, choice.reply);
  const words = wordsFor(scenario, before.customerId);
  return {
    index,
    step: before.stepId,
    line: lineOf(scenario, before),
    choice,
    reply: reply?.id ?? null,
    text: reply ? fillWords(reply.text, words) : null,
    impatience: reply ? null : waitingLineOf(scenario, after),
    before: standingOf(before.customer),
    after: standingOf(after.customer),
    explanation: reply ? explain(before.customer, reply.acts) : null,
    because: reply ? fillWords(forCustomer(reply.because, before.customerId), words) : null,
    teaches: reply?.teaches ?? [],
    stateBefore: before,
  };
}

function problemAt(error: unknown, at: number): RunProblem {
  if (error instanceof RunError) return { ...error.problem, at };
  throw error;
}

/**
 * Plays the choices from the start. Stops at the first that does not fit and reports it as `problem`.
 * Throws `RunError` only for an unknown customer.
 */
export function replay(scenario: CompiledScenario, customerId: string, choices: readonly Choice[]): Replay {
  let state = startRun(scenario, customerId);
  const moments: Moment[] = [];
  let problem: RunProblem | null = null;
  for (const [index, choice] of choices.entries()) {
    if (index >= MAX_CHOICES) {
      problem = { kind: 'too-long', at: index, message: `A run has at most ${MAX_CHOICES} choices.` };
      break;
    }
    try {
      const after = takeChoice(scenario, state, choice);
      moments.push(momentOf(scenario, state, choice, after, index));
      state = after;
    } catch (error) {
      problem = problemAt(error, index);
      break;
    }
  }
  return { moments, state, ending: endingOf(scenario, state), outcome: outcomeOf(state.customer), problem };
}
