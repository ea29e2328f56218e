/**
 * Reads and writes a manager's board: drills, drafts, keys and results. Nothing here throws: what cannot be read is
 * left out and left where it lies, what cannot be kept is answered with the reason, and other tabs are told.
 */
import type { StoreNames } from 'idb';
import { troubleOf, type Trouble } from '../record/trouble.ts';
import { NAME, openTeamDatabase, type Connection, type TeamDB } from './database.ts';
import { READABLE } from './readable.ts';

export type TeamStoreName = StoreNames<TeamDB>;
export type TeamItem<Name extends TeamStoreName> = TeamDB[Name]['value'];

export type Kept = { readonly kept: true } | { readonly kept: false; readonly because: Trouble };

export interface TeamStore {
  all<Name extends TeamStoreName>(store: Name): Promise<TeamItem<Name>[]>;
  get<Name extends TeamStoreName>(store: Name, id: string): Promise<TeamItem<Name> | undefined>;
  /** Keeps all of them or none. An unreadable item under the same id is not overwritten. */
  put<Name extends TeamStoreName>(store: Name, items: readonly TeamItem<Name>[]): Promise<Kept>;
  remove(store: TeamStoreName, ids: readonly string[]): Promise<Kept>;
  /** Why nothing can be kept just now; undefined where all is well. */
  trouble(): Promise<Trouble | undefined>;
  /** Calls back when this tab or another has changed a store. Returns the way to stop. */
  onChange(heard: (store: TeamStoreName, elsewhere: boolean) => void): () => void;
  /** Lets go of the database, so that it can be deleted. */
  close(): Promise<void>;
}

/** A store on a database; `open` is an argument so that tests can give one that fails. */
export function createTeamStore(open: () => Promise<Connection> = openTeamDatabase): TeamStore {
  let connection: Promise<Connection> | undefined;
  const connect = () => (connection ??= open());
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(NAME);
  const hearers = new Set<(store: TeamStoreName, elsewhere: boolean) => void>();
  channel?.addEventListener('message', ({ data }: MessageEvent<TeamStoreName>) => {
    for (const heard of hearers) heard(data, true);
  });

  function tell(store: TeamStoreName): void {
    for (const heard of hearers) heard(store, false);
    channel?.postMessage(store);
  }

  async function read<Value>(query: (at: Connection) => Promise<Value>, otherwise: Value): Promise<Value> {
    try {
      return await query(await connect());
    } catch {
      connection = undefined;
      return otherwise;
    }
  }

  async function write(store: TeamStoreName, act: (at: Connection) => Promise<void>): Promise<Kept> {
    try {
      const at = await connect();
      if (at.readOnly) return { kept: false, because: 'newer' };
      await act(at);
      tell(store);
      return { kept: true };
    } catch (error) {
      connection = undefined;
      return { kept: false, because: troubleOf(error) };
    }
  }

  return {
    all: (name) => read(async ({ db }) => (await db.getAll(name)).filter(READABLE[name]), []),
    get: (name, id) =>
      read(async ({ db }) => {
        const found: unknown = await db.get(name, id);
        return READABLE[name](found) ? found : undefined;
      }, undefined),
    put: (name, items) =>
      write(name, async ({ db }) => {
        const tx = db.transaction(name, 'readwrite');
        const ended = tx.done.catch((error: unknown) => Promise.reject(error as Error));
        const stored = await Promise.all(items.map(({ id }) => tx.store.get(id)));
        const mayReplace = (found: unknown) => found === undefined || READABLE[name](found);
        if (!stored.every(mayReplace)) throw new Error(`Something unreadable is kept under the same id.`);
        await Promise.all([...items.map((item) => tx.store.put(item)), ended]);
      }),
    remove: (name, ids) =>
      write(name, async ({ db }) => {
        const tx = db.transaction(name, 'readwrite');
        await Promise.all([...ids.map((id) => tx.store.delete(id)), tx.done]);
      }),
    async trouble() {
      try {
        return (await connect()).readOnly ? 'newer' : undefined;
      } catch (error) {
        connection = undefined;
        return troubleOf(error);
      }
    },
    onChange(heard) {
      hearers.add(heard);
      return () => void hearers.delete(heard);
    },
    async close() {
      await connection?.then(({ db }) => db.close()).catch(() => undefined);
      connection = undefined;
    },
  };
}

let own: TeamStore | undefined;

/** The board of this browser. One connection a page, however many parts of it ask. */
export const openTeam = (): TeamStore => (own ??= createTeamStore());
