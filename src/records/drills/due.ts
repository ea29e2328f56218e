/** Due dates: a wall-clock time in a named zone, and what it is as a moment. Summer time is the zone's business. */
import type { Due } from './types.ts';

/** Clocks of two computers may differ this much before anyone is called late, in milliseconds. */
export const CLOCK_TOLERANCE = 5 * 60_000;

const partsIn = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    },
  });

export function isZone(zone: string): boolean {
  try {
    partsIn(zone);
    return true;
  } catch {
    return false;
  }
}

/** The wall-clock time in a zone at a moment, as if it were UTC. */
function wallClock(at: number, zone: string): number {
  const parts = Object.fromEntries(
    partsIn(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<string, number>;
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** A moment as `YYYY-MM-DDTHH:MM` in a zone: what a `datetime-local` field holds. */
export const localOf = ({ at, zone }: Due): string =>
  new Date(wallClock(at, zone)).toISOString().slice(0, 16);

/**
 * The moment of a wall-clock time in a zone. A time that happens twice (clocks go back) means the later one, so that
 * nobody is cut off early; a time that does not happen (clocks go forward) means as long after the change. Undefined
 * for what is no date or no zone.
 *
 * @param local `YYYY-MM-DDTHH:MM`
 */
export function momentOf(local: string, zone: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) || !isZone(zone)) return undefined;
  const wanted = Date.parse(`${local}:00Z`);
  if (Number.isNaN(wanted) || !new Date(wanted).toISOString().startsWith(local)) return undefined;
  const day = 86_400_000;
  const offsets = [wanted - day, wanted + day].map((at) => wallClock(at, zone) - at);
  const exact = offsets.map((offset) => wanted - offset).filter((at) => wallClock(at, zone) === wanted);
  // In the gap neither offset gives the time wanted: the one from before the change lands as long after it.
  return exact.length > 0 ? Math.max(...exact) : wanted - (offsets[0] ?? 0);
}

/** Whether something done at `at` by its own clock came after the due date, beyond what clocks differ. */
export const isLate = (due: Due | undefined, at: number): boolean =>
  due !== undefined && at > due.at + CLOCK_TOLERANCE;

/** The due date in words, in its own zone: `Fri 27 Nov 2026, 17:00 (Europe/London)`. */
export function dueText({ at, zone }: Due): string {
  const known = isZone(zone) ? zone : 'UTC';
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: known }).format(at);
  const [day, date, time] = [
    part({ weekday: 'short' }),
    part({ dateStyle: 'medium' }),
    part({ timeStyle: 'short' }),
  ];
  return `${day} ${date}, ${time} (${known.replaceAll('_', ' ')})`;
}
