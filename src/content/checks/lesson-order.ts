/** What lessons share among them: no two have the same place in a module, no two checks the same id. */
import type { Issue } from './issue.ts';

interface Lesson {
  readonly file: string;
  readonly data: unknown;
}

interface Loose {
  readonly module?: unknown;
  readonly order?: unknown;
  readonly checks?: unknown;
}

const looseOf = (data: unknown): Loose => (typeof data === 'object' && data !== null ? data : {});

/** Reports each place or id that an earlier lesson has already taken. */
export function checkLessonOrder(lessons: readonly Lesson[]): Issue[] {
  const taken = new Map<string, string>();
  const claim = (
    key: string,
    file: string,
    path: string,
    message: (by: string) => string,
    suggestion: string,
  ): Issue[] => {
    const by = taken.get(key);
    if (by === undefined) taken.set(key, file);
    return by === undefined ? [] : [{ file, path, message: message(by), suggestion }];
  };
  return lessons.flatMap(({ file, data }) => {
    const { module, order, checks } = looseOf(data);
    const place =
      typeof order === 'number'
        ? claim(
            `place ${String(module)} ${order}`,
            file,
            'order',
            (by) => `place ${order} of the module "${String(module)}" is taken by ${by}.`,
            'Give each lesson of a module its own place.',
          )
        : [];
    const ids = (Array.isArray(checks) ? checks : []) as ({ id?: unknown } | null)[];
    return [
      ...place,
      ...ids.flatMap((check, i) =>
        claim(
          `check ${String(check?.id)}`,
          file,
          `checks[${i}].id`,
          (by) => `the check id "${String(check?.id)}" is taken by ${by}.`,
          'Records refer to it, so give each check of the whole site its own id.',
        ),
      ),
    ];
  });
}
