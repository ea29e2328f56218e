/** The few statistics that the studies report. */
import { at } from './list.ts';

export const mean = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0) / xs.length;

const centred = (xs: readonly number[]): number[] => {
  const m = mean(xs);
  return xs.map((x) => x - m);
};

const dot = (xs: readonly number[], ys: readonly number[]): number =>
  xs.reduce((sum, x, i) => sum + x * at(ys, i), 0);

/** Pearson's r of two equally long lists. */
export const correlation = (xs: readonly number[], ys: readonly number[]): number => {
  const x = centred(xs);
  const y = centred(ys);
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
};
