/** Where someone is on a path: what is done, what is left, and how long that takes. */
import type { Glance } from '../glance.ts';
import type { Course, CoursePath, LessonPart, PathStep } from './course.ts';
import { stepsOf } from './course.ts';

export interface StepStanding {
  readonly state: 'done' | 'begun' | 'new';
  /** Minutes a first go still takes. */
  readonly minutesLeft: number;
}

/** The parts of a lesson that are neither read nor answered, in its order. */
export function partsLeft(course: Course, glance: Glance, lesson: string): LessonPart[] {
  const own = glance.lessons[lesson];
  return (course.lessons[lesson]?.parts ?? []).filter(({ id, title }) =>
    title === undefined ? own?.checks[id] === undefined : own?.read.includes(id) !== true,
  );
}

function lessonStanding(course: Course, glance: Glance, id: string): StepStanding {
  const { minutes, parts } = course.lessons[id] ?? { minutes: 0, parts: [] };
  if (glance.lessons[id]?.doneAt !== undefined) return { state: 'done', minutesLeft: 0 };
  const left = partsLeft(course, glance, id).length;
  // Everything is read and answered, only not yet marked so: the lesson lost a part since.
  if (left === 0 && parts.length > 0) return { state: 'done', minutesLeft: 0 };
  if (left === parts.length) return { state: 'new', minutesLeft: minutes };
  return { state: 'begun', minutesLeft: Math.max(1, Math.round((minutes * left) / parts.length)) };
}

function playStanding(course: Course, glance: Glance, id: string): StepStanding {
  const own = glance.plays[id];
  const play = course.plays[id];
  const minutes = play?.minutes ?? 0;
  if ((own?.ended ?? 0) > 0) return { state: 'done', minutesLeft: 0 };
  const open = own?.open !== undefined && own.open.edition === play?.edition;
  return { state: open ? 'begun' : 'new', minutesLeft: minutes };
}

export const standingOf = (course: Course, glance: Glance, { kind, id }: PathStep): StepStanding =>
  kind === 'lesson' ? lessonStanding(course, glance, id) : playStanding(course, glance, id);

export interface Tally {
  readonly steps: number;
  readonly done: number;
  readonly minutesLeft: number;
}

/** How much of some steps is done. */
export function tally(course: Course, glance: Glance, steps: readonly PathStep[]): Tally {
  const standings = steps.map((step) => standingOf(course, glance, step));
  return {
    steps: steps.length,
    done: standings.filter(({ state }) => state === 'done').length,
    minutesLeft: standings.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0),
  };
}

/** The first step that is not done; undefined on a finished path. */
export const nextStep = (course: Course, glance: Glance, path: CoursePath): PathStep | undefined =>
  stepsOf(path).find((step) => standingOf(course, glance, step).state !== 'done');
