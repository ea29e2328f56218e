/**
 * Asks the browser to keep the record for good. At the first thing that was finished, a lesson or a role-play: before
 * that there is nothing worth a question, and some browsers do ask the reader. Once asked, never again by itself.
 */
const ASKED = 'comeback.record.asked.1';

export type Persistence = 'kept' | 'may-be-cleared' | 'unknown';

export async function persistence(): Promise<Persistence> {
  try {
    return (await navigator.storage.persisted()) ? 'kept' : 'may-be-cleared';
  } catch {
    return 'unknown';
  }
}

export function wasAsked(): boolean {
  try {
    return localStorage.getItem(ASKED) !== null;
  } catch {
    return false;
  }
}

/** @param again the reader pressed a button for it */
export async function persist(again = false): Promise<Persistence> {
  try {
    if (!again && wasAsked()) return await persistence();
    localStorage.setItem(ASKED, new Date().toISOString());
    return (await navigator.storage.persist()) ? 'kept' : 'may-be-cleared';
  } catch {
    return 'unknown';
  }
}
