/**
 * Explorable "Promise and delivery": one order, a promised day and a day on which it comes, judged by the simulated
 * customer. Uses the model's own equations for a promise that has fallen due, and adds nothing to them but a scale
 * from days to 0–1.
 */
import { meetCustomer } from '../customer/index.ts';
import { satisfactionFrom } from '../customer/satisfaction.ts';
import { totalValue, type Standing } from '../customer/value.ts';

/** The longest time that can be promised or taken, in working days. */
export const LONGEST = 8;

/**
 * A fairly new customer who hopes for little speed, so that the promise is what sets the yardstick. An assumption of
 * ours, as is the scale below.
 */
const customer = meetCustomer(
  { relationship: 0.3, expects: { outcome: 0.6, process: 0.15, interaction: 0.6 } },
  { kind: 'none', severity: 'minor', repeat: false },
);

/** How good a delivery time is, 0–1: one day is as good as it gets, nine would be worthless. */
export const speedOf = (days: number): number => 1 - (days - 1) / LONGEST;

export type Outcome = 'broken' | 'kept' | 'early';

export const outcomeOf = (promised: number, arrives: number): Outcome =>
  arrives > promised ? 'broken' : arrives === promised ? 'kept' : 'early';

/** Satisfaction, 0–100, with an order promised for day `promised` that comes on day `arrives` (1–8). */
export function satisfactionWith(promised: number, arrives: number): number {
  const standing: Standing = {
    ...customer,
    promised: { ...customer.promised, process: speedOf(promised) },
    due: { ...customer.due, process: 1 },
    delivered: { outcome: 0.6, process: speedOf(arrives), interaction: 0.6 },
  };
  return satisfactionFrom(standing, totalValue(standing), 0);
}

/** The same arrival under every promise one could have made, day 1 to 8. */
export const acrossPromises = (
  arrives: number,
): { promised: number; outcome: Outcome; satisfaction: number }[] =>
  Array.from({ length: LONGEST }, (_, i) => ({
    promised: i + 1,
    outcome: outcomeOf(i + 1, arrives),
    satisfaction: satisfactionWith(i + 1, arrives),
  }));
