/**
 * The IndexedDB database of a manager's board, kept apart from the trainee's record: one browser may hold both.
 * Steps are never changed once they are out.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Drill, Due } from '../../records/drills/types.ts';

export const NAME = 'comeback-team';
export const VERSION = 1;

/** A drill that this board sent, or took over with its key. */
export interface KeptDrill {
  readonly id: string;
  readonly token: string;
  readonly digest: string;
  /** What the token says, so that lists need not read it again. */
  readonly drill: Drill;
  /** Everyone who was asked, however many; a link may carry less. */
  readonly roster: readonly string[];
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly archivedAt?: number;
  /** The drill that this one was changed from; that one stays valid for results already played. */
  readonly replaces?: string;
}

/** A drill being written. */
export interface Draft {
  readonly id: string;
  /** Who asks. */
  readonly from: string;
  readonly title: string;
  /** "slug/customer", in the order of playing. */
  readonly picked: readonly string[];
  readonly mode: Drill['mode'];
  readonly pass: number;
  readonly counts: Drill['counts'];
  /** As in the field: `YYYY-MM-DDTHH:MM`, or nothing. */
  readonly dueLocal: string;
  readonly zone: Due['zone'];
  readonly note: string;
  readonly roster: readonly string[];
  /** Whether the names themselves go into the link. */
  readonly namesInLink: boolean;
  readonly replaces?: string;
  readonly changedAt: number;
}

/** A manager's keys. Several where a board was taken over; the one with the latest `usedAt` signs. */
export interface KeptKeys {
  /** The public key, base64url. */
  readonly id: string;
  readonly privateKey: CryptoKey;
  /** Whose it is, as drills say. */
  readonly name: string;
  readonly createdAt: number;
  readonly usedAt: number;
}

/** A result as it came in, readable or not. What it is worth is worked out anew each time. */
export interface KeptResult {
  /** The digest of the text. */
  readonly id: string;
  readonly token: string;
  readonly receivedAt: number;
  /** How it came in, such as the name of a file. */
  readonly from?: string;
}

export interface TeamDB extends DBSchema {
  drills: { key: string; value: KeptDrill };
  drafts: { key: string; value: Draft };
  keys: { key: string; value: KeptKeys };
  results: { key: string; value: KeptResult };
}

export interface Connection {
  readonly db: IDBPDatabase<TeamDB>;
  /** The board was written by a newer version of the site: it is shown and not touched. */
  readonly readOnly: boolean;
}

const STEPS: readonly ((db: IDBPDatabase<TeamDB>) => void)[] = [
  (db) => {
    for (const name of ['drills', 'drafts', 'keys', 'results'] as const)
      db.createObjectStore(name, { keyPath: 'id' });
  },
];

const blocking = (_current: number, _blocked: number | null, event: Event): void => {
  (event.target as IDBDatabase).close();
};

/** Opens the board's database. Throws as the browser does where it keeps nothing. */
export async function openTeamDatabase(): Promise<Connection> {
  try {
    const db = await openDB<TeamDB>(NAME, VERSION, {
      upgrade: (database, from) => {
        for (const step of STEPS.slice(from)) step(database);
      },
      blocking,
    });
    return { db, readOnly: false };
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'VersionError')) throw error;
    return { db: await openDB<TeamDB>(NAME, undefined, { blocking }), readOnly: true };
  }
}
