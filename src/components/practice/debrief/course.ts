/** The geometry of the chart of a conversation. Pure. */
import { scaleLinear, scalePoint } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';

export interface Point {
  readonly satisfaction: number;
  readonly loyalty: number;
}

export const SIZE = { height: 260, left: 34, right: 16, top: 14, bottom: 30 } as const;

/** Drawn around the point they mark. */
const SQUARE = 'm-5,-5h10v10h-10z';
const DISC = 'm-5.5,0a5.5,5.5 0 1 0 11,0a5.5,5.5 0 1 0 -11,0z';

export interface Course {
  readonly xs: readonly number[];
  readonly satisfaction: string;
  readonly loyalty: string;
  /** A square for loyalty and a disc for satisfaction at every point, each kind as one path. */
  readonly dots: Readonly<Record<keyof Point, string>>;
  readonly grid: readonly { readonly value: number; readonly y: number }[];
  /** Half the distance between two turns. */
  readonly half: number;
}

/** Lays out the standing before the first reply and after each one. `width` in the units of the drawing. */
export function courseOf(points: readonly Point[], width: number): Course {
  const x = scalePoint<number>()
    .domain(points.map((_, place) => place))
    .range([SIZE.left, width - SIZE.right])
    .padding(0.3);
  const y = scaleLinear()
    .domain([0, 100])
    .range([SIZE.height - SIZE.bottom, SIZE.top]);
  const xs = points.map((_, place) => Math.round(x(place) ?? SIZE.left));
  const draw = (measure: keyof Point): string =>
    line<Point>()
      .x((_, place) => xs[place] ?? 0)
      .y((point) => y(point[measure]))
      .curve(curveMonotoneX)
      .digits(1)(points) ?? '';
  const dots = (measure: keyof Point, mark: string): string =>
    points.map((point, place) => `M${xs[place] ?? 0},${y(point[measure]).toFixed(1)}${mark}`).join('');
  return {
    xs,
    satisfaction: draw('satisfaction'),
    loyalty: draw('loyalty'),
    dots: { satisfaction: dots('satisfaction', DISC), loyalty: dots('loyalty', SQUARE) },
    grid: [0, 25, 50, 75, 100].map((value) => ({ value, y: y(value) })),
    half: x.step() / 2,
  };
}

/** The place of the number in `xs` (ascending, at least one) that is nearest to `x`. */
export const nearest = (xs: readonly number[], x: number): number =>
  xs.reduce(
    (best, one, place) => (Math.abs(one - x) < Math.abs((xs[best] ?? Infinity) - x) ? place : best),
    0,
  );
