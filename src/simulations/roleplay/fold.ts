/** The conversation as a pure fold: a state and a choice give the next state. The machine, replay and analysis all use it. */
import { keepWaiting as respondToWaiting, meetCustomer, moodOf, respond } from '../customer/index.ts';
import { firstThatHolds, type Situation } from './condition.ts';
import { RunError } from './errors.ts';
import type { CompiledReply, CompiledScenario, CompiledStep, RunState } from './types.ts';

/** A customer says something about waiting this many times at a step; after that, silence costs nothing more. */
export const MAX_WAITS_PER_STEP = 3;

/** The step a run stands at. */
export function stepOf(scenario: CompiledScenario, stepId: string): CompiledStep {
  const step = scenario.steps[stepId];
  if (!step) {
    throw new RunError({
      kind: 'other-step',
      at: -1,
      message: `There is no step "${stepId}" in "${scenario.slug}".`,
    });
  }
  return step;
}

/** Which of a reply's ways on is taken; -1 where the customer is gone, which ends the conversation. */
export const wayTaken = (reply: CompiledReply, after: Situation): number =>
  moodOf(after.customer) === 'gone' ? -1 : firstThatHolds(reply.next, after);

/** Where a reply leads: a step id, or `end`. */
export const destinationOf = (reply: CompiledReply, way: number): string => reply.next[way]?.go ?? 'end';

/** The ending that fits: the first whose `when` holds. */
export function endingFor(scenario: CompiledScenario, at: Situation): string {
  return (scenario.endings[firstThatHolds(scenario.endings, at)] as { id: string }).id;
}

/** The start of a conversation. Throws `RunError` for a customer the scenario does not have. */
export function startRun(scenario: CompiledScenario, customerId: string): RunState {
  const profile = Object.hasOwn(scenario.customers, customerId)
    ? scenario.customers[customerId]?.profile
    : undefined;
  if (!profile) {
    const known = Object.keys(scenario.customers).join(', ');
    const message = `There is no customer "${customerId}" in "${scenario.slug}". There are: ${known}.`;
    throw new RunError({ kind: 'unknown-customer', at: -1, message });
  }
  const situation = { customerId, customer: meetCustomer(profile, scenario.failure), chosen: [] };
  return arriveAt(scenario, scenario.start, situation);
}

function arriveAt(scenario: CompiledScenario, stepId: string, at: Situation): RunState {
  return {
    customerId: at.customerId,
    stepId,
    customer: at.customer,
    chosen: at.chosen,
    line: firstThatHolds(stepOf(scenario, stepId).says, at),
    waits: 0,
    waitLine: null,
    ending: null,
  };
}

/** The reply of that id at the run's step, or undefined where it is not offered. */
export function replyOffered(
  scenario: CompiledScenario,
  run: RunState,
  replyId: string,
): CompiledReply | undefined {
  if (run.ending !== null) return undefined;
  return stepOf(scenario, run.stepId).replies.find((reply) => reply.id === replyId);
}

/** The state after a reply. Throws `RunError` where the reply is not offered or the conversation is over. */
export function takeReply(scenario: CompiledScenario, run: RunState, replyId: string): RunState {
  const reply = replyOffered(scenario, run, replyId);
  if (!reply) {
    const message =
      run.ending === null
        ? `There is no reply "${replyId}" at step "${run.stepId}" of "${scenario.slug}".`
        : `The conversation is over: "${replyId}" cannot be said any more.`;
    throw new RunError({ kind: run.ending === null ? 'unknown-reply' : 'after-the-end', at: -1, message });
  }
  const situation = {
    customerId: run.customerId,
    customer: respond(run.customer, reply.acts),
    chosen: [...run.chosen, reply.ref],
  };
  const go = destinationOf(reply, wayTaken(reply, situation));
  if (go !== 'end') return arriveAt(scenario, go, situation);
  return { ...run, ...situation, ending: endingFor(scenario, situation) };
}

/** Whether silence means anything here: the customer is on the phone or at the counter, and not yet out of words. */
export function canWait(scenario: CompiledScenario, run: RunState): boolean {
  const present = scenario.channel === 'phone' || scenario.channel === 'counter';
  return present && run.ending === null && run.waits < MAX_WAITS_PER_STEP;
}

/** The state after the customer was kept waiting once. Throws `RunError` where `canWait` is false. */
export function keepWaiting(scenario: CompiledScenario, run: RunState): RunState {
  if (!canWait(scenario, run)) {
    const message = `The customer cannot be kept waiting at step "${run.stepId}" of "${scenario.slug}".`;
    throw new RunError({ kind: 'waiting-not-possible', at: -1, message });
  }
  const situation = { ...run, customer: respondToWaiting(run.customer) };
  const lines = stepOf(scenario, run.stepId).whenKeptWaiting;
  return {
    ...situation,
    waits: run.waits + 1,
    waitLine: lines.length === 0 ? null : firstThatHolds(lines, situation),
    ending: moodOf(situation.customer) === 'gone' ? endingFor(scenario, situation) : null,
  };
}
