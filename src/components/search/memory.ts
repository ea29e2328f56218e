/**
 * What search remembers in this browser: recently opened and pinned cards, and the questions that found nothing.
 * Small lists in localStorage; without storage search works and remembers nothing.
 */
const KEYS = {
  recent: 'comeback.search.recent.1',
  pinned: 'comeback.search.pinned.1',
  missed: 'comeback.search.missed.1',
} as const;

const MOST_RECENT = 6;
const MOST_MISSED = 300;

/** A question that found nothing. */
export interface Missed {
  readonly query: string;
  /** ISO date and time of the last time. */
  readonly last: string;
  readonly times: number;
}

function read<T>(key: string, isItem: (value: unknown) => value is T): T[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter(isItem) : [];
  } catch {
    return [];
  }
}

/** Whether it could be kept. */
function write(key: string, value: readonly unknown[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    // Private mode or a full disk: these lists are a convenience and may be lost.
    return false;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isMissed = (value: unknown): value is Missed =>
  typeof value === 'object' &&
  value !== null &&
  'query' in value &&
  isText(value.query) &&
  'last' in value &&
  isText(value.last) &&
  'times' in value &&
  typeof value.times === 'number';

export const recentSlugs = (): string[] => read(KEYS.recent, isText);
export const pinnedSlugs = (): string[] => read(KEYS.pinned, isText);
export const missedQueries = (): Missed[] => read(KEYS.missed, isMissed);

export function rememberOpened(slug: string): void {
  write(KEYS.recent, [slug, ...recentSlugs().filter((other) => other !== slug)].slice(0, MOST_RECENT));
}

/** Pins or unpins; gives whether it is pinned now, which stays as it was where there is no room. */
export function togglePin(slug: string): boolean {
  const pinned = pinnedSlugs();
  const without = pinned.filter((other) => other !== slug);
  const wasPinned = without.length < pinned.length;
  return write(KEYS.pinned, wasPinned ? without : [...pinned, slug]) ? !wasPinned : wasPinned;
}

/** Replaces the list of pinned cards: a restored backup may bring more. */
export const setPinned = (slugs: readonly string[]): void => {
  write(KEYS.pinned, slugs);
};

export function rememberMissed(query: string, now: Date): void {
  const key = query.trim().toLowerCase();
  const all = missedQueries();
  const before = all.find((missed) => missed.query === key);
  const item: Missed = { query: key, last: now.toISOString(), times: (before?.times ?? 0) + 1 };
  write(KEYS.missed, [item, ...all.filter((missed) => missed !== before)].slice(0, MOST_MISSED));
}

/** The questions that found nothing, as a table for the content owner: CSV with a heading line. */
export function missedAsCsv(missed: readonly Missed[]): string {
  // A leading apostrophe keeps a spreadsheet from running a question as a formula.
  const cell = (text: string): string => `"${text.replace(/^(?=[=+\-@])/, "'").replaceAll('"', '""')}"`;
  return [
    'query,times,last',
    ...missed.map(({ query, times, last }) => `${cell(query)},${times},${last}`),
  ].join('\r\n');
}
