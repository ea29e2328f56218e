/**
 * Explorable "The leaky bucket": one budget, spent on winning customers or on keeping them, month by month. Plain
 * arithmetic; every figure in it is the reader's to change and none is a claim about a real business.
 */
export const MONTHS = 36;

export interface Business {
  readonly customers: number;
  /** Spent each month, in pounds. */
  readonly budget: number;
  /** What it takes to win one customer, in pounds. */
  readonly costToWin: number;
  /** What one customer leaves us each month, in pounds. */
  readonly margin: number;
  /** Share of customers who leave in a month when nothing is spent on keeping them, 0–1. */
  readonly leaving: number;
  /** Pounds per customer and month that halve the number who leave. */
  readonly costToHalve: number;
}

export const EXAMPLE: Business = {
  customers: 1000,
  budget: 6000,
  costToWin: 150,
  margin: 15,
  leaving: 0.05,
  costToHalve: 2,
};

export interface Month {
  readonly month: number;
  readonly customers: number;
  readonly won: number;
  readonly lost: number;
  /** Margin less budget, added up since the start, in pounds. */
  readonly earned: number;
}

/** @param keeping share of the budget spent on keeping, 0–1 */
export function pour(business: Business, keeping: number): Month[] {
  let { customers } = business;
  let earned = 0;
  const months: Month[] = [{ month: 0, customers, won: 0, lost: 0, earned }];
  for (let month = 1; month <= MONTHS; month++) {
    const perCustomer = (business.budget * keeping) / Math.max(customers, 1);
    const lost = customers * business.leaving * 0.5 ** (perCustomer / business.costToHalve);
    const won = (business.budget * (1 - keeping)) / business.costToWin;
    earned += customers * business.margin - business.budget;
    customers = customers - lost + won;
    months.push({ month, customers, won, lost, earned });
  }
  return months;
}

/** The share, in steps of a twentieth, that leaves the most earned after 36 months. */
export function bestShare(business: Business): number {
  const shares = Array.from({ length: 21 }, (_, i) => i / 20);
  const earned = (share: number): number => pour(business, share).at(-1)?.earned ?? 0;
  return shares.reduce((best, share) => (earned(share) > earned(best) ? share : best));
}
