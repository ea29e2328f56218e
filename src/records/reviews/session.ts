/** Today's reviews: what is due, and how much of it fits into five minutes. Pure. */
import { chanceKnown } from './schedule.ts';
import type { LogEntry, ReviewCard, Subject } from './types.ts';

/** What a day's reviews may take, in seconds. */
export const DAILY = 300;
/** What one takes, in seconds, until this person's own times are known. */
const USUAL: Readonly<Record<Subject['kind'], number>> = { check: 35, moment: 50 };
/** Longer than this, someone went for tea. In ms. */
const TEA = 180_000;

export interface Today {
  /** Everything due, the most forgotten first. */
  readonly due: readonly ReviewCard[];
  /** The first of these that fit into what is left of five minutes. */
  readonly now: readonly ReviewCard[];
  /** About how long all that is due takes, in seconds. */
  readonly seconds: number;
  /** When the next one after these is due, in ms, or null where nothing is scheduled. */
  readonly next: number | null;
  /** How many come due on that day or before. */
  readonly upcoming: readonly ReviewCard[];
}

/** How long a review takes this person, in seconds: the middle of their times, once there are five. */
export function paceOf(log: readonly LogEntry[]): Readonly<Record<Subject['kind'], number>> {
  const pace = (kind: Subject['kind']): number => {
    const times = log
      .flatMap((entry) => ('took' in entry && entry.card.startsWith(`${kind}:`) ? [entry.took] : []))
      .filter((took) => took > 0 && took < TEA)
      .sort((a, b) => a - b);
    const middle = times[Math.floor(times.length / 2)];
    return times.length < 5 || middle === undefined ? USUAL[kind] : Math.max(5, middle / 1000);
  };
  return { check: pace('check'), moment: pace('moment') };
}

/**
 * @param horizon the end of the learner's day, ms: what comes due before it is due today
 * @param spent seconds of reviewing already done today
 */
export function today(
  cards: readonly ReviewCard[],
  log: readonly LogEntry[],
  now: number,
  horizon: number,
  spent = 0,
): Today {
  const pace = paceOf(log);
  const due = cards
    .filter(({ schedule }) => schedule.due <= horizon)
    .map((card) => ({ card, known: chanceKnown(card.schedule, now) }))
    .sort((a, b) => a.known - b.known || (a.card.id < b.card.id ? -1 : 1))
    .map(({ card }) => card);
  const upcoming = cards
    .filter(({ schedule }) => schedule.due > horizon)
    .toSorted((a, b) => a.schedule.due - b.schedule.due || (a.id < b.id ? -1 : 1));
  let seconds = 0;
  const within: ReviewCard[] = [];
  for (const card of due) {
    const takes = pace[card.subject.kind];
    // The first one always fits: five minutes that hold nothing would keep a slow reader from ever reviewing.
    if (spent + seconds + takes <= DAILY || (within.length === 0 && spent < DAILY)) within.push(card);
    seconds += takes;
  }
  return { due, now: within, seconds, next: upcoming[0]?.schedule.due ?? null, upcoming };
}

/** Seconds of reviewing since `from`, by the log. */
export const spentSince = (log: readonly LogEntry[], from: number): number =>
  log.reduce(
    (sum, entry) => ('took' in entry && entry.at >= from ? sum + Math.min(entry.took, TEA) : sum),
    0,
  ) / 1000;
