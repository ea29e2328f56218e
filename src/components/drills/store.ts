/**
 * Reads and writes a manager's board: drills, drafts, keys and results. Nothing here throws: what cannot be read is
 * left out and left where it lies, what cannot be kept is answered with the reason, and other tabs are told.
 */
import type { StoreNames } from 'idb';
import { createEdge, type Edge, type Kept } from '../record/edge.ts';
import { NAME, openTeamDatabase, type Connection, type TeamDB } from './database.ts';
import { READABLE } from './readable.ts';

export type TeamStoreName = StoreNames<TeamDB>;
export type TeamItem<Name extends TeamStoreName> = TeamDB[Name]['value'];

export interface TeamStore extends Omit<Edge<Connection, TeamStoreName>, 'read' | 'write' | 'tell'> {
  all<Name extends TeamStoreName>(store: Name): Promise<TeamItem<Name>[]>;
  get<Name extends TeamStoreName>(store: Name, id: string): Promise<TeamItem<Name> | undefined>;
  /** Keeps all of them or none. An unreadable item under the same id is not overwritten. */
  put<Name extends TeamStoreName>(store: Name, items: readonly TeamItem<Name>[]): Promise<Kept>;
  remove(store: TeamStoreName, ids: readonly string[]): Promise<Kept>;
}

/** Items read from the database at once: ten thousand in one go would hold the page up. */
const READ_AT_ONCE = 500;

async function everyOf<Name extends TeamStoreName>(
  db: Connection['db'],
  name: Name,
): Promise<TeamItem<Name>[]> {
  const { store } = db.transaction(name);
  const found: TeamItem<Name>[] = [];
  let range: IDBKeyRange | undefined;
  for (;;) {
    const some = await store.getAll(range, READ_AT_ONCE);
    found.push(...some);
    const last = some.at(-1);
    if (last === undefined || some.length < READ_AT_ONCE) return found;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

/** A store on a database; `open` is an argument so that tests can give one that fails. */
export function createTeamStore(open: () => Promise<Connection> = openTeamDatabase): TeamStore {
  const { read, write, tell, ...edge } = createEdge<Connection, TeamStoreName>(NAME, open);

  async function writeTo(store: TeamStoreName, act: (at: Connection) => Promise<void>): Promise<Kept> {
    const kept = await write(act);
    if (kept.kept) tell(store);
    return kept;
  }

  return {
    ...edge,
    all: (name) => read(async ({ db }) => (await everyOf(db, name)).filter(READABLE[name]), []),
    get: (name, id) =>
      read(async ({ db }) => {
        const found: unknown = await db.get(name, id);
        return READABLE[name](found) ? found : undefined;
      }, undefined),
    put: (name, items) =>
      writeTo(name, async ({ db }) => {
        const tx = db.transaction(name, 'readwrite');
        const ended = tx.done.catch((error: unknown) => Promise.reject(error as Error));
        const keys = new Set(await tx.store.getAllKeys());
        const stored = await Promise.all(
          items.filter(({ id }) => keys.has(id)).map(({ id }) => tx.store.get(id)),
        );
        const mayReplace = (found: unknown) => found === undefined || READABLE[name](found);
        if (!stored.every(mayReplace)) throw new Error(`Something unreadable is kept under the same id.`);
        await Promise.all([...items.map((item) => tx.store.put(item)), ended]);
      }),
    remove: (name, ids) =>
      writeTo(name, async ({ db }) => {
        const tx = db.transaction(name, 'readwrite');
        await Promise.all([...ids.map((id) => tx.store.delete(id)), tx.done]);
      }),
  };
}

let own: TeamStore | undefined;

/** The board of this browser. One connection a page, however many parts of it ask. */
export const openTeam = (): TeamStore => (own ??= createTeamStore());
