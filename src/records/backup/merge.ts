/**
 * Merges two records. Nothing is lost: what only one has is taken, and of what both have the newer stands, field by
 * field where fields are of their own. Commutative, associative and idempotent, so that backups may be restored in
 * any order, any number of times.
 */
import type { LessonProgress } from '../lesson-progress.ts';
import { revision, type Run } from '../runs.ts';
import { canonical } from './canonical.ts';
import { keyOf, PARTS, type Contents, type Part, type Snapshot } from './snapshot.ts';

/** The greater of two by some figures, and by their text where those are equal: an order, so no merge depends on luck. */
function greater<Item>(figures: (item: Item) => readonly number[]): (a: Item, b: Item) => Item {
  return (a, b) => {
    const other = figures(b);
    for (const [i, figure] of figures(a).entries()) {
      const difference = figure - (other[i] ?? 0);
      if (difference !== 0) return difference > 0 ? a : b;
    }
    return canonical(a) >= canonical(b) ? a : b;
  };
}

type Times = Readonly<Record<string, number>>;

/** By key the earlier time: when something was first done. */
function earliest(a: Times, b: Times): Times {
  const merged: Record<string, number> = { ...a };
  for (const [key, at] of Object.entries(b)) merged[key] = Math.min(at, merged[key] ?? at);
  return merged;
}

function joinLesson(a: LessonProgress, b: LessonProgress): LessonProgress {
  const done = [a.doneAt, b.doneAt].filter((at) => at !== undefined);
  return {
    ...unknownFields(a, b),
    lesson: a.lesson,
    sections: earliest(a.sections, b.sections),
    tried: earliest(a.tried, b.tried),
    changedAt: Math.max(a.changedAt, b.changedAt),
    ...(done.length === 0 ? {} : { doneAt: Math.min(...done) }),
  };
}

const KNOWN = new Set(['lesson', 'sections', 'tried', 'changedAt', 'doneAt']);

/** Fields that a newer version of the site added are carried along. */
function unknownFields(a: object, b: object): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const [name, value] of [...Object.entries(a), ...Object.entries(b)]) {
    if (KNOWN.has(name)) continue;
    merged[name] = name in merged && canonical(merged[name]) >= canonical(value) ? merged[name] : value;
  }
  return merged;
}

const JOIN: { readonly [Name in Part]: (a: Contents[Name], b: Contents[Name]) => Contents[Name] } = {
  // A conversation is one thing: its fields belong together, and the copy that went further has all of the other.
  runs: greater<Run>((run) => [revision(run), run.changedAt]),
  lessons: joinLesson,
  answers: greater(() => []),
  reviewLog: greater(() => []),
  meta: greater(({ changedAt }) => [changedAt]),
};

function mergePart<Name extends Part>(name: Name, a: Snapshot, b: Snapshot): Contents[Name][] {
  const merged = new Map<string, Contents[Name]>();
  for (const item of [...(a[name] as readonly Contents[Name][]), ...(b[name] as readonly Contents[Name][])]) {
    const key = keyOf[name](item);
    const known = merged.get(key);
    merged.set(key, known === undefined ? item : JOIN[name](known, item));
  }
  return [...merged].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, item]) => item);
}

/** Both records as one, each part in the order of its keys. */
export const merge = (a: Snapshot, b: Snapshot): Snapshot =>
  ({
    ...Object.fromEntries(PARTS.map((name) => [name, mergePart(name, a, b)])),
    pins: [...new Set([...a.pins, ...b.pins])].sort(),
  }) as unknown as Snapshot;
