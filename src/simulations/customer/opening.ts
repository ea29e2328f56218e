/** How a customer comes to the conversation: what has happened sets what they have got so far, and their anger. */
import { BEHAVIOUR_IDS, type Dimension } from '../../content/schemas/vocabulary.ts';
import { onPointGrid, onUnitGrid, share } from './grid.ts';
import { p } from './values.ts';
import { satisfactionFrom } from './satisfaction.ts';
import type { Customer, CustomerProfile, CustomerState, Failure, PerDimension } from './types.ts';
import { failedDimension, totalValue, type Standing } from './value.ts';

const NOTHING: PerDimension = { outcome: 0, process: 0, interaction: 0 };
const NEVER_SHOWN: readonly number[] = BEHAVIOUR_IDS.map(() => 0);

export const perDimension = (f: (k: Dimension) => number): PerDimension => ({
  outcome: f('outcome'),
  process: f('process'),
  interaction: f('interaction'),
});

/** A customer as an author describes them, with the history their relationship implies. */
export const introduce = ({ relationship, expects }: CustomerProfile): Customer => {
  const level = perDimension((k) => onUnitGrid(share(expects[k])));
  const close = onUnitGrid(share(relationship));
  return {
    relationship: close,
    history: onPointGrid(p.newcomer + p.regular * close),
    will: level,
    should: level,
  };
};

/** What a failure leaves of what was expected of a dimension, 0–1. */
const leftBy = (failure: Failure, k: Dimension): number => {
  const failed = failedDimension(failure);
  if (failed === null) return 1 - p.unproven;
  const left = failure.severity === 'major' ? p.majorFailure : p.minorFailure;
  return k === failed ? left : (1 - p.unproven) * (1 - p.spill * (1 - left));
};

/** A known customer at the start of a conversation about this failure. */
export const meet = (customer: Customer, failure: Failure): CustomerState => {
  const standing: Standing & Customer = {
    ...customer,
    failure,
    promised: NOTHING,
    due: NOTHING,
    delivered: perDimension((k) => onUnitGrid(customer.will[k] * leftBy(failure, k))),
  };
  const value = onUnitGrid(totalValue(standing));
  const hurt = failure.kind === 'none' ? 0 : p.startingAnger * Math.max(0, -value);
  const anger = onUnitGrid(Math.min(p.startingAngerCap, hurt));
  const satisfaction = satisfactionFrom(standing, value, anger);
  return {
    ...standing,
    anger,
    heard: 0,
    doubt: 0,
    generosity: 0,
    shown: NEVER_SHOWN,
    turns: 0,
    waits: 0,
    value,
    satisfaction,
    moments: 1,
    total: satisfaction,
    best: satisfaction,
    worst: satisfaction,
  };
};

/**
 * The customer at the start of the conversation. Relationship and expectations outside 0–1 are clipped;
 * satisfaction and anger follow from the failure, the expectations and the relationship.
 */
export const meetCustomer = (profile: CustomerProfile, failure: Failure): CustomerState =>
  meet(introduce(profile), failure);
