/**
 * The record at a glance: so little of it that a page can show where someone is before its first paint, without
 * opening the database. Derived from the record and never the other way round: losing it loses nothing.
 */
import { standings, type Answer, type Standing } from './answers.ts';
import type { LessonProgress } from './lesson-progress.ts';
import { best } from './run-lists.ts';
import type { Run } from './runs.ts';

export interface LessonGlance {
  /** Ids of the sections read. */
  readonly read: readonly string[];
  /** By question: how its answers add up. */
  readonly checks: Readonly<Record<string, Standing>>;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly doneAt?: number;
}

export interface PlayGlance {
  /** How often it was played to its end. */
  readonly ended: number;
  /** 0–100. */
  readonly best?: number;
  /** The conversation last begun and not ended. */
  readonly open?: { readonly run: string; readonly edition: string; readonly changedAt: number };
}

export interface Glance {
  readonly v: 1;
  /** The path chosen. */
  readonly path?: string;
  readonly lessons: Readonly<Record<string, LessonGlance>>;
  readonly plays: Readonly<Record<string, PlayGlance>>;
}

export const NOTHING: Glance = { v: 1, lessons: {}, plays: {} };

export function lessonGlance(progress: LessonProgress, answers: readonly Answer[]): LessonGlance {
  const { sections, changedAt, doneAt } = progress;
  return {
    read: Object.keys(sections),
    checks: Object.fromEntries(standings(answers)),
    changedAt: Math.max(changedAt, ...answers.map(({ at }) => at)),
    ...(doneAt === undefined ? {} : { doneAt }),
  };
}

/** @param runs of one role-play */
export function playGlance(runs: readonly Run[]): PlayGlance {
  const top = best(runs)?.summary?.score;
  const [open] = runs
    .filter((run) => run.endedAt === undefined && run.choices.length > 0)
    .sort((a, b) => b.changedAt - a.changedAt);
  return {
    ended: runs.filter((run) => run.endedAt !== undefined).length,
    ...(top === undefined ? {} : { best: top }),
    ...(open === undefined
      ? {}
      : { open: { run: open.id, edition: open.edition, changedAt: open.changedAt } }),
  };
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The whole record at a glance. */
export function glanceOf(record: {
  readonly path?: string | undefined;
  readonly lessons: readonly LessonProgress[];
  readonly answers: readonly Answer[];
  readonly runs: readonly Run[];
}): Glance {
  const answers = grouped(record.answers, ({ lesson }) => lesson);
  return {
    v: 1,
    ...(record.path === undefined ? {} : { path: record.path }),
    lessons: Object.fromEntries(
      record.lessons.map((one) => [one.lesson, lessonGlance(one, answers.get(one.lesson) ?? [])]),
    ),
    plays: Object.fromEntries(
      [...grouped(record.runs, ({ scenario }) => scenario)].map(([id, runs]) => [id, playGlance(runs)]),
    ),
  };
}

/** What was kept of it, or nothing where it is missing, damaged or of another version. */
export function readGlance(text: string | null): Glance {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<Glance> | null;
    return value?.v === 1 && typeof value.lessons === 'object' && typeof value.plays === 'object'
      ? (value as Glance)
      : NOTHING;
  } catch {
    return NOTHING;
  }
}
