/** Brings together what reviews and the progress page are worked out from: the record, and what the site can ask. */
import { cardsOf, type Cards } from '../../records/reviews/cards.ts';
import type { ReviewContent } from '../../records/reviews/content.ts';
import type { LogEntry } from '../../records/reviews/types.ts';
import type { Answer } from '../../records/answers.ts';
import type { LessonProgress } from '../../records/lesson-progress.ts';
import type { Run } from '../../records/runs.ts';
import { loadIndex } from '../practice/data.ts';
import type { PracticeIndex } from '../practice/given.ts';
import type { RecordStore } from '../record/store.ts';
import { takeUpNotes } from '../record/take-up.ts';
import { loadReviewIndex, type ReviewIndex } from '../review/data.ts';
import { dayOf } from '../review/day.ts';
import { weighAll, type AllWeighed, type Progress } from './weigh.ts';

export interface Gathered extends AllWeighed {
  readonly runs: readonly Run[];
  readonly answers: readonly Answer[];
  readonly lessons: readonly LessonProgress[];
  readonly log: readonly LogEntry[];
  readonly practice: PracticeIndex;
  readonly review: ReviewIndex;
  readonly content: ReviewContent;
}

/**
 * Rejects with `DataError` where the site's own lists cannot be fetched.
 *
 * @param tell hears of the record while its conversations are still being replayed
 */
export async function gather(
  record: RecordStore,
  tell: (so: Gathered, progress: Progress) => void = () => {},
): Promise<Gathered> {
  await takeUpNotes(record);
  const [runs, answers, lessons, log, practice, review] = await Promise.all([
    record.all('runs'),
    record.all('answers'),
    record.all('lessons'),
    record.all('reviewLog'),
    loadIndex(),
    loadReviewIndex(),
  ]);
  const scenarios = Object.fromEntries(practice.scenarios.map(({ slug, edition }) => [slug, { edition }]));
  const known = {
    ...{ runs, answers, lessons, log, practice, review },
    content: { checks: review.checks, scenarios },
  };
  const all = await weighAll(runs, scenarios, (progress) =>
    tell({ ...known, weighed: progress.weighed, unreachable: [] }, progress),
  );
  return { ...known, ...all };
}

/** How many reviews come due before the reader's day is over. */
export function dueToday(gathered: Gathered, now: number): number {
  const [, end] = dayOf(now);
  return cardsFrom(gathered, now).cards.filter(({ schedule }) => schedule.due <= end).length;
}

/** The review cards of what was gathered. */
export function cardsFrom(gathered: Gathered, now: number): Cards {
  const choices = new Map(gathered.runs.map((run) => [run.id, run.choices]));
  const runs = gathered.weighed.map((weighed) => ({ weighed, choices: choices.get(weighed.run) ?? [] }));
  return cardsOf({ answers: gathered.answers, runs, log: gathered.log }, gathered.content, now);
}
