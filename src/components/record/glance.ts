/** Keeps the record at a glance in localStorage, where a page can read it before its first paint. */
import type { Glance, LessonGlance, PlayGlance } from '../../records/glance.ts';
import { readGlance } from '../../records/glance.ts';

export const GLANCE_KEY = 'comeback.record.glance.1';

export function currentGlance(): Glance {
  try {
    return readGlance(localStorage.getItem(GLANCE_KEY));
  } catch {
    return readGlance(null);
  }
}

export function keepGlance(glance: Glance): void {
  try {
    localStorage.setItem(GLANCE_KEY, JSON.stringify(glance));
  } catch {
    // Without it pages show the record once they have read it themselves.
  }
}

/** Replaces what the glance says of one lesson. */
export function keepLessonGlance(id: string, lesson: LessonGlance): void {
  const glance = currentGlance();
  keepGlance({ ...glance, lessons: { ...glance.lessons, [id]: lesson } });
}

/** Replaces what the glance says of one role-play. */
export function keepPlayGlance(id: string, play: PlayGlance): void {
  const glance = currentGlance();
  keepGlance({ ...glance, plays: { ...glance.plays, [id]: play } });
}

/**
 * Calls back when another tab has changed the glance. Where it was deleted the page starts afresh: what a script
 * still holds in memory must not come back into the record.
 */
export function onGlance(changed: () => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== GLANCE_KEY && key !== null) return;
    if (newValue === null) location.replace(location.pathname + location.search);
    else changed();
  });
}

/**
 * Whether there is a record that the glance knows nothing of, such as after localStorage alone was cleared. Asks
 * without opening the database, which would make one.
 */
export async function isGlanceMissing(): Promise<boolean> {
  try {
    if (localStorage.getItem(GLANCE_KEY) !== null) return false;
    return (await indexedDB.databases()).some(({ name }) => name === 'comeback-runs');
  } catch {
    return false;
  }
}
