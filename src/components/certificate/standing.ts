/** How far someone is with each path, and what a certificate of it would say. Pure. */
import { coveredPlays, finishedAt, type CoveredPlay } from '../../records/certificate/covered.ts';
import { glanceOf } from '../../records/glance.ts';
import { stepsOf, type Course, type CoursePath } from '../../records/path/course.ts';
import { tally, type Tally } from '../../records/path/standing.ts';
import type { Gathered } from '../results/gather.ts';

export interface PathStanding {
  readonly path: CoursePath;
  readonly tally: Tally;
  readonly lessons: readonly { readonly id: string; readonly title: string }[];
  readonly plays: readonly CoveredPlay[];
  /** Questions of its lessons: how many were answered, and how many right at once. */
  readonly questions: { readonly asked: number; readonly right: number };
  /** When the last of it was done, ms. */
  readonly at: number;
}

export const isFinishedPath = ({ tally: { done, steps } }: PathStanding): boolean =>
  steps > 0 && done === steps;

export function standingsOf(course: Course, gathered: Gathered, now: number): PathStanding[] {
  const glance = glanceOf(gathered);
  return course.paths.map((path) => {
    const steps = stepsOf(path);
    const ids = (kind: 'lesson' | 'play') => steps.filter((step) => step.kind === kind).map(({ id }) => id);
    const lessons = ids('lesson').map((id) => ({ id, title: course.lessons[id]?.title ?? id }));
    const plays = coveredPlays(
      ids('play').map((id) => ({ id, title: course.plays[id]?.title ?? id })),
      gathered.weighed,
    );
    const checks = lessons.flatMap(({ id }) => Object.values(glance.lessons[id]?.checks ?? {}));
    const times = [
      ...lessons.flatMap(({ id }) => glance.lessons[id]?.doneAt ?? []),
      ...plays.flatMap(({ run }) => gathered.weighed.find((one) => one.run === run)?.endedAt ?? []),
    ];
    return {
      ...{ path, lessons, plays, tally: tally(course, glance, steps), at: finishedAt(times, now) },
      questions: { asked: checks.length, right: checks.filter((standing) => standing === 'first').length },
    };
  });
}
