/** The figures behind the curve on the model page: satisfaction against what was delivered. */
import { experience } from '../../simulations/customer/encounter.ts';
import { introduce } from '../../simulations/customer/opening.ts';

export interface Point {
  /** What was delivered in every dimension, in per cent of the best there could be. */
  readonly delivered: number;
  /** 0–100. */
  readonly satisfaction: number;
}

/** Satisfaction of a customer who expects and gets the same level (per cent) of everything. */
export const satisfactionAt = (delivered: number, expected: number, relationship: number): number => {
  const level = expected / 100;
  const customer = introduce({
    relationship: relationship / 100,
    expects: { outcome: level, process: level, interaction: level },
  });
  const got = delivered / 100;
  return experience(customer, { delivered: { outcome: got, process: got, interaction: got } }).satisfaction;
};

const STEP = 2.5;

/** The whole curve, from nothing delivered to the best there could be. */
export const curveFor = (expected: number, relationship: number): Point[] =>
  Array.from({ length: 100 / STEP + 1 }, (_, i) => ({
    delivered: i * STEP,
    satisfaction: satisfactionAt(i * STEP, expected, relationship),
  }));
