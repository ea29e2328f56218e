/** Replays a list of choices: the one function behind resuming, the debrief, "what if", verification and proof. */
import { explain, loyaltyOf, moodOf, outcomeOf, satisfactionOf } from '../customer/index.ts';
import { RunError } from './errors.ts';
import { keepWaiting, replyOffered, startRun, stepOf, takeReply } from './fold.ts';
import type {
  Choice,
  CompiledScenario,
  CustomerState,
  Moment,
  ReachedEnding,
  Replay,
  RunProblem,
  RunState,
  Standing,
} from './types.ts';
import { fillWords, wordsFor } from './words.ts';

/** More choices than any checked scenario allows: a longer list is damaged or made up. */
export const MAX_CHOICES = 200;

export const standingOf = (customer: CustomerState): Standing => ({
  satisfaction: satisfactionOf(customer),
  loyalty: loyaltyOf(customer),
  mood: moodOf(customer),
});

const forCustomer = (text: string | Readonly<Record<string, string>>, customerId: string): string =>
  typeof text === 'string' ? text : (text[customerId] ?? '');

/** What the customer said on arriving at the run's step, placeholders filled. */
export function lineOf(scenario: CompiledScenario, run: RunState): string {
  const text = stepOf(scenario, run.stepId).says[run.line]?.text ?? '';
  return fillWords(text, wordsFor(scenario, run.customerId));
}

/** What the customer last said to being kept waiting at this step, or null. */
export function waitingLineOf(scenario: CompiledScenario, run: RunState): string | null {
  if (run.waitLine === null) return null;
  const text = stepOf(scenario, run.stepId).whenKeptWaiting[run.waitLine]?.text;
  return text === undefined ? null : fillWords(text, wordsFor(scenario, run.customerId));
}

/** The ending a run has reached, told for its customer; null while it goes on. */
export function endingOf(scenario: CompiledScenario, run: RunState): ReachedEnding | null {
  const ending = scenario.endings.find((one) => one.id === run.ending);
  if (!ending) return null;
  const words = wordsFor(scenario, run.customerId);
  return {
    id: ending.id,
    title: fillWords(ending.title, words),
    text: fillWords(forCustomer(ending.text, run.customerId), words),
  };
}

/** The state after one choice. Throws `RunError` where the choice does not fit the state. */
export function takeChoice(scenario: CompiledScenario, run: RunState, choice: Choice): RunState {
  if (run.ending !== null) {
    throw new RunError({ kind: 'after-the-end', at: -1, message: 'The conversation was already over.' });
  }
  if (choice.step !== run.stepId) {
    const message = `The choice belongs to step "${choice.step}", but the conversation stands at "${run.stepId}".`;
    throw new RunError({ kind: 'other-step', at: -1, message });
  }
  return 'waited' in choice ? keepWaiting(scenario, run) : takeReply(scenario, run, choice.reply);
}

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
