/** Plain figures of a path. */
import { counted } from '../../../records/counted.ts';
import { stepsOf, type Course, type CoursePath, type PathStep } from '../../../records/path/course.ts';

/** "4 lessons and 2 role-plays" */
export function countOf(steps: readonly PathStep[]): string {
  const lessons = steps.filter(({ kind }) => kind === 'lesson').length;
  const plays = steps.length - lessons;
  return [
    ...(lessons ? [counted(lessons, 'lesson')] : []),
    ...(plays ? [counted(plays, 'role-play')] : []),
  ].join(' and ');
}

const entryOf = (course: Course, { kind, id }: PathStep) =>
  kind === 'lesson' ? course.lessons[id] : course.plays[id];

/** How much of all there is a path holds: "20 lessons and 12 of the 14 role-plays" */
export function shareOf(course: Course, path: CoursePath): string {
  const part = (kind: PathStep['kind'], all: number, one: string): string[] => {
    const own = stepsOf(path).filter((step) => step.kind === kind).length;
    if (own === 0) return [];
    return [own === all ? counted(own, one) : `${own} of the ${counted(all, one)}`];
  };
  return [
    ...part('lesson', Object.keys(course.lessons).length, 'lesson'),
    ...part('play', Object.keys(course.plays).length, 'role-play'),
  ].join(' and ');
}

export const titleOf = (course: Course, step: PathStep): string => entryOf(course, step)?.title ?? '';

export const minutesOf = (course: Course, steps: readonly PathStep[]): number =>
  steps.reduce((sum, step) => sum + (entryOf(course, step)?.minutes ?? 0), 0);
