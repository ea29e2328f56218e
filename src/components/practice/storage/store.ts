/**
 * Keeps runs in the browser (IndexedDB). The edge is tolerant: where the browser will not keep anything (private
 * window, no space, a broken database) `save` answers `{ kept: false }`, nothing throws, and play goes on.
 *
 * Another tab that is ahead wins: a save based on a stale copy is refused and answered with what is stored, so that
 * one conversation never forks in silence.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { isRun, revision, type Run } from '../../../records/runs.ts';

interface RunsDB extends DBSchema {
  runs: { key: string; value: Run; indexes: { scenario: string } };
}

export type Saved =
  | { readonly kept: true }
  | { readonly kept: false; readonly because: 'unavailable' }
  /** The run had been changed elsewhere: go on from `stored`. */
  | { readonly kept: false; readonly because: 'behind'; readonly stored: Run };

export interface RunStore {
  /** Saves `run`, which was made from revision `from` of it. */
  save(run: Run, from: number): Promise<Saved>;
  get(id: string): Promise<Run | undefined>;
  ofScenario(scenario: string): Promise<Run[]>;
  all(): Promise<Run[]>;
  /** Calls back when another tab has saved a run. Returns the way to stop. */
  onChange(heard: (id: string) => void): () => void;
}

const NAME = 'comeback-runs';
const VERSION = 1;

const open = (): Promise<IDBPDatabase<RunsDB>> =>
  openDB<RunsDB>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('runs', { keyPath: 'id' }).createIndex('scenario', 'scenario');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });

/** A store on the given database; `open` is an argument so that tests can give one that fails. */
export function createRunStore(openDatabase: () => Promise<IDBPDatabase<RunsDB>> = open): RunStore {
  let database: Promise<IDBPDatabase<RunsDB>> | undefined;
  const connect = () => (database ??= openDatabase());
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(NAME);

  const read = async <T>(query: (db: IDBPDatabase<RunsDB>) => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await query(await connect());
    } catch {
      database = undefined;
      return otherwise;
    }
  };

  return {
    async save(run, from) {
      try {
        const db = await connect();
        const tx = db.transaction('runs', 'readwrite');
        const stored: unknown = await tx.store.get(run.id);
        if (stored !== undefined && !isRun(stored)) return { kept: false, because: 'unavailable' };
        if (stored !== undefined && revision(stored) > from)
          return { kept: false, because: 'behind', stored };
        await Promise.all([tx.store.put(run), tx.done]);
        channel?.postMessage(run.id);
        return { kept: true };
      } catch {
        database = undefined;
        return { kept: false, because: 'unavailable' };
      }
    },
    get: (id) =>
      read(async (db) => {
        const found: unknown = await db.get('runs', id);
        return isRun(found) ? found : undefined;
      }, undefined),
    ofScenario: (scenario) =>
      read(async (db) => (await db.getAllFromIndex('runs', 'scenario', scenario)).filter(isRun), []),
    all: () => read(async (db) => (await db.getAll('runs')).filter(isRun), []),
    onChange(heard) {
      const listen = (event: MessageEvent) => heard(String(event.data));
      channel?.addEventListener('message', listen);
      return () => channel?.removeEventListener('message', listen);
    },
  };
}
