/** What tabs tell each other about the record. */
import type { StoreName } from './store.ts';

export const CHANNEL = 'comeback-record';

export type Told =
  /** By store the keys changed; an empty list stands for many. */
  | { readonly changed: Readonly<Partial<Record<StoreName, readonly string[]>>> }
  /** Everything was deleted: forget what is held, and start afresh. */
  | { readonly deleted: true };
