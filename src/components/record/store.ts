/**
 * Reads and writes the record. Nothing here throws: what cannot be read is left out and left where it lies, what
 * cannot be kept is answered with the reason, and a change is kept whole or not at all.
 */
import { unwrap, type IDBPTransaction } from 'idb';
import { isAnswer } from '../../records/answers.ts';
import { keyOf, type Contents, type Part } from '../../records/backup/snapshot.ts';
import { isLessonProgress } from '../../records/lesson-progress.ts';
import { isMeta } from '../../records/meta.ts';
import { isLogEntry } from '../../records/reviews/log.ts';
import { isRun } from '../../records/runs.ts';
import { CHANNEL, type Told } from './channel.ts';
import { openDatabase, type Connection, type Database, type RecordDB } from './database.ts';
import { createEdge, type Edge, type Kept } from './edge.ts';

export type StoreName = Part;
export type Item<Name extends StoreName> = Contents[Name];
type Transaction = IDBPTransaction<RecordDB, StoreName[], 'readwrite'>;

const READABLE: { readonly [Name in StoreName]: (value: unknown) => value is Item<Name> } = {
  runs: isRun,
  lessons: isLessonProgress,
  answers: isAnswer,
  reviewLog: isLogEntry,
  meta: isMeta,
};

/** A store of the database, before anything in it is known to be readable. */
interface Shelf {
  get(key: string): Promise<unknown>;
  getAll(): Promise<unknown[]>;
  index(name: string): { getAll(value: string): Promise<unknown[]> };
  put(item: unknown): Promise<unknown>;
  delete(key: string): Promise<void>;
  clear(): Promise<void>;
}

/** One change of the record, from inside. Await nothing else in it: the browser would end it early. */
export interface Changing {
  get<Name extends StoreName>(store: Name, key: string): Promise<Item<Name> | undefined>;
  all<Name extends StoreName>(store: Name): Promise<Item<Name>[]>;
  by<Name extends 'runs' | 'answers' | 'reviewLog'>(store: Name, value: string): Promise<Item<Name>[]>;
  /** @throws Error where something unreadable lies under the same key: it is never overwritten */
  put<Name extends StoreName>(store: Name, item: Item<Name>): Promise<void>;
  /** Puts many at once; as careful as `put`, with far fewer requests. */
  fill<Name extends StoreName>(store: Name, items: readonly Item<Name>[]): Promise<void>;
  delete(store: StoreName, key: string): Promise<void>;
  clear(store: StoreName): Promise<void>;
}

export interface RecordStore extends Omit<Edge<Connection, Told>, 'read' | 'write'> {
  get<Name extends StoreName>(store: Name, key: string): Promise<Item<Name> | undefined>;
  all<Name extends StoreName>(store: Name): Promise<Item<Name>[]>;
  /** By the index of the store: runs of a scenario, answers of a lesson, the log of a review card. */
  by<Name extends 'runs' | 'answers' | 'reviewLog'>(store: Name, value: string): Promise<Item<Name>[]>;
  /** Makes one change over the stores named, all of it or nothing. */
  change<Value>(stores: StoreName[], change: (tx: Changing) => Promise<Value>): Promise<Kept<Value>>;
  /** How many items of a store cannot be read, a store that cannot be read at all being one; they are left as they are. */
  unreadable(store: StoreName): Promise<number>;
}

const INDEX = { runs: 'scenario', answers: 'lesson', reviewLog: 'card' } as const;

/** More keys than this are not listed: an empty list stands for many. */
const LISTED = 200;

const brief = (changed: Partial<Record<StoreName, string[]>>): Partial<Record<StoreName, string[]>> =>
  Object.fromEntries(Object.entries(changed).map(([name, keys]) => [name, keys.length > LISTED ? [] : keys]));

/** Asks for all of them and waits for the last only: requests are served in order, and one that fails ends the change. */
function putAll(store: IDBObjectStore, items: readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let last: IDBRequest | undefined;
    for (const item of items) last = store.put(item);
    if (last === undefined) resolve();
    else {
      last.onsuccess = () => resolve();
      last.onerror = () => reject(last.error ?? new Error('A change was given up.'));
    }
  });
}

