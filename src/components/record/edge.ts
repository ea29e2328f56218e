/**
 * The tolerant edge to a database that tabs share: opened when it is first wanted and again after a failure, read
 * without ever throwing, written to with a reason where it cannot be, and other tabs are told. The trainee's record and
 * the manager's board are both behind one.
 */
import { troubleOf, type Trouble } from './trouble.ts';

export interface Opened {
  readonly db: { close(): void };
  /** Written by a newer version of the site: shown and not touched. */
  readonly readOnly: boolean;
}

export type Kept<Value = void> =
  | { readonly kept: true; readonly value: Value }
  | { readonly kept: false; readonly because: Trouble };

export interface Edge<At extends Opened, Told> {
  /** What the query finds; `otherwise` where the database cannot be read. */
  readonly read: <Value>(query: (at: At) => Promise<Value>, otherwise: Value) => Promise<Value>;
  readonly write: <Value>(act: (at: At) => Promise<Value>) => Promise<Kept<Value>>;
  /** Why nothing can be kept just now; undefined where all is well. */
  trouble(): Promise<Trouble | undefined>;
  /** Tells this tab and the others. */
  readonly tell: (told: Told) => void;
  /** Calls back when this tab or another has told something. Returns the way to stop. */
  onChange(heard: (told: Told, elsewhere: boolean) => void): () => void;
  /** Lets go of the database, so that it can be deleted. */
  close(): Promise<void>;
}

/** @param name of the channel between tabs */
export function createEdge<At extends Opened, Told>(name: string, open: () => Promise<At>): Edge<At, Told> {
  let connection: Promise<At> | undefined;
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  const hearers = new Set<(told: Told, elsewhere: boolean) => void>();
  const hear = (told: Told, elsewhere: boolean): void => {
    for (const heard of hearers) heard(told, elsewhere);
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data, true));

  async function attempt<Value>(
    act: (at: At) => Promise<Value>,
    failed: (error: unknown) => Value,
  ): Promise<Value> {
    try {
      return await act(await (connection ??= open()));
    } catch (error) {
      connection = undefined;
      return failed(error);
    }
  }

  return {
    read: (query, otherwise) => attempt(query, () => otherwise),
    write: <Value>(act: (at: At) => Promise<Value>) =>
      attempt<Kept<Value>>(
        async (at) =>
          at.readOnly ? { kept: false, because: 'newer' } : { kept: true, value: await act(at) },
        (error) => ({ kept: false, because: troubleOf(error) }),
      ),
    trouble: () =>
      attempt<Trouble | undefined>(
        (at) => Promise.resolve(at.readOnly ? 'newer' : undefined),
        (error) => troubleOf(error),
      ),
    tell(told) {
      hear(told, false);
      channel?.postMessage(told);
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
