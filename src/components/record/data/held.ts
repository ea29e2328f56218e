/** What the record holds, for the parts of the page that tell of it. */
export interface Held {
  /** Why it cannot be kept or changed just now; empty where all is well. */
  readonly said: string;
  readonly done: number;
  readonly begun: number;
  readonly answers: number;
  readonly plays: number;
  readonly reviews: number;
  /** Items that cannot be read, and are left where they lie. */
  readonly unreadable: number;
  /** Milliseconds since 1970; undefined while nothing has been done. */
  readonly changedAt: number | undefined;
  readonly backedUpAt: number | undefined;
  /** The last restore can be taken back. */
  readonly undoable: boolean;
}

export const NOTHING: Held = {
  said: '',
  done: 0,
  begun: 0,
  answers: 0,
  plays: 0,
  reviews: 0,
  unreadable: 0,
  changedAt: undefined,
  backedUpAt: undefined,
  undoable: false,
};

export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** `a, b and c`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
