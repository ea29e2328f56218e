/** Satisfaction with the encounter so far, 0–100: value against expectation, plain quality, and anger. Equation 4. */
import type { Dimension } from '../../content/schemas/vocabulary.ts';
import { clip, onPointGrid } from './grid.ts';
import { p, WEIGHTS } from './parameters.ts';
import { perceived, valueOf, type Standing } from './value.ts';

/** Points that one dimension adds to (or takes from) satisfaction. */
export const pointsOf = (s: Standing, k: Dimension): number =>
  p.scale * WEIGHTS[s.failure.kind][k] * (valueOf(s, k) + p.direct * (perceived(s, k) - 0.5));

/** Satisfaction in points, rounded. `value` is `totalValue(s)`, passed because callers need it anyway. */
export const satisfactionFrom = (s: Standing, value: number, anger: number): number => {
  const w = WEIGHTS[s.failure.kind];
  const quality =
    w.outcome * perceived(s, 'outcome') +
    w.process * perceived(s, 'process') +
    w.interaction * perceived(s, 'interaction');
  const points = p.base + p.scale * (value + p.direct * (quality - 0.5)) - p.angerDrag * anger;
  return onPointGrid(clip(points, 0, 100));
};
