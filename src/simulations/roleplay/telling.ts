/** What is said and how the customer stands, moment by moment: all that playing needs. The reasons are in `replay.ts`. */
import { loyaltyOf, moodOf, satisfactionOf } from '../customer/index.ts';
import { RunError } from './errors.ts';
import { keepWaiting, stepOf, takeReply } from './fold.ts';
import type { Choice, CompiledScenario, CustomerState, ReachedEnding, RunState, Standing } from './types.ts';
import { fillWords, wordsFor } from './words.ts';

export const standingOf = (customer: CustomerState): Standing => ({
  satisfaction: satisfactionOf(customer),
  loyalty: loyaltyOf(customer),
  mood: moodOf(customer),
});

/** A text that may differ from customer to customer. */
export const forCustomer = (text: string | Readonly<Record<string, string>>, customerId: string): string =>
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
