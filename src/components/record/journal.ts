/**
 * Notes what happened in a lesson at once, before the database is even loaded, so that a tab closed in that moment
 * loses nothing. One key a note: tabs never write over each other's. Without localStorage notes live in this page.
 */
import type { Note } from '../../records/lesson-journal.ts';
import { newId } from './id.ts';

export const NOTE_PREFIX = 'comeback.record.note.';

const held = new Map<string, Note>();

export function note(lesson: string, what: Note['what']): void {
  const one: Note = { id: newId(), lesson, at: Date.now(), what };
  held.set(one.id, one);
  try {
    localStorage.setItem(NOTE_PREFIX + one.id, JSON.stringify(one));
  } catch {
    // The database may take it all the same.
  }
}

/** Everything noted and not yet kept, as JSON where it comes from an earlier page. */
export function notes(): unknown[] {
  const all = new Map<string, unknown>(held);
  try {
    for (const key of Object.keys(localStorage)) {
      const id = key.slice(NOTE_PREFIX.length);
      if (key.startsWith(NOTE_PREFIX) && !all.has(id))
        all.set(id, JSON.parse(localStorage.getItem(key) ?? ''));
    }
  } catch {
    // Only what this page has noted, then.
  }
  return [...all.values()];
}

/** To be called once they are kept. */
export function forget(ids: readonly string[]): void {
  for (const id of ids) {
    held.delete(id);
    try {
      localStorage.removeItem(NOTE_PREFIX + id);
    } catch {
      // It was never there.
    }
  }
}
