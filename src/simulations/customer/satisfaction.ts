/** Satisfaction with the encounter so far, 0–100: value against expectation, plain quality, and anger. Equation 4. */
import type { Dimension } from '../../content/schemas/vocabulary.ts';
import { clip, onPointGrid } from './grid.ts';
import { p, weightsFor } from './values.ts';
import { perceive, perceived, valueOf, type Standing } from './value.ts';

const { base, scale, direct, angerDrag } = p;

/** Points that one dimension adds to (or takes from) satisfaction. */
export const pointsOf = (s: Standing, k: Dimension): number =>
  scale * weightsFor(s.failure.kind)[k] * (valueOf(s, k) + direct * (perceived(s, k) - 0.5));

/** Satisfaction in points, rounded. `value` is `totalValue(s)`, passed because callers need it anyway. */
export const satisfactionFrom = (s: Standing, value: number, anger: number): number => {
  const w = weightsFor(s.failure.kind);
  const { delivered, will, due } = s;
  const quality =
    w.outcome * perceive(delivered.outcome, will.outcome, due.outcome) +
    w.process * perceive(delivered.process, will.process, due.process) +
    w.interaction * perceive(delivered.interaction, will.interaction, due.interaction);
  const points = base + scale * (value + direct * (quality - 0.5)) - angerDrag * anger;
  return onPointGrid(clip(points, 0, 100));
};
