/**
 * What a customer who left angry feels in the weeks after: the wish for revenge fades but not to nothing, the wish
 * to stay away grows (Grégoire, Tripp & Legoux 2009). Time is an argument, in weeks.
 */
import { share } from './grid.ts';
import { p } from './values.ts';

export interface Grudge {
  /** The wish to hurt the company back, 0–1. */
  readonly revenge: number;
  /** The wish to have nothing to do with it any more, 0–1. */
  readonly avoidance: number;
}

/** What any recovery leaves of a grudge, as a share. It relieves close customers more. */
const leftByRecovery = (relationship: number, recovered: boolean): number =>
  recovered ? 1 - p.recoveryRelief - p.recoveryReliefClose * relationship : 1;

/** A grudge after some weeks. `relationship` 0–1. */
export const grudgeAfter = (
  weeks: number,
  { revenge, avoidance }: Grudge,
  relationship: number,
  recovered: boolean,
): Grudge => {
  const left = leftByRecovery(relationship, recovered);
  const start = { revenge: revenge * left, avoidance: avoidance * left };
  const floor = p.revengeFloor * start.revenge;
  const fading = Math.exp(-p.revengeFading * (1 - p.grudgeHold * relationship) * weeks);
  const growing = Math.exp(-p.avoidanceGrowth * (1 + p.grudgeHold * relationship) * left * weeks);
  return {
    revenge: share(floor + (start.revenge - floor) * fading),
    avoidance: share(1 - (1 - start.avoidance) * growing),
  };
};
