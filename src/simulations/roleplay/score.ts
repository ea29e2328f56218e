/** Scores compare across paths, customers and scenarios: an outcome placed between the worst and the best reachable. */

/** The outcomes within reach of a scenario and customer, 0–100 each. */
export interface OutcomeRange {
  readonly best: number;
  readonly worst: number;
}

/** The score from which a run counts as passed. */
export const PASS_MARK = 70;

/**
 * A run's score, 0–100, in whole points. Keeping a customer waiting can push an outcome below the worst
 * reachable by replies; such a run scores 0. Where best and worst are equal, nothing was at stake: 100.
 */
export function scoreOf(outcome: number, { best, worst }: OutcomeRange): number {
  if (best <= worst) return 100;
  return Math.round(Math.min(1, Math.max(0, (outcome - worst) / (best - worst))) * 100);
}
