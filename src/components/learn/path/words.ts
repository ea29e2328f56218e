/** Plain figures of a path. */
import type { Course, PathStep } from '../../../records/path/course.ts';

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** "4 lessons and 2 role-plays" */
export function countOf(steps: readonly PathStep[]): string {
  const lessons = steps.filter(({ kind }) => kind === 'lesson').length;
  const plays = steps.length - lessons;
  return [
    ...(lessons ? [plural(lessons, 'lesson')] : []),
    ...(plays ? [plural(plays, 'role-play')] : []),
  ].join(' and ');
}

const entryOf = (course: Course, { kind, id }: PathStep) =>
  kind === 'lesson' ? course.lessons[id] : course.plays[id];

export const titleOf = (course: Course, step: PathStep): string => entryOf(course, step)?.title ?? '';

export const minutesOf = (course: Course, steps: readonly PathStep[]): number =>
  steps.reduce((sum, step) => sum + (entryOf(course, step)?.minutes ?? 0), 0);

/** "3 hours 40 min", "45 minutes" */
export function hoursOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return plural(minutes, 'minute');
  return `${plural(hours, 'hour')}${rest === 0 ? '' : ` ${rest} min`}`;
}
