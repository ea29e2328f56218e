/** What a weighing is, and the work itself: shared by the page and its worker. Pure. */
import { decisionCosts, lastCost, type DecisionCost } from '../../../simulations/roleplay/analysis.ts';
import type { Choice, CompiledScenario } from '../../../simulations/roleplay/index.ts';

export interface Weighing {
  readonly scenario: CompiledScenario;
  readonly customer: string;
  readonly choices: readonly Choice[];
  /** Only the last choice is weighed. */
  readonly last?: boolean;
}

export const costsOf = ({ scenario, customer, choices, last = false }: Weighing): DecisionCost[] =>
  last ? [lastCost(scenario, customer, choices)] : decisionCosts(scenario, customer, choices);
