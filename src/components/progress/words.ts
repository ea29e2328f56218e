/** Figures in words, for the progress page. */
import type { Trend } from '../../records/results/by-role-play.ts';

export const TREND_WORDS: Readonly<Record<Trend, string>> = {
  up: 'Rising',
  down: 'Falling',
  level: 'Steady',
};

/** How far a share (0–1) has moved, in points: "up 12", "down 3", "the same". */
export function moved(from: number | null, to: number): string {
  if (from === null) return '';
  const points = Math.round(to * 100) - Math.round(from * 100);
  if (points === 0) return 'the same';
  return points > 0 ? `up ${points}` : `down ${-points}`;
}

export const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
