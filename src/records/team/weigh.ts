/**
 * What each decision of many runs gave up. The same figures as `decisionCosts`, remembered by what had been said:
 * a team meets the same moments again and again, and each is explored once.
 */
import { bestFrom, decisionCosts, type DecisionCost } from '../../simulations/roleplay/analysis.ts';
import type { Choice, CompiledScenario, RunState } from '../../simulations/roleplay/index.ts';

export type Weigher = (customer: string, choices: readonly Choice[]) => DecisionCost[];

/** A weigher for one scenario. Throws `RunError` where choices do not fit: give it verified runs. */
export function createWeigher(scenario: CompiledScenario): Weigher {
  const known = new Map<string, number>();
  return (customer, choices) => {
    // Without silence, what was said is all there is to a state; waiting leaves its mark on the customer only.
    const plain = choices.every((choice) => 'reply' in choice);
    const key = (run: RunState): string =>
      plain ? `${customer} ${run.chosen.join(' ')}` : JSON.stringify([customer, run.chosen, run.customer]);
    const best = (run: RunState): number => {
      const id = key(run);
      const before = known.get(id);
      if (before !== undefined) return before;
      const found = bestFrom(scenario, run);
      known.set(id, found);
      return found;
    };
    return decisionCosts(scenario, customer, choices, best);
  };
}
