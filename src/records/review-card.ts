/** What comes back for review, and what happened when it did. The schedule itself is ts-fsrs's business. */
import type { Choice } from '../simulations/roleplay/types.ts';

export type Reviewed =
  | { readonly kind: 'check'; readonly lesson: string; readonly check: string }
  | {
      readonly kind: 'moment';
      readonly scenario: string;
      readonly edition: string;
      readonly customer: string;
      /** The choices before the decision to be made again. */
      readonly prefix: readonly Choice[];
    };

export interface ReviewCard {
  /** `check:<lesson>/<check>` or `moment:<scenario>/<customer>/<hash>`. */
  readonly id: string;
  readonly what: Reviewed;
  /** A ts-fsrs card as JSON. */
  readonly fsrs: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

export interface ReviewLogEntry {
  readonly id: string;
  readonly card: string;
  /** 1 again, 2 hard, 3 good, 4 easy. */
  readonly rating: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** Whether something read from the store is a review card. */
export function isReviewCard(value: unknown): value is ReviewCard {
  const card = fieldsOf(value);
  const kind = fieldsOf(card['what'])['kind'];
  return (
    typeof card['id'] === 'string' &&
    typeof card['changedAt'] === 'number' &&
    (kind === 'check' || kind === 'moment') &&
    typeof card['fsrs'] === 'object' &&
    card['fsrs'] !== null
  );
}

/** Whether something read from the store is an entry of the review log. */
export function isReviewLogEntry(value: unknown): value is ReviewLogEntry {
  const entry = fieldsOf(value);
  return (
    typeof entry['id'] === 'string' &&
    typeof entry['card'] === 'string' &&
    typeof entry['rating'] === 'number' &&
    typeof entry['at'] === 'number'
  );
}
