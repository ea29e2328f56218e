/** Anger, 0–1: listening and visible progress take it away, harm and being ignored add to it. Equation 5. */
import type { FailureKind } from '../../content/schemas/vocabulary.ts';
import type { Moves } from './delivery.ts';
import { onUnitGrid, share } from './grid.ts';
import { p, weightsFor } from './values.ts';
import type { CustomerState } from './types.ts';

const { calming, easing, provoking, provokingCap, ignoring: ignoringAdds, noticed, settled } = p;

/** Visible progress of a reply, 0–1. */
export const progressOf = (kind: FailureKind, { gain }: Moves): number => {
  const w = weightsFor(kind);
  return (
    (w.outcome * gain.outcome) / (1 + gain.outcome) +
    (w.process * gain.process) / (1 + gain.process) +
    (w.interaction * gain.interaction) / (1 + gain.interaction)
  );
};

/** Harm in a reply, weighed by what matters to this customer now. */
export const harmOf = (kind: FailureKind, { loss }: Moves): number => {
  const w = weightsFor(kind);
  return w.outcome * loss.outcome + w.process * loss.process + w.interaction * loss.interaction;
};

/** Anger left after what this reply does to calm. */
export const calmed = (anger: number, heard: number, progress: number): number =>
  anger * (1 - calming * heard) * (1 - easing * progress);

/** Anger added because there is a problem and the reply neither listens nor moves anything. */
export const ignored = (state: CustomerState, heard: number, progress: number): number =>
  state.value < settled ? ignoringAdds * (1 - heard) * Math.max(0, 1 - progress / noticed) : 0;

/** Anger a reply adds, at most `provokingCap`. */
export const provoked = (harm: number, ignoring: number): number =>
  Math.min(provokingCap, provoking * harm + ignoring);

/** Anger after a reply. */
export const angerAfter = (state: CustomerState, moves: Moves): number => {
  const progress = progressOf(state.failure.kind, moves);
  const added = provoked(harmOf(state.failure.kind, moves), ignored(state, moves.heard, progress));
  return onUnitGrid(share(calmed(state.anger, moves.heard, progress) + added));
};
