/** Everything a record holds that can be carried to another browser. */
import type { Answer } from '../answers.ts';
import type { LessonProgress } from '../lesson-progress.ts';
import type { Meta } from '../meta.ts';
import type { LogEntry } from '../reviews/types.ts';
import type { Run } from '../runs.ts';

export interface Contents {
  readonly runs: Run;
  readonly lessons: LessonProgress;
  readonly answers: Answer;
  readonly reviewLog: LogEntry;
  readonly meta: Meta;
}
export type Part = keyof Contents;
export const PARTS: readonly Part[] = ['runs', 'lessons', 'answers', 'reviewLog', 'meta'];

export type Snapshot = { readonly [Name in Part]: readonly Contents[Name][] } & {
  /** Playbook cards pinned, by slug. */
  readonly pins: readonly string[];
};

export const EMPTY: Snapshot = {
  runs: [],
  lessons: [],
  answers: [],
  reviewLog: [],
  meta: [],
  pins: [],
};

/** What tells one item of a part from another. */
export const keyOf: { readonly [Name in Part]: (item: Contents[Name]) => string } = {
  runs: ({ id }) => id,
  lessons: ({ lesson }) => lesson,
  answers: ({ id }) => id,
  reviewLog: ({ id }) => id,
  meta: ({ key }) => key,
};
