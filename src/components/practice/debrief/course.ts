/** The geometry of the chart of a conversation. Pure. */
import { scaleLinear, scalePoint } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';

export interface Point {
  readonly satisfaction: number;
  readonly loyalty: number;
}

export const SIZE = { height: 260, left: 34, right: 16, top: 14, bottom: 30 } as const;

export interface Course {
  readonly xs: readonly number[];
  readonly ys: readonly Point[];
  readonly satisfaction: string;
  readonly loyalty: string;
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
  return {
    xs,
    ys: points.map((point) => ({ satisfaction: y(point.satisfaction), loyalty: y(point.loyalty) })),
    satisfaction: draw('satisfaction'),
    loyalty: draw('loyalty'),
    grid: [0, 25, 50, 75, 100].map((value) => ({ value, y: y(value) })),
    half: x.step() / 2,
  };
}
