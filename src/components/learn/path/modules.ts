/** The onboarding path: modules in their fixed order, with the lessons that are written. */
import { MODULES, type Lesson } from '../../../content/schemas/lesson.ts';

interface LessonEntry {
  readonly id: string;
  readonly data: Pick<Lesson, 'module' | 'order' | 'title' | 'summary' | 'minutes' | 'checks'>;
}

export interface PathModule<T extends LessonEntry> {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly lessons: readonly T[];
}

/** Modules without a written lesson are left out. */
export function pathOf<T extends LessonEntry>(lessons: readonly T[]): PathModule<T>[] {
  return MODULES.map(({ id, title }) => {
    const own = lessons.filter((l) => l.data.module === id).toSorted((a, b) => a.data.order - b.data.order);
    return { id, title, lessons: own, minutes: own.reduce((sum, l) => sum + l.data.minutes, 0) };
  }).filter((module) => module.lessons.length > 0);
}

/** The lessons before and after one, over the whole path. */
export function neighboursOf<T extends LessonEntry>(
  lessons: readonly T[],
  id: string,
): { before?: T; after?: T } {
  const all = pathOf(lessons).flatMap((module) => module.lessons);
  const place = all.findIndex((l) => l.id === id);
  const before = all[place - 1];
  const after = all[place + 1];
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}
