/** The shapes of the customer model. Units: satisfaction and loyalty 0–100, all else 0–1 unless said. */
import type { Behaviour, Dimension, FailureKind, Severity } from '../../content/schemas/vocabulary.ts';

export interface Failure {
  readonly kind: FailureKind;
  readonly severity: Severity;
  /** It has happened to this customer before. */
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

/** What a customer brings from one encounter to the next. */
export interface Customer {
  readonly relationship: number;
  /** Cumulative satisfaction over past encounters, 0–100. */
  readonly history: number;
  /** What they think they will get. */
  readonly will: PerDimension;
  /** What they feel they should get. */
  readonly should: PerDimension;
}

/** A customer in the middle of a conversation. Plain data: it survives JSON unchanged, bit for bit. */
export interface CustomerState extends Customer {
  readonly failure: Failure;
  /** What explicit promises of this conversation add up to; 0 where nothing was promised. */
  readonly promised: PerDimension;
  /** How far each promise has fallen due. */
  readonly due: PerDimension;
  /** What the customer has got so far. */
  readonly delivered: PerDimension;
  readonly anger: number;
  /** How far the customer feels heard. */
  readonly heard: number;
  /** What was said that will be found out to be untrue or cannot be kept. */
  readonly doubt: number;
  /** What was given to make good, as a multiple of the loss. */
  readonly generosity: number;
  /** How often each behaviour was shown before, in the order of the table EFFECTS. */
  readonly shown: readonly number[];
  /** Replies heard so far. */
  readonly turns: number;
  /** Times kept waiting. */
  readonly waits: number;
  /** The sum of what was gained and lost against expectation, weighted; about -2 to 1. */
  readonly value: number;
  /** Satisfaction now, 0–100. */
  readonly satisfaction: number;
  /** Moments lived through, the opening included. */
  readonly moments: number;
  /** Sum of satisfaction over those moments. */
  readonly total: number;
  readonly best: number;
  readonly worst: number;
}

export interface Change {
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

export interface Part {
  readonly behaviour: Behaviour | 'promise' | 'carry-over';
  readonly dimension: Dimension | null;
  /** Satisfaction points. */
  readonly change: number;
}

export interface Explanation {
  readonly satisfaction: Change;
  readonly loyalty: Change;
  /** Largest first. They sum to `satisfaction.change` exactly. */
  readonly parts: readonly Part[];
  /** One to three plain sentences, most important first. */
  readonly reasons: readonly string[];
}
