/** The shapes the customer model shares with the role-play engine. Units: satisfaction and loyalty 0–100, all else 0–1. */
import type { Behaviour, Dimension, FailureKind, Severity } from '../../content/schemas/vocabulary.ts';

export interface Failure {
  readonly kind: FailureKind;
  readonly severity: Severity;
  readonly repeat: boolean;
}

/** One number per dimension. */
export type PerDimension = Readonly<Record<Dimension, number>>;

export interface CustomerProfile {
  /** 0 stranger – 1 many good years. */
  readonly relationship: number;
  readonly expects: PerDimension;
}

/** A behaviour shown, at a strength above 0 up to 1. */
export interface Act {
  readonly behaviour: Behaviour;
  readonly strength: number;
}

/** What a reply does, as the model sees it. Order of acts does not matter. */
export interface ReplyActs {
  readonly acts: readonly Act[];
  readonly promises?: Partial<PerDimension>;
}
