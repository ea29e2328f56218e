/** What the decisions of many attempts cost, in order. Runs in a worker or in the page. */
import type { DecisionCost } from '../../simulations/roleplay/analysis.ts';
import type { Choice, CompiledScenario } from '../../simulations/roleplay/index.ts';
import { createWeigher, type Weigher } from '../../records/team/weigh.ts';

export interface Weighing {
  readonly id: string;
  readonly scenario: string;
  readonly customer: string;
  readonly choices: readonly Choice[];
}

export interface WeighAll {
  readonly scenarios: readonly CompiledScenario[];
  readonly runs: readonly Weighing[];
}

export type Weighed = readonly [id: string, decisions: readonly DecisionCost[]];

/** Attempts weighed between two reports of progress. */
const CHUNK = 50;

/** Yields what the attempts cost, a chunk at a time. Runs of role-plays that are not given are left out. */
export function* weighAll({ scenarios, runs }: WeighAll): Generator<Weighed[]> {
  const weighers = new Map<string, Weigher>(scenarios.map((one) => [one.slug, createWeigher(one)]));
  for (let at = 0; at < runs.length; at += CHUNK) {
    yield runs.slice(at, at + CHUNK).flatMap(({ id, scenario, customer, choices }): Weighed[] => {
      const weigh = weighers.get(scenario);
      return weigh === undefined ? [] : [[id, weigh(customer, choices)]];
    });
  }
}
