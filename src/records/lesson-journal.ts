/**
 * What happened in a lesson, noted before it is kept, and how the record takes it up. Taking the same note up twice
 * changes nothing, so a note may be handed over by two tabs, or again after a failure.
 */
import type { Answer } from './answers.ts';
import { afterEvent, markDone, type LessonParts, type LessonProgress } from './lesson-progress.ts';

/** What a question tells when it is answered. */
export type Answered = Pick<Answer, 'check' | 'principle' | 'given' | 'right'>;

export interface Note {
  readonly id: string;
  readonly lesson: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly what:
    | { readonly read: readonly string[] }
    | { readonly tried: string }
    | { readonly answer: Answered };
}

export interface LessonState {
  readonly progress: LessonProgress;
  /** All answers of this lesson. */
  readonly answers: readonly Answer[];
}

/** The state after a note. Whether an answer is the first is decided here, by all answers there are. */
export function takeUp(state: LessonState, { id, lesson, at, what }: Note): LessonState {
  if (!('answer' in what)) return { ...state, progress: afterEvent(state.progress, what, at) };
  if (state.answers.some((answer) => answer.id === id)) return state;
  const first = state.answers.every(({ check }) => check !== what.answer.check);
  return {
    progress: afterEvent(state.progress, { answered: what.answer.check }, at),
    answers: [...state.answers, { id, lesson, ...what.answer, first, at }],
  };
}

/** The same, marked as done where it now is. */
export function settle(state: LessonState, parts: LessonParts | undefined, now: number): LessonState {
  if (parts === undefined) return state;
  const answered = new Set(state.answers.map(({ check }) => check));
  return { ...state, progress: markDone(state.progress, parts, answered, now) };
}

/** Whether something kept as a note is one. */
export function isNote(value: unknown): value is Note {
  if (typeof value !== 'object' || value === null) return false;
  const { id, lesson, at, what } = value as Partial<Record<keyof Note, unknown>>;
  return (
    typeof id === 'string' &&
    typeof lesson === 'string' &&
    typeof at === 'number' &&
    typeof what === 'object' &&
    what !== null
  );
}
