/** Fetches what reviews ask. Each file is fetched once a visit; all reject with `DataError`. */
import type { Check } from '../../content/schemas/check.ts';
import type { KnownCheck } from '../../records/reviews/content.ts';
import { once } from '../practice/data.ts';

export interface LessonFacts {
  readonly title: string;
  readonly href: string;
  readonly minutes: number;
  /** How many sections it has. */
  readonly sections: number;
}

/** `/review/data/index.json` */
export interface ReviewIndex {
  readonly checks: Readonly<Record<string, KnownCheck>>;
  readonly lessons: Readonly<Record<string, LessonFacts>>;
}

export const loadReviewIndex = (): Promise<ReviewIndex> =>
  once('/review/data/index.json') as Promise<ReviewIndex>;

/** One check, by its lesson and id; undefined where the lesson has it no more. */
export const loadCheck = async (lesson: string, id: string): Promise<Check | undefined> =>
  ((await once(`/review/data/${encodeURIComponent(lesson)}.json`)) as Check[]).find(
    (check) => check.id === id,
  );