function changing(tx: Transaction, changed: Partial<Record<StoreName, string[]>>): Changing {
  const storeOf = (name: StoreName) => tx.objectStore(name) as unknown as Shelf;
  const unreadable: Partial<Record<StoreName, Set<string>>> = {};
  const left = (name: StoreName, key: string) =>
    new Error(`${name} "${key}" cannot be read and is left as it is.`);
  const note = (name: StoreName, key: string) => (changed[name] ??= []).push(key);
  return {
    async get(name, key) {
      const found = await storeOf(name).get(key);
      return READABLE[name](found) ? found : undefined;
    },
    all: async (name) => (await storeOf(name).getAll()).filter(READABLE[name]),
    by: async (name, value) => (await storeOf(name).index(INDEX[name]).getAll(value)).filter(READABLE[name]),
    async put(name, item) {
      const key = keyOf[name](item);
      const found = await storeOf(name).get(key);
      if (found !== undefined && !READABLE[name](found)) throw left(name, key);
      await storeOf(name).put(item);
      note(name, key);
    },
    async fill(name, items) {
      const lying = (unreadable[name] ??= new Set(
        (await storeOf(name).getAll())
          .filter((found) => !READABLE[name](found))
          .map((found) => keyOf[name](found as never)),
      ));
      const blocked = items.find((item) => lying.has(keyOf[name](item)));
      if (blocked) throw left(name, keyOf[name](blocked));
      await putAll(unwrap(tx.objectStore(name)), items);
      for (const item of items) note(name, keyOf[name](item));
    },
    async delete(name, key) {
      await storeOf(name).delete(key);
      note(name, key);
    },
    clear: (name) => storeOf(name).clear(),
  };
}

/** Items read at once: more would hold the page up while the browser unpacks them. */
const SLICE = 1000;

async function readAll(db: Database, name: StoreName): Promise<unknown[]> {
  const all: unknown[] = [];
  let rest: IDBKeyRange | undefined;
  for (;;) {
    const slice = await db.getAll(name, rest, SLICE);
    for (const item of slice) all.push(item);
    const last = slice.at(-1);
    if (last === undefined || slice.length < SLICE) return all;
    rest = IDBKeyRange.lowerBound(keyOf[name](last as never), true);
  }
}

/** Makes a change in one transaction, all of it or nothing. Resolves once the browser has it. */
async function transact<Value>(
  tx: Transaction,
  changed: Partial<Record<StoreName, string[]>>,
  change: (tx: Changing) => Promise<Value>,
): Promise<Value> {
  const ended = tx.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  let value;
  try {
    value = await change(changing(tx, changed));
  } catch (error) {
    // Where the browser has already given up on all of it, its own reason says more.
    const reason = tx.error ?? error;
    if (tx.error === null) tx.abort();
    throw reason;
  }
  const failed = await ended;
  if (failed !== undefined) throw failed.error;
  return value;
}

/** A store on a database; `open` is an argument so that tests can give one that fails. */
export function createRecordStore(open: () => Promise<Connection> = openDatabase): RecordStore {
  const { read, write, ...edge } = createEdge<Connection, Told>(CHANNEL, open);
  return {
    ...edge,
    get: (name, key) =>
      read(async ({ db }) => {
        const found: unknown = await db.get(name, key);
        return READABLE[name](found) ? found : undefined;
      }, undefined),
    all: (name) => read(async ({ db }) => (await readAll(db, name)).filter(READABLE[name]), []),
    by: (name, value) =>
      read(async ({ db }) => {
        const shelf = db.transaction(name).objectStore(name) as unknown as Shelf;
        return (await shelf.index(INDEX[name]).getAll(value)).filter(READABLE[name]);
      }, []),
    async change(stores, change) {
      const changed: Partial<Record<StoreName, string[]>> = {};
      const kept = await write(({ db }) => transact(db.transaction(stores, 'readwrite'), changed, change));
      if (kept.kept && Object.keys(changed).length > 0) edge.tell({ changed: brief(changed) });
      return kept;
    },
    unreadable: (name) =>
      read(async ({ db }) => (await readAll(db, name)).filter((item) => !READABLE[name](item)).length, 1),
  };
}

let own: RecordStore | undefined;

/**
 * The record of this browser. One connection a page, however many parts of it ask. When another tab deletes
 * everything the page starts afresh, so that nothing it still holds comes back into the record.
 */
export function openRecord(): RecordStore {
  if (own === undefined) {
    own = createRecordStore();
    own.onChange((told, elsewhere) => {
      if (!elsewhere || !('deleted' in told)) return;
      void own?.close();
      if (typeof document !== 'undefined') location.replace(location.pathname + location.search);
    });
  }
  return own;
}
