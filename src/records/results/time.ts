/** Time spent, as far as the record can tell. In seconds. Pure. */
import type { LogEntry } from '../reviews/types.ts';
import type { Run } from '../runs.ts';

/** Between two replies nobody thinks longer than this: beyond it, the page was left open. In seconds. */
const LONGEST_THOUGHT = 180;

/** What was read of a lesson: by section, when (ms). */
export interface Reading {
  readonly lesson: string;
  readonly sections: Readonly<Record<string, number>>;
}

export interface TimeSpent {
  /** Measured. */
  readonly rolePlays: number;
  /** Measured. */
  readonly reviews: number;
  /** Estimated from the length of what was read. */
  readonly lessons: number;
}

export interface LessonLength {
  /** Reading time of the whole lesson. */
  readonly minutes: number;
  readonly sections: number;
}

const timeOf = (run: Run): number => {
  const own =
    run.choices.length -
    (run.branchOf?.at ?? 0) +
    run.takenBack.reduce((n, { choices }) => n + choices.length, 0);
  return Math.min(
    Math.max(0, (run.endedAt ?? run.changedAt) - run.startedAt) / 1000,
    LONGEST_THOUGHT * Math.max(0, own),
  );
};

/** What was read of a lesson from `since` on, as a share of its minutes. */
function readingTime(progress: Reading, length: LessonLength | undefined, since: number): number {
  if (length === undefined || length.sections === 0) return 0;
  const read = Object.values(progress.sections).filter((at) => at >= since).length;
  return Math.min(1, read / length.sections) * length.minutes * 60;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** @param since ms; what happened earlier is left out */
export function timeSpent(
  record: {
    readonly runs: readonly Run[];
    readonly lessons: readonly Reading[];
    readonly log: readonly LogEntry[];
  },
  lengths: Readonly<Record<string, LessonLength>>,
  since = 0,
): TimeSpent {
  return {
    rolePlays: sum(record.runs.filter(({ changedAt }) => changedAt >= since).map(timeOf)),
    reviews: sum(
      record.log.map((entry) =>
        entry.rating !== 0 && entry.at >= since ? Math.min(entry.took / 1000, LONGEST_THOUGHT) : 0,
      ),
    ),
    lessons: sum(record.lessons.map((progress) => readingTime(progress, lengths[progress.lesson], since))),
  };
}

/** "1 h 20 min", "5 min". */
export function inHours(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return seconds > 0 ? 'under a minute' : 'none';
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
