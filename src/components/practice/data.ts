/**
 * Fetches role-play data for pages other than the role-play's own. Each file is fetched once a visit, with one more
 * try; what fails is forgotten, so that asking again tries again.
 */
import { href } from '../shell/href.ts';
import type { Given, PracticeIndex } from './given.ts';

/** Why there is no data: `missing`, no such role-play on this site; `unreachable`, no network or a broken answer. */
export class DataError extends Error {
  readonly kind: 'missing' | 'unreachable';

  constructor(kind: 'missing' | 'unreachable', message: string) {
    super(message);
    this.name = 'DataError';
    this.kind = kind;
  }
}

const TRIES = 2;

async function load(path: string): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(href(path));
      if (response.status === 404) throw new DataError('missing', `There is no ${path} on this site.`);
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return await response.json();
    } catch (error) {
      if (error instanceof DataError) throw error;
      if (attempt < TRIES) continue;
      throw new DataError('unreachable', `${path} could not be loaded (${String(error)}).`);
    }
  }
}

const asked = new Map<string, Promise<unknown>>();

/** Fetches a JSON file of this site, given by its path without the base. Rejects with `DataError`. */
export function once(path: string): Promise<unknown> {
  const known = asked.get(path);
  if (known !== undefined) return known;
  const fresh = load(path);
  asked.set(path, fresh);
  fresh.catch(() => asked.delete(path));
  return fresh;
}

/** Every role-play and principle. Rejects with `DataError`. */
export const loadIndex = (): Promise<PracticeIndex> =>
  once('/practice/data/index.json') as Promise<PracticeIndex>;

/** One role-play, ready to play. Rejects with `DataError`. */
export const loadGiven = (slug: string): Promise<Given> =>
  once(`/practice/data/${encodeURIComponent(slug)}.json`) as Promise<Given>;
