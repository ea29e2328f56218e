/**
 * What one dimension of an encounter is worth to this customer: perceived delivery (assimilation), the gap to what
 * was expected (disconfirmation), and the value of that gap (zone of tolerance, loss aversion, diminishing
 * sensitivity). Equations 1 to 3 of the model page.
 */
import type { Dimension } from '../../content/schemas/vocabulary.ts';
import { felt } from './curves.ts';
import { p, weightsFor } from './values.ts';
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

/** The dimension that a failure hits first. */
export const failedDimension = ({ kind }: Failure): Dimension | null =>
  kind === 'relational' ? 'interaction' : kind === 'none' ? null : kind;

// Constants, so that the just-in-time compiler folds them: these functions run millions of times.
const { assimilation, willWeight, closeness, zone, zoneSlope, windowOnThings, softening, sharpening } = p;
const { lossOnThings, lossOnTreatment, brokenPromise, repeatFailure, beyondPromise } = p;

/** Perceived delivery, 0–1: what was delivered, coloured by what they thought they would get. A promise due is judged bare. */
export const perceive = (delivered: number, will: number, due: number): number =>
  delivered + assimilation * (1 - due) * (will - delivered);

/** What delivery is compared with: a mix of "will get" and "should get", and a promise as far as it is due. */
const compareWith = (usual: number, promised: number, due: number): number =>
  promised > usual ? usual + due * (promised - usual) : usual;

/** A gap as it is felt: little inside the zone of tolerance, in full beyond it. */
const beyondZone = (gap: number, halfWidth: number): number =>
  gap <= halfWidth ? zoneSlope * gap : zoneSlope * halfWidth + (gap - halfWidth);

/** The value of a gap: losses weigh more, most of all against a promise; beyond a promise there is little to gain. */
const valueOfGap = (gap: number, halfWidth: number, lossWeight: number, due: number): number =>
  gap < 0
    ? -lossWeight * (1 + (brokenPromise - 1) * due) * felt(beyondZone(-gap, halfWidth))
    : (1 - (1 - beyondPromise) * due) * felt(beyondZone(gap, halfWidth));

const usually = (will: number, should: number): number => willWeight * will + (1 - willWeight) * should;

const again = (failure: Failure, k: Dimension): number =>
  failure.repeat && failedDimension(failure) === k ? repeatFailure : 1;

// The two functions below name each dimension instead of indexing by it: an index that varies defeats inline caches.

const valueOfThing = (
  s: Standing,
  delivered: number,
  will: number,
  should: number,
  promised: number,
  due: number,
  repeated: number,
): number => {
  const standard = compareWith(usually(will, should), promised, due);
  const lossWeight = lossOnThings * (1 - softening * s.relationship) * repeated;
  const gap = perceive(delivered, will, due) - standard;
  return valueOfGap(gap, zone * (1 + windowOnThings * s.relationship), lossWeight, due);
};

const valueOfOutcome = (s: Standing): number =>
  valueOfThing(
    s,
    s.delivered.outcome,
    s.will.outcome,
    s.should.outcome,
    s.promised.outcome,
    s.due.outcome,
    again(s.failure, 'outcome'),
  );

const valueOfProcess = (s: Standing): number =>
  valueOfThing(
    s,
    s.delivered.process,
    s.will.process,
    s.should.process,
    s.promised.process,
    s.due.process,
    again(s.failure, 'process'),
  );

const valueOfTreatment = (s: Standing): number => {
  const due = s.due.interaction;
  const will = s.will.interaction;
  const usual = usually(will, s.should.interaction) + closeness * (s.relationship - 0.5);
  const standard = compareWith(usual, s.promised.interaction, due);
  const lossWeight = lossOnTreatment * (1 + sharpening * s.relationship) * again(s.failure, 'interaction');
  const gap = perceive(s.delivered.interaction, will, due) - standard;
  return valueOfGap(gap, zone * (1 - windowOnThings * s.relationship), lossWeight, due);
};

/** Perceived delivery of a dimension, 0–1. */
export const perceived = (s: Standing, k: Dimension): number => perceive(s.delivered[k], s.will[k], s.due[k]);

/** What a customer without promises compares a dimension with, 0–1. */
export const standard = (s: Standing, k: Dimension): number =>
  usually(s.will[k], s.should[k]) + (k === 'interaction' ? closeness * (s.relationship - 0.5) : 0);

/** The value of what was delivered in one dimension against what was expected: about -3 to 1. */
export const valueOf = (s: Standing, k: Dimension): number =>
  k === 'interaction' ? valueOfTreatment(s) : k === 'outcome' ? valueOfOutcome(s) : valueOfProcess(s);

/** The weighted sum of the values of the three dimensions. */
export const totalValue = (s: Standing): number => {
  const w = weightsFor(s.failure.kind);
  return w.outcome * valueOfOutcome(s) + w.process * valueOfProcess(s) + w.interaction * valueOfTreatment(s);
};
