/** What keeping customers is worth (Reichheld & Sasser 1990). */

export interface Economics {
  /** Yearly interest, such as 0.1. */
  readonly interest: number;
  /** How much the yearly margin of a customer who stays grows, such as 0.05. */
  readonly growth: number;
}

export const USUAL: Economics = { interest: 0.1, growth: 0.05 };

/**
 * The present value of a customer's margins in multiples of the first year's, when a share `retention` (0–1) of
 * customers stays each year. Infinite if margins grow faster than customers leave and interest accrues.
 */
export const lifetimeValue = (retention: number, { interest, growth }: Economics = USUAL): number => {
  const yearly = (retention * (1 + growth)) / (1 + interest);
  return yearly < 1 ? 1 / (1 - yearly) : Infinity;
};

/** How much more a customer is worth, in per cent, when retention rises by `points` (0.05 = five points). */
export const worthOfRetention = (retention: number, points: number, economics: Economics = USUAL): number =>
  100 * (lifetimeValue(retention + points, economics) / lifetimeValue(retention, economics) - 1);
