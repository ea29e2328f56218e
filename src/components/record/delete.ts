/** Deletes everything this site keeps about someone in this browser, at once and in all tabs. */
import { PARTS } from '../../records/backup/snapshot.ts';
import { entryOf, EVERYTHING, type Stored } from './everything.ts';
import type { RecordStore } from './store.ts';

/** How long another tab may hold on to a database that is already empty. Milliseconds. */
const PATIENCE = 3000;

/** Whether the database is gone, or will be once other tabs let go. */
function deleteDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = () => resolve(true);
    asked.onerror = () => resolve(false);
    setTimeout(() => resolve(false), PATIENCE);
  });
}

function deleteKeys(where: 'localStorage' | 'sessionStorage', wanted: (one: Stored) => boolean): void {
  const storage = window[where];
  for (const key of Object.keys(storage)) {
    const entry = entryOf(where, key);
    if (entry && wanted(entry)) storage.removeItem(key);
  }
}

/**
 * @param team also the manager's board
 * @returns whether nothing is left; false where the browser would not let go of a database
 */
export async function deleteEverything(record: RecordStore, team: boolean): Promise<boolean> {
  const wanted = (one: Stored) => team || one.team !== true;
  // Emptied first: that works even while other tabs have the database open.
  const emptied = await record.change([...PARTS], (tx) => Promise.all(PARTS.map((name) => tx.clear(name))));
  try {
    deleteKeys('localStorage', wanted);
    deleteKeys('sessionStorage', wanted);
  } catch {
    // Storage that is blocked holds nothing.
  }
  record.tell({ deleted: true });
  await record.close();
  try {
    const databases = EVERYTHING.filter((one) => one.where === 'database' && wanted(one));
    const gone = await Promise.all(databases.map(({ name }) => deleteDatabase(name)));
    return gone.every((one, i) => one || (databases[i]?.name === 'comeback-runs' && emptied.kept));
  } catch {
    return true;
  }
}
