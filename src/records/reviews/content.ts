/** What can be asked today. The site is rebuilt and edited while records live on, so a card is looked up here first. */
import type { OutcomeRange } from '../../simulations/roleplay/score.ts';

export interface KnownCheck {
  readonly lesson: string;
  readonly principle: string;
  /** A hash of the question and its answers. */
  readonly edition: string;
}

export interface ReviewContent {
  /** By check id, which is unique over all lessons. */
  readonly checks: Readonly<Record<string, KnownCheck>>;
  /** Today's edition of each role-play. */
  readonly scenarios: Readonly<Record<string, { readonly edition: string }>>;
}

/** The range of scores of one role-play with one customer. */
export type Ranges = (scenario: string, customer: string) => OutcomeRange | undefined;
