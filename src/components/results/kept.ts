/**
 * Keeps what runs were found to be worth, so that it is not worked out anew on each visit. Only a shortcut: nothing
 * here is ever backed up or believed against a replay, and losing it costs a few seconds.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { WeighedRun } from '../../records/results/weigh.ts';

/** Also named in components/record/everything.ts, so that deleting everything deletes it. */
const NAME = 'comeback-weighed';

interface KeptRun {
  readonly id: string;
  /** What it depends on: see `weigh.ts`. */
  readonly key: string;
  readonly weighed: WeighedRun;
}

interface KeptDB extends DBSchema {
  runs: { key: string; value: KeptRun };
}

async function using<Value>(
  work: (db: IDBPDatabase<KeptDB>) => Promise<Value>,
  otherwise: Value,
): Promise<Value> {
  let db: IDBPDatabase<KeptDB> | undefined;
  try {
    db = await openDB<KeptDB>(NAME, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('runs', { keyPath: 'id' }),
      blocking: () => db?.close(),
    });
    return await work(db);
  } catch {
    return otherwise;
  } finally {
    db?.close();
  }
}

export const readKept = (): Promise<Map<string, KeptRun>> =>
  using(
    async (db) => new Map((await db.getAll('runs')).map((one) => [one.id, one])),
    new Map<string, KeptRun>(),
  );

export const writeKept = (runs: readonly KeptRun[]): Promise<void> =>
  using(async (db) => {
    const tx = db.transaction('runs', 'readwrite');
    await Promise.all([...runs.map((run) => tx.store.put(run)), tx.done]);
  }, undefined);
