/** Where "Continue" goes: to the exact spot that was left, or on to what comes next. */
import type { Glance } from '../glance.ts';
import type { Course, CoursePath, PathStep } from './course.ts';
import { durationOf } from './duration.ts';
import { nextStep, partsLeft, standingOf } from './standing.ts';

export interface Spot {
  /** Root-relative, without the base. */
  readonly path: string;
  /** `start`: nothing was begun. `go-on`: in the middle of something. `next`: on to the next step. `done`: all of it. */
  readonly kind: 'start' | 'go-on' | 'next' | 'done';
  readonly title: string;
  /** Where in it, or what it is; plain words. */
  readonly detail: string;
}

function lessonSpot(course: Course, glance: Glance, id: string): Spot {
  const { title = '', minutes: all = 0 } = course.lessons[id] ?? {};
  const { state, minutesLeft } = standingOf(course, glance, { kind: 'lesson', id });
  const path = `/learn/${id}/`;
  if (state !== 'begun') return { path, kind: 'next', title, detail: `Lesson, ${durationOf(all)}` };
  const [part] = partsLeft(course, glance, id);
  const at = part === undefined ? '' : part.title === undefined ? `#check-${part.id}` : `#${part.id}`;
  const where = part?.title === undefined ? 'A question to answer' : `At “${part.title}”`;
  return { path: path + at, kind: 'go-on', title, detail: `${where}, ${durationOf(minutesLeft)} left` };
}

function playSpot(course: Course, glance: Glance, id: string): Spot {
  const { title = '', minutes: all = 0, edition = '' } = course.plays[id] ?? {};
  const open = glance.plays[id]?.open;
  const path = `/practice/${id}/`;
  return open?.edition === edition
    ? { path: `${path}#run=${open.run}`, kind: 'go-on', title, detail: 'A conversation under way' }
    : { path, kind: 'next', title, detail: `Role-play, ${durationOf(all)}` };
}

const spotOf = (course: Course, glance: Glance, { kind, id }: PathStep): Spot =>
  kind === 'lesson' ? lessonSpot(course, glance, id) : playSpot(course, glance, id);

/** What was begun and is not done, the latest first. What the site no longer has is left out. */
function begun(course: Course, glance: Glance): { readonly step: PathStep; readonly changedAt: number }[] {
  const lessons = Object.entries(glance.lessons).map(([id, { changedAt }]) => ({
    step: { kind: 'lesson', id } as const,
    changedAt,
  }));
  const plays = Object.entries(glance.plays).flatMap(([id, { open }]) =>
    open === undefined || open.edition !== course.plays[id]?.edition
      ? []
      : [{ step: { kind: 'play', id } as const, changedAt: open.changedAt }],
  );
  return [
    ...lessons.filter(
      ({ step }) =>
        Object.hasOwn(course.lessons, step.id) && standingOf(course, glance, step).state === 'begun',
    ),
    ...plays,
  ].sort((a, b) => b.changedAt - a.changedAt);
}

/** Where to go on. */
export function continueAt(course: Course, path: CoursePath, glance: Glance): Spot | undefined {
  const [latest] = begun(course, glance);
  if (latest !== undefined) return spotOf(course, glance, latest.step);
  const next = nextStep(course, glance, path);
  if (next === undefined)
    return { path: '/progress/', kind: 'done', title: path.title, detail: 'Everything on this path is done' };
  const spot = spotOf(course, glance, next);
  const untouched = Object.keys(glance.lessons).length + Object.keys(glance.plays).length === 0;
  return untouched ? { ...spot, kind: 'start' } : spot;
}
