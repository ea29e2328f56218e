/** What the record holds for reviews: the log, from which every schedule is computed, and a shelf for cards. */
import type { LogEntry } from './reviews/types.ts';

/** Kept by id and change, whatever else it holds. */
export interface StoredCard {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly [field: string]: unknown;
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** Whether something read from the store is a card. */
export function isStoredCard(value: unknown): value is StoredCard {
  const { id, changedAt } = fieldsOf(value);
  return typeof id === 'string' && typeof changedAt === 'number';
}

/** Whether something read from the store is an entry of the review log. */
export function isLogEntry(value: unknown): value is LogEntry {
  const { id, card, rating, at } = fieldsOf(value);
  return (
    typeof id === 'string' && typeof card === 'string' && typeof rating === 'number' && typeof at === 'number'
  );
}
