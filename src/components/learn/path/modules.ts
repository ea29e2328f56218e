/** The onboarding path: the written lessons in the fixed order of the modules. */
import { MODULES, type Lesson } from '../../../content/schemas/lesson.ts';

interface LessonEntry {
  readonly id: string;
  readonly data: Pick<Lesson, 'module' | 'order'>;
}

/** The lesson after one, over the whole path. */
export function lessonAfter<T extends LessonEntry>(lessons: readonly T[], id: string): T | undefined {
  const all = MODULES.flatMap((module) =>
    lessons.filter(({ data }) => data.module === module.id).toSorted((a, b) => a.data.order - b.data.order),
  );
  return all[all.findIndex((lesson) => lesson.id === id) + 1];
}
