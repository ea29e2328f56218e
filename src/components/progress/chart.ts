/** The geometry of skill over time. Pure; times are shown in the zone given. */
import { scaleLinear, scaleTime } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { percent } from '../../records/percent.ts';
import type { SkillPoint } from '../../records/results/skills.ts';

/** In units of the drawing. */
export const SIZE = { height: 260, left: 46, right: 16, top: 16, bottom: 34 } as const;

export interface Course {
  readonly name: string;
  readonly points: readonly SkillPoint[];
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

export interface Chart {
  readonly paths: readonly {
    readonly name: string;
    readonly d: string;
    readonly dots: readonly { x: number; y: number }[];
  }[];
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
}

const DAY = 86_400_000;
/** More dots than this are a smear. */
const DOTS = 40;
/** Room for a date, in units of the drawing. */
const TICK_WIDTH = 90;

/** How a time is written on the axis: the longer the span, the coarser. */
function dateFormat(span: number, zone: string | undefined): Intl.DateTimeFormat {
  const timeZone = zone === undefined ? {} : { timeZone: zone };
  if (span < 2 * DAY)
    return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...timeZone });
  if (span < 500 * DAY)
    return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', ...timeZone });
  return new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', ...timeZone });
}

/** Lays out courses (shares from 0 to 1) over their common time, `width` units wide. */
export function chartOf(courses: readonly Course[], width: number, zone?: string): Chart {
  const times = courses.flatMap(({ points }) => points.map(({ at }) => at));
  const [from, to] = times.length === 0 ? [0, DAY] : [Math.min(...times), Math.max(...times)];
  // A single moment still needs an axis to stand on.
  const pad = to - from < 3_600_000 ? 1_800_000 : 0;
  const x = scaleTime([from - pad, to + pad], [SIZE.left, width - SIZE.right]);
  const y = scaleLinear([0, 1], [SIZE.height - SIZE.bottom, SIZE.top]);
  const draw = line<SkillPoint>()
    .x(({ at }) => x(at))
    .y(({ share }) => y(share))
    .curve(curveMonotoneX)
    .digits(1);
  const format = dateFormat(to - from, zone);
  const round = x
    .ticks(Math.max(2, Math.floor((width - SIZE.left - SIZE.right) / TICK_WIDTH)))
    // Months begin where they like: a tick of their own may stand too close to the one before.
    .filter((time, place, all) => place === 0 || x(time) - x(all[place - 1] ?? time) > 0.6 * TICK_WIDTH)
    // Several in one day would all say the same.
    .filter((time, place, all) => format.format(time) !== format.format(all[place - 1]) || place === 0);
  // Where no round date falls into the span, or only one, two dates of its own say as much.
  const [start = 0, end = 0] = x.range();
  const ticks = round.length > 1 ? round : [0.2, 0.8].map((share) => x.invert(start + share * (end - start)));
  return {
    paths: courses.map(({ name, points }) => ({
      name,
      d: draw([...points]) ?? '',
      dots: points.length > DOTS ? [] : points.map(({ at, share }) => ({ x: x(at), y: y(share) })),
    })),
    x: ticks.map((time) => ({ at: x(time), text: format.format(time) })),
    y: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ at: y(share), text: percent(share) })),
  };
}

/** A small line without axes: values from 0 to `max`, in a box of `width` × `height`. */
export function sparkOf(values: readonly number[], max: number, width: number, height: number): string {
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [2, width - 2]);
  const y = scaleLinear([0, max], [height - 2, 2]);
  return (
    line<number>()
      .x((_, place) => x(place))
      .y((value) => y(value))
      .digits(1)([...values]) ?? ''
  );
}
