/** Puts records into the browser's database, of any version and in any state, and takes out what is there. */
import type { Page } from '@playwright/test';

export interface Stored {
  readonly version: number;
  readonly stores: Readonly<Record<string, unknown[]>>;
}

/** A page of this site that does not open the database. */
export const ASIDE = './about/principles/';

const KEYS: Readonly<Record<string, string>> = { lessons: 'lesson', meta: 'key' };
const INDEXES: Readonly<Record<string, string>> = { runs: 'scenario', answers: 'lesson', reviewLog: 'card' };

/** Makes the database as a version of the site would have left it. */
export async function seed(page: Page, { version, stores }: Stored): Promise<void> {
  await page.goto(ASIDE);
  await page.evaluate(
    async ([number, all, keys, indexes]) => {
      const asked = indexedDB.open('comeback-runs', number);
      asked.onupgradeneeded = () => {
        for (const [name, items] of Object.entries(all)) {
          const store = asked.result.createObjectStore(name, { keyPath: keys[name] ?? 'id' });
          const index = indexes[name];
          if (index !== undefined) store.createIndex(index, index);
          for (const item of items) store.put(item);
        }
      };
      await new Promise<void>((resolve, reject) => {
        asked.onerror = () => reject(new Error('The database could not be made.'));
        asked.onsuccess = () => {
          asked.result.close();
          resolve();
        };
      });
    },
    [version, stores, KEYS, INDEXES] as const,
  );
}

/** Everything in the database as it stands; opening it changes nothing. */
export function dump(page: Page): Promise<Stored> {
  return page.evaluate(
    () =>
      new Promise<Stored>((resolve, reject) => {
        const asked = indexedDB.open('comeback-runs');
        asked.onerror = () => reject(new Error('The database cannot be opened.'));
        asked.onsuccess = () => {
          const db = asked.result;
          const stores: Record<string, unknown[]> = {};
          const tx = db.transaction([...db.objectStoreNames]);
          for (const name of db.objectStoreNames) {
            const all = tx.objectStore(name).getAll();
            all.onsuccess = () => {
              stores[name] = all.result as unknown[];
            };
          }
          tx.oncomplete = () => {
            db.close();
            resolve({ version: db.version, stores });
          };
        };
      }),
  );
}

/** The databases there are; asking makes none. */
export const databases = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
