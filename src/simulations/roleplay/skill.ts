/** Skill by principle: the share of reachable value that a trainee kept where the principle was at stake. */
import type { DecisionCost } from './costs.ts';

export interface Skill {
  readonly principle: string;
  /** 0–1: how much of what was at stake was kept. */
  readonly share: number;
  /** What was at stake over all decisions counted, in the points that they are given in. */
  readonly atStake: number;
  readonly decisions: number;
}

/** Decisions with less at stake than this (outcome points) say nothing about skill. */
const WORTH_COUNTING = 0.5;

/** Skill by principle over the decisions of one or many runs, the weakest first. */
export function skillByPrinciple(decisions: readonly DecisionCost[]): Skill[] {
  const sums = new Map<string, { kept: number; atStake: number; decisions: number }>();
  for (const { cost, stake, principles, reply } of decisions) {
    if (reply === null || stake < WORTH_COUNTING) continue;
    for (const principle of principles) {
      const sum = sums.get(principle) ?? { kept: 0, atStake: 0, decisions: 0 };
      sums.set(principle, {
        kept: sum.kept + Math.max(0, stake - cost),
        atStake: sum.atStake + stake,
        decisions: sum.decisions + 1,
      });
    }
  }
  return [...sums]
    .map(([principle, { kept, atStake, decisions: count }]) => ({
      principle,
      share: kept / atStake,
      atStake,
      decisions: count,
    }))
    .sort((a, b) => a.share - b.share || (a.principle < b.principle ? -1 : 1));
}
