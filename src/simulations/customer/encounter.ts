/** An everyday encounter without conversation, in one step: what was delivered, felt at once. Used by the studies. */
import { perDimension, meet } from './opening.ts';
import { onUnitGrid, share } from './grid.ts';
import { afterMoment } from './respond.ts';
import type { Customer, CustomerState, PerDimension } from './types.ts';

/** What an explicit promise of these levels, made before and due in full, adds to an encounter. */
export interface Encounter {
  readonly delivered: PerDimension;
  readonly promised?: PerDimension;
}

const NOTHING: PerDimension = { outcome: 0, process: 0, interaction: 0 };

/** The customer after an encounter in which nothing went wrong beyond what `delivered` says. Levels 0–1, clipped. */
export const experience = (
  customer: Customer,
  { delivered, promised = NOTHING }: Encounter,
): CustomerState => {
  const start = meet(customer, { kind: 'none', severity: 'minor', repeat: false });
  const lived = afterMoment(start, {
    ...start,
    promised,
    due: perDimension((k) => (promised[k] > 0 ? 1 : 0)),
    delivered: perDimension((k) => onUnitGrid(share(delivered[k]))),
    turns: 1,
  });
  return {
    ...lived,
    moments: 1,
    total: lived.satisfaction,
    best: lived.satisfaction,
    worst: lived.satisfaction,
  };
};
