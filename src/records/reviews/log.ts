/** Reads the log of grades: which of them count. */
import type { Graded, LogEntry, Undone } from './types.ts';

const isUndone = (entry: LogEntry): entry is Undone => 'undoes' in entry;

const later = (a: Graded, b: Graded): boolean => a.at > b.at || (a.at === b.at && a.id > b.id);

/**
 * The grades that count, by card, earliest first. Left out: what was taken back, what stands twice (a merge), and
 * of several grades given after the same one (two tabs, two machines) all but the latest.
 */
export function gradesByCard(log: readonly LogEntry[]): Map<string, Graded[]> {
  const undone = new Set(log.filter(isUndone).map(({ undoes }) => undoes));
  const latest = new Map<string, Graded>();
  for (const entry of log) {
    if (isUndone(entry) || undone.has(entry.id)) continue;
    const key = `${entry.card} ${entry.after ?? ''}`;
    const other = latest.get(key);
    if (other === undefined || later(entry, other)) latest.set(key, entry);
  }
  const cards = new Map<string, Graded[]>();
  for (const entry of [...latest.values()].sort((a, b) => (later(a, b) ? 1 : -1))) {
    const own = cards.get(entry.card);
    if (own === undefined) cards.set(entry.card, [entry]);
    else own.push(entry);
  }
  return cards;
}

/** The grade given last and not taken back, if any: what "undo" undoes. */
export function lastGraded(log: readonly LogEntry[], since: number): Graded | null {
  let last: Graded | null = null;
  for (const own of gradesByCard(log).values()) {
    const newest = own.at(-1);
    if (newest !== undefined && newest.at >= since && (last === null || later(newest, last))) last = newest;
  }
  return last;
}

/** Whether something read from the store is an entry of the log. */
export function isLogEntry(value: unknown): value is LogEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<Record<keyof Graded | keyof Undone, unknown>>;
  if (typeof entry.id !== 'string' || typeof entry.at !== 'number' || typeof entry.card !== 'string')
    return false;
  if (entry.rating === 0) return typeof entry.undoes === 'string';
  return [1, 2, 3, 4].includes(entry.rating as number) && typeof entry.edition === 'string';
}
