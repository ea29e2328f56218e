/**
 * What one dimension of an encounter is worth to this customer: perceived delivery (assimilation), the gap to what
 * was expected (disconfirmation), and the value of that gap (zone of tolerance, loss aversion, diminishing
 * sensitivity). Equations 1 to 3 of the model page.
 */
import type { Dimension } from '../../content/schemas/vocabulary.ts';
import { felt } from './curves.ts';
import { p, WEIGHTS } from './parameters.ts';
import type { Failure, PerDimension } from './types.ts';

/** What the value of a dimension depends on: a part of CustomerState. */
export interface Standing {
  readonly failure: Failure;
  readonly relationship: number;
  readonly will: PerDimension;
  readonly should: PerDimension;
  readonly promised: PerDimension;
  readonly due: PerDimension;
  readonly delivered: PerDimension;
}

const FAILED: Readonly<Record<Failure['kind'], Dimension | null>> = {
  outcome: 'outcome',
  process: 'process',
  relational: 'interaction',
  none: null,
};

/** The dimension that a failure hits first. */
export const failedDimension = (failure: Failure): Dimension | null => FAILED[failure.kind];

/** Perceived delivery, 0–1: what was delivered, coloured by what they thought they would get. A promise due is judged bare. */
export const perceived = (s: Standing, k: Dimension): number =>
  s.delivered[k] + p.assimilation * (1 - s.due[k]) * (s.will[k] - s.delivered[k]);

/** What delivery is compared with, 0–1: a mix of "will get" and "should get", and a promise as far as it is due. */
export const standard = (s: Standing, k: Dimension): number => {
  const closeness = k === 'interaction' ? p.closeness * (s.relationship - 0.5) : 0;
  const usual = p.willWeight * s.will[k] + (1 - p.willWeight) * s.should[k] + closeness;
  return s.promised[k] > usual ? usual + s.due[k] * (s.promised[k] - usual) : usual;
};

const zoneWidth = (s: Standing, k: Dimension): number =>
  p.zone * (1 + (k === 'interaction' ? -p.windowOnThings : p.windowOnThings) * s.relationship);

const lossWeight = (s: Standing, k: Dimension): number => {
  const plain =
    k === 'interaction'
      ? p.lossOnTreatment * (1 + p.sharpening * s.relationship)
      : p.lossOnThings * (1 - p.softening * s.relationship);
  const again = s.failure.repeat && failedDimension(s.failure) === k ? p.repeatFailure : 1;
  return plain * again * (1 + (p.brokenPromise - 1) * s.due[k]);
};

/** A gap as it is felt: little inside the zone of tolerance, in full beyond it. */
const beyondZone = (gap: number, zone: number): number =>
  gap <= zone ? p.zoneSlope * gap : p.zoneSlope * zone + (gap - zone);

/** The value of what was delivered in one dimension against what was expected: about -3 to 1. */
export const valueOf = (s: Standing, k: Dimension): number => {
  const gap = perceived(s, k) - standard(s, k);
  const size = felt(beyondZone(Math.abs(gap), zoneWidth(s, k)));
  return gap < 0 ? -lossWeight(s, k) * size : (1 - (1 - p.beyondPromise) * s.due[k]) * size;
};

/** The weighted sum of the values of the three dimensions. */
export const totalValue = (s: Standing): number => {
  const w = WEIGHTS[s.failure.kind];
  return (
    w.outcome * valueOf(s, 'outcome') +
    w.process * valueOf(s, 'process') +
    w.interaction * valueOf(s, 'interaction')
  );
};
