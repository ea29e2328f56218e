/**
 * How far someone is with a lesson. Kept by ids that never change, so a renamed heading or a moved question costs
 * nobody anything; ids that the lesson no longer has are kept and simply not counted.
 */

export interface LessonProgress {
  readonly lesson: string;
  /** By section id: when it was first read. Milliseconds since 1970. */
  readonly sections: Readonly<Record<string, number>>;
  /** By moment to try, `scenario/customer/step`: when it was first played. Milliseconds since 1970. */
  readonly tried: Readonly<Record<string, number>>;
  readonly changedAt: number;
  /** When everything had been read and answered. Stays, whatever is added to the lesson later. */
  readonly doneAt?: number;
}

/** What a lesson consists of now. */
export interface LessonParts {
  readonly sections: readonly string[];
  readonly checks: readonly string[];
}

/** What happened in a lesson. */
export type LessonEvent =
  | { readonly read: readonly string[] }
  | { readonly tried: string }
  /** A question was answered; the answer itself is kept apart. */
  | { readonly answered: string };

export const noProgress = (lesson: string): LessonProgress => ({
  lesson,
  sections: {},
  tried: {},
  changedAt: 0,
});

/** A time later than what is stored, even when the clock has been set back since. */
export const laterThan = (stored: number, now: number): number => Math.max(now, stored + 1);

/** What is there stays as it is: the first time counts. */
const withFirst = (times: Readonly<Record<string, number>>, ids: readonly string[], now: number) => ({
  ...Object.fromEntries(ids.map((id) => [id, now])),
  ...times,
});

export function afterEvent(progress: LessonProgress, event: LessonEvent, now: number): LessonProgress {
  const changedAt = laterThan(progress.changedAt, now);
  if ('read' in event) {
    const fresh = event.read.filter((id) => !Object.hasOwn(progress.sections, id));
    return fresh.length === 0
      ? progress
      : { ...progress, sections: withFirst(progress.sections, fresh, now), changedAt };
  }
  if ('tried' in event) {
    return Object.hasOwn(progress.tried, event.tried)
      ? progress
      : { ...progress, tried: withFirst(progress.tried, [event.tried], now), changedAt };
  }
  return { ...progress, changedAt };
}

/** What is left of a lesson, in its order. Right or wrong does not matter: what was missed comes back in reviews. */
export function leftOf(
  parts: LessonParts,
  progress: Pick<LessonProgress, 'sections'>,
  answered: ReadonlySet<string>,
): { readonly sections: string[]; readonly checks: string[] } {
  return {
    sections: parts.sections.filter((id) => !Object.hasOwn(progress.sections, id)),
    checks: parts.checks.filter((id) => !answered.has(id)),
  };
}

/** A lesson is done when every section has been read and every question answered; once done, it stays done. */
export function markDone(
  progress: LessonProgress,
  parts: LessonParts,
  answered: ReadonlySet<string>,
  now: number,
): LessonProgress {
  if (progress.doneAt !== undefined || parts.sections.length === 0) return progress;
  const left = leftOf(parts, progress, answered);
  if (left.sections.length + left.checks.length > 0) return progress;
  return { ...progress, doneAt: now, changedAt: laterThan(progress.changedAt, now) };
}

const isTimes = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((at) => typeof at === 'number' && Number.isFinite(at));

/** Whether something read from the store is lesson progress. */
export function isLessonProgress(value: unknown): value is LessonProgress {
  if (typeof value !== 'object' || value === null) return false;
  const { lesson, sections, tried, changedAt, doneAt } = value as Partial<
    Record<keyof LessonProgress, unknown>
  >;
  return (
    typeof lesson === 'string' &&
    typeof changedAt === 'number' &&
    (doneAt === undefined || typeof doneAt === 'number') &&
    isTimes(sections) &&
    isTimes(tried)
  );
}
