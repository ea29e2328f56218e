/** The due date as a calendar file (RFC 5545) by `ics`, with reminders. Loads `ics`; load it when the file is asked for. */
import { createEvent } from 'ics';
import type { Drill } from '../../records/drills/types.ts';
import { titleOf } from '../drills/title.ts';
import type { ListedScenario } from '../practice/given.ts';
import { minutesOf, playLines } from './message.ts';

/** Minutes in the calendar before the due date: time to do it, not only to be late. */
const LEAST_MINUTES = 15;
const MOST_MINUTES = 120;

/** The calendar file. Throws `RangeError` for a drill without a due date. */
export function calendarOf(drill: Drill, link: string, scenarios: readonly ListedScenario[]): string {
  if (drill.due === undefined) throw new RangeError('A drill without a due date has no place in a calendar.');
  const minutes = Math.min(MOST_MINUTES, Math.max(LEAST_MINUTES, minutesOf(drill, scenarios)));
  const title = `Due: ${titleOf(drill, scenarios)}`;
  const { value, error } = createEvent({
    start: drill.due.at - minutes * 60_000,
    ...{ startInputType: 'utc', startOutputType: 'utc', duration: { minutes }, title, url: link },
    description: [...playLines(drill, scenarios), '', link].join('\n'),
    ...{
      uid: `drill-${drill.id}@comeback`,
      productId: 'comeback',
      busyStatus: 'FREE',
      transp: 'TRANSPARENT',
    },
    created: drill.createdAt,
    alarms: [
      { action: 'display', description: title, trigger: { hours: 24, before: true } },
      { action: 'display', description: title, trigger: { minutes: 5, before: true } },
    ],
  });
  if (value === null) throw error ?? new Error('The calendar file could not be made.');
  return value;
}
