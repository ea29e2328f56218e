/** What each decision of a run gave up. */
import { outcomeOf } from '../customer/index.ts';
import { explorer } from './explore.ts';
import { startRun, stepOf, takeReply } from './fold.ts';
import { takeChoice } from './telling.ts';
import type { Choice, CompiledScenario, RunState } from './types.ts';

/** One decision of a run. All figures in outcome points, 0–100. */
export interface DecisionCost {
  /** Position in the run, from 0. */
  readonly index: number;
  readonly step: string;
  /** The reply chosen; null where the customer was kept waiting. */
  readonly reply: string | null;
  /** Best outcome reachable before this choice, minus after it. Never negative for a reply. */
  readonly cost: number;
  /** What the worst choice here would have given up. */
  readonly stake: number;
  /** The reply that keeps most; the chosen one where nothing keeps more. */
  readonly bestReply: string;
  /** Principles at stake in this decision. */
  readonly principles: readonly string[];
}

/** The best outcome still reachable from a state. */
export const bestFrom = (scenario: CompiledScenario, run: RunState): number =>
  explorer(scenario, run.customerId).from(run).best;

/** The best outcome still reachable from a state of one scenario. */
export type BestFrom = (run: RunState) => number;

interface Weighed {
  readonly decision: DecisionCost;
  /** The best outcome reachable before the decision. */
  readonly best: number;
}

function weigh(
  scenario: CompiledScenario,
  before: RunState,
  choice: Choice,
  index: number,
  bestAfter: number,
  reach: BestFrom,
): Weighed {
  const step = stepOf(scenario, before.stepId);
  const chosen = 'waited' in choice ? null : choice.reply;
  const reaches = step.replies.map((reply) => ({
    id: reply.id,
    best: reply.id === chosen ? bestAfter : reach(takeReply(scenario, before, reply.id)),
  }));
  const best = Math.max(...reaches.map((reach) => reach.best));
  const least = Math.min(...reaches.map((reach) => reach.best));
  const asGood = reaches.filter((reach) => reach.best === best);
  const bestReply = asGood.find((reach) => reach.id === chosen) ?? asGood[0];
  return {
    best,
    decision: {
      index,
      step: step.id,
      reply: chosen,
      cost: best - bestAfter,
      stake: best - least,
      bestReply: bestReply?.id ?? '',
      principles: [...new Set(step.replies.flatMap((reply) => reply.teaches))],
    },
  };
}

/**
 * The cost of each choice of a run, in the order of the run. The costs sum to the best outcome reachable at the
 * start minus the best reachable where the run stands. Throws `RunError` where the choices do not fit.
 * `reach` may be given by who weighs many runs and remembers.
 */
export function decisionCosts(
  scenario: CompiledScenario,
  customerId: string,
  choices: readonly Choice[],
  reach: BestFrom = (run) => bestFrom(scenario, run),
): DecisionCost[] {
  const states = [startRun(scenario, customerId)];
  for (const choice of choices) states.push(takeChoice(scenario, states.at(-1) as RunState, choice));
  const last = states.at(-1) as RunState;
  let bestAfter = last.ending === null ? reach(last) : outcomeOf(last.customer);
  const decisions: DecisionCost[] = [];
  // From the end backwards, so that each part of the tree is explored once.
  for (let i = choices.length - 1; i >= 0; i--) {
    const { decision, best } = weigh(
      scenario,
      states[i] as RunState,
      choices[i] as Choice,
      i,
      bestAfter,
      reach,
    );
    decisions.unshift(decision);
    bestAfter = best;
  }
  return decisions;
}

/** The cost of the last choice alone, at a fraction of the work. Throws `RunError` where the choices do not fit. */
export function lastCost(
  scenario: CompiledScenario,
  customerId: string,
  choices: readonly Choice[],
): DecisionCost {
  const last = choices.at(-1);
  if (last === undefined) throw new RangeError('There is no choice to weigh.');
  let before = startRun(scenario, customerId);
  for (const choice of choices.slice(0, -1)) before = takeChoice(scenario, before, choice);
  const after = takeChoice(scenario, before, last);
  const bestAfter = after.ending === null ? bestFrom(scenario, after) : outcomeOf(after.customer);
  const reach = (run: RunState) => bestFrom(scenario, run);
  return weigh(scenario, before, last, choices.length - 1, bestAfter, reach).decision;
}
