/**
 * Keeps what runs were found to be worth, so that it is not worked out anew on each visit. Only a shortcut: nothing
 * here is ever backed up or believed against a replay, and losing it costs a few seconds.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { WeighedRun } from '../../records/results/weigh.ts';
import { revision, type Run } from '../../records/runs.ts';

/** Also named in components/record/everything.ts, so that deleting everything deletes it. */
const NAME = 'comeback-weighed';

interface KeptRun {
  readonly id: string;
  /** What it depends on. */
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

/** Raised whenever a weighing holds something else than before. */
const SHAPE = 2;

/** What a weighing depends on: the run as it stands, and today's role-play. */
export const keptKey = (run: Run, edition: string): string =>
  `${SHAPE} ${edition} ${run.edition} ${revision(run)} ${run.endedAt ?? ''}`;

/** @param edition today's edition of the role-play that all of them are of */
export const writeKept = (
  weighed: readonly WeighedRun[],
  runs: readonly Run[],
  edition: string,
): Promise<void> =>
  using(async (db) => {
    const own = new Map(runs.map((run) => [run.id, run]));
    const tx = db.transaction('runs', 'readwrite');
    for (const one of weighed) {
      const run = own.get(one.run);
      if (run !== undefined) void tx.store.put({ id: run.id, key: keptKey(run, edition), weighed: one });
    }
    await tx.done;
  }, undefined);
