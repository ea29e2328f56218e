/** The geometry of a small line chart over time. Pure. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

/** In units of the drawing. The right margin holds the names of the lines. */
export const SIZE = { width: 340, height: 180, left: 38, right: 88, top: 22, bottom: 24 } as const;
/** Names closer than this would lie on each other. */
const NAME_HEIGHT = 13;

export interface Series {
  readonly name: string;
  readonly points: readonly number[];
}

export interface Chart {
  /** The `d` of each line's path, by name. */
  readonly paths: Readonly<Record<string, string>>;
  readonly ticks: readonly { readonly value: number; readonly text: string; readonly y: number }[];
  /** Where each name stands, at the end of its line or as near to it as the others allow. */
  readonly names: readonly { readonly name: string; readonly y: number }[];
}

/** Pushes names apart from the top down, and up again where the last ones would leave the picture. */
function apart(names: readonly { name: string; y: number }[], lowest: number): { name: string; y: number }[] {
  const placed = names.toSorted((a, b) => a.y - b.y).map((one) => ({ ...one }));
  placed.forEach((one, i) => {
    const above = placed[i - 1];
    if (above) one.y = Math.max(one.y, above.y + NAME_HEIGHT);
  });
  placed.toReversed().forEach((one, i) => {
    one.y = Math.min(one.y, lowest - i * NAME_HEIGHT);
  });
  return placed;
}

/** Lays out lines over the same steps of time, on a scale from 0 to a round figure at or above `max`. */
export function chartOf(series: readonly Series[], max: number): Chart {
  const steps = Math.max(2, ...series.map(({ points }) => points.length));
  const x = scaleLinear([0, steps - 1], [SIZE.left, SIZE.width - SIZE.right]);
  const y = scaleLinear([0, max], [SIZE.height - SIZE.bottom, SIZE.top]).nice(4);
  const draw = line<number>()
    .x((_, i) => x(i))
    .y((value) => y(value))
    .digits(1);
  return {
    paths: Object.fromEntries(series.map(({ name, points }) => [name, draw(points) ?? ''])),
    ticks: y.ticks(4).map((value) => ({ value, text: value.toLocaleString('en-GB'), y: y(value) })),
    names: apart(
      series.map(({ name, points }) => ({ name, y: y(points.at(-1) ?? 0) + 3 })),
      SIZE.height - SIZE.bottom + 2,
    ),
  };
}
