/**
 * The IndexedDB database of the record: its stores, and how one version becomes the next. Documented in
 * docs/record.md; every version has a fixture in tests/e2e/record/fixtures.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Answer } from '../../records/answers.ts';
import type { LessonProgress } from '../../records/lesson-progress.ts';
import type { Meta } from '../../records/meta.ts';
import type { LogEntry } from '../../records/reviews/types.ts';
import type { Run } from '../../records/runs.ts';

export const NAME = 'comeback-runs';
export const VERSION = 3;
/** How long another tab may hold up the change to a new version before we say so. Milliseconds. */
const OPEN_PATIENCE = 4000;
/** The same, once that is known. */
const SHORT_PATIENCE = 100;

export interface RecordDB extends DBSchema {
  runs: { key: string; value: Run; indexes: { scenario: string } };
  lessons: { key: string; value: LessonProgress };
  answers: { key: string; value: Answer; indexes: { lesson: string } };
  reviewLog: { key: string; value: LogEntry; indexes: { card: string } };
  meta: { key: string; value: Meta };
}

export type Database = IDBPDatabase<RecordDB>;

export interface Connection {
  readonly db: Database;
  /** The record was written by a newer version of the site: it is shown and not touched. */
  readonly readOnly: boolean;
}

/** Another tab with an older version of the site does not let go. */
export class Blocked extends Error {
  override name = 'Blocked';
}

/** Each step takes a database of the version before it to its own. Steps are never changed once they are out. */
const STEPS: readonly ((db: IDBPDatabase) => void)[] = [
  (db) => {
    db.createObjectStore('runs', { keyPath: 'id' }).createIndex('scenario', 'scenario');
  },
  (db) => {
    db.createObjectStore('lessons', { keyPath: 'lesson' });
    db.createObjectStore('answers', { keyPath: 'id' }).createIndex('lesson', 'lesson');
    db.createObjectStore('reviews', { keyPath: 'id' });
    db.createObjectStore('reviewLog', { keyPath: 'id' }).createIndex('card', 'card');
    db.createObjectStore('meta', { keyPath: 'key' });
  },
  (db) => {
    // Nothing was ever kept there: schedules are computed from the answers, the runs and the log of grades.
    if (db.objectStoreNames.contains('reviews')) db.deleteObjectStore('reviews');
  },
];

const blocking = (_current: number, _blocked: number | null, event: Event): void => {
  (event.target as IDBDatabase).close();
};

let opening: Promise<Database> | undefined;
let heldUp = false;

/** One request at a time: a second one would only queue behind a first that waits for another tab. */
function openLatest(): Promise<Database> {
  opening ??= openDB<RecordDB>(NAME, VERSION, {
    upgrade: (db, from) => {
      for (const step of STEPS.slice(from)) step(db as unknown as IDBPDatabase);
    },
    blocking,
  }).finally(() => {
    opening = undefined;
    heldUp = false;
  });
  return opening;
}

/**
 * Opens the record, making or migrating it where needed.
 *
 * @throws Blocked when another tab holds it up; the next call takes up the same request
 * @throws DOMException as the browser gives it, where it keeps nothing or the database is damaged
 */
export async function openDatabase(): Promise<Connection> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => {
        heldUp = true;
        reject(new Blocked());
      },
      heldUp ? SHORT_PATIENCE : OPEN_PATIENCE,
    );
  });
  try {
    return { db: await Promise.race([openLatest(), patience]), readOnly: false };
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'VersionError')) throw error;
    return { db: await openDB<RecordDB>(NAME, undefined, { blocking }), readOnly: true };
  } finally {
    clearTimeout(timer);
  }
}
