/**
 * When something is asked again, by FSRS (ts-fsrs). Pure: a schedule is computed from what happened, so two records
 * that hold the same events agree on it, whatever order they were merged in.
 *
 * Steps of minutes are left out: a review comes back in days, so that today's can be finished today.
 */
import { createEmptyCard, fsrs, Rating, State, type Card, type Grade as FsrsGrade } from 'ts-fsrs';
import type { Grade, Schedule } from './types.ts';

export const DAY = 86_400_000;
/** In days. Nobody stays in the same job's training longer without the content changing. */
const LONGEST = 365;

const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false, maximum_interval: LONGEST });

/** Something that happened to a card: a miss counts as the lowest grade. */
export interface Happening {
  readonly at: number;
  readonly grade: Grade;
}

const scheduleFrom = (card: Card, last: number): Schedule => ({
  // FSRS keeps the grades a day apart, past its own longest interval.
  due: Math.min(card.due.getTime(), last + LONGEST * DAY),
  last,
  stability: card.stability,
  difficulty: card.difficulty,
  reps: card.reps,
  lapses: card.lapses,
});

const RATING: Readonly<Record<Grade, FsrsGrade>> = {
  1: Rating.Again,
  2: Rating.Hard,
  3: Rating.Good,
  4: Rating.Easy,
};

const cardFrom = (schedule: Schedule): Card => ({
  ...createEmptyCard(new Date(schedule.last)),
  due: new Date(schedule.due),
  last_review: new Date(schedule.last),
  stability: schedule.stability,
  difficulty: schedule.difficulty,
  reps: schedule.reps,
  lapses: schedule.lapses,
  scheduled_days: Math.max(0, Math.round((schedule.due - schedule.last) / DAY)),
  state: State.Review,
});

/** The schedule after one more grade at `at`, which is taken to be no earlier than the last. */
export function after(schedule: Schedule | null, { at, grade }: Happening): Schedule {
  const when = Math.max(at, schedule?.last ?? at);
  const card = schedule === null ? createEmptyCard(new Date(when)) : cardFrom(schedule);
  return scheduleFrom(scheduler.next(card, new Date(when), RATING[grade]).card, when);
}

/**
 * The schedule that `happenings` lead to, earliest first. Times beyond `now` (a clock that was wrong) count as now,
 * so that a card cannot vanish into a year that never comes.
 */
export function scheduleOf(happenings: readonly Happening[], now: number): Schedule | null {
  let schedule: Schedule | null = null;
  for (const { at, grade } of happenings) schedule = after(schedule, { at: Math.min(at, now), grade });
  return schedule;
}

/** When the card would be due, for each grade that could be given now. */
export function nextDue(schedule: Schedule, now: number): Readonly<Record<Grade, number>> {
  const due = (grade: Grade): number => after(schedule, { at: now, grade }).due;
  return { 1: due(1), 2: due(2), 3: due(3), 4: due(4) };
}

/** The chance (0–1) that it is still known at `now`. */
export function chanceKnown(schedule: Schedule, now: number): number {
  const days = Math.max(0, (now - schedule.last) / DAY);
  return scheduler.forgetting_curve(days, Math.max(schedule.stability, 0.01));
}
