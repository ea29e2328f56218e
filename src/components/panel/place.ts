/** Where the panel was: what was searched and which card was open, so that it comes back there. */
import { boundQuery } from '../../search/bound.ts';

const KEY = 'comeback.panel.place.1';

export interface Place {
  readonly query: string;
  readonly slug: string | undefined;
}

const START: Place = { query: '', slug: undefined };

export function readPlace(): Place {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof value !== 'object' || value === null) return START;
    const query = 'query' in value && typeof value.query === 'string' ? boundQuery(value.query) : '';
    const slug = 'slug' in value && typeof value.slug === 'string' && /^[a-z0-9-]+$/.test(value.slug);
    return { query, slug: slug ? (value as { slug: string }).slug : undefined };
  } catch {
    return START;
  }
}

export function keepPlace(place: Place): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // Without storage the panel opens at its start.
  }
}
