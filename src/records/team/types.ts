/**
 * What a manager's board is made of. Everything on it is computed from verified results: choices that were replayed,
 * never a figure that someone sent. Times are milliseconds since 1970, scores 0–100, shares 0–1.
 */
import type { Drill } from '../drills/types.ts';
import type { DecisionCost } from '../../simulations/roleplay/analysis.ts';
import type { Choice, OutcomeRange } from '../../simulations/roleplay/index.ts';

/** One role-play of a drill, with the customer it is to be played with. */
export interface TeamPlay {
  readonly scenario: string;
  readonly customer: string;
}

/** The part of a drill that the board goes by. */
export interface TeamDrill extends Pick<Drill, 'id' | 'mode' | 'pass' | 'counts' | 'due' | 'createdAt'> {
  readonly plays: readonly TeamPlay[];
  /** Who was asked; nobody in particular where it is missing. */
  readonly names?: readonly string[] | undefined;
}

/** One conversation as it was sent and replayed. */
export interface Attempt extends TeamPlay {
  readonly run: string;
  readonly choices: readonly Choice[];
  readonly startedAt: number;
  /** Missing where the conversation was not ended. */
  readonly endedAt?: number | undefined;
  /** By replay; missing where the conversation was not ended. */
  readonly score?: number | undefined;
  /** The outcomes within reach with this customer. */
  readonly range?: OutcomeRange | undefined;
  /** What each choice gave up; missing until it has been worked out. */
  readonly decisions?: readonly DecisionCost[] | undefined;
  /** Played on another edition than the drill named. */
  readonly otherEdition?: boolean | undefined;
  /** How often a reply was taken back on the way (with the coach). */
  readonly takenBack?: number | undefined;
}

/** One result as it came in, after it was verified. */
export interface Received {
  readonly id: string;
  readonly person: string;
  /** The thumbprint of the key it was signed with: one for each browser. */
  readonly key: string;
  /** When the trainee's browser says it was made. */
  readonly at: number;
  readonly receivedAt: number;
  readonly verified: boolean;
  /** Why it could not be verified, for people. Empty where it was. */
  readonly reasons: readonly string[];
  /** None where it could not be verified. */
  readonly attempts: readonly Attempt[];
}

export type Status = 'none' | 'overdue' | 'partial' | 'passed' | 'not-passed' | 'unverified';

export interface Cell {
  readonly play: TeamPlay;
  readonly status: Status;
  /** Every attempt that was sent, the earliest first. */
  readonly attempts: readonly Attempt[];
  /** The attempt that counts under the drill's rule. */
  readonly counting?: Attempt | undefined;
  /** The attempt that counts ended after the due date. */
  readonly late: boolean;
  /** The same attempt was sent twice with different choices; the one that came in first stands. */
  readonly conflict: boolean;
}

export interface Row {
  /** The same for every spelling of a name; see `foldName`. */
  readonly id: string;
  readonly name: string;
  /** True where the drill names nobody, too. */
  readonly invited: boolean;
  readonly status: Status;
  readonly cells: readonly Cell[];
  readonly passed: number;
  /** The mean over role-plays with a score; missing where there is none. */
  readonly score?: number | undefined;
  /** When the latest result came in. */
  readonly receivedAt?: number | undefined;
  /** How many browsers the results were signed in. */
  readonly browsers: number;
  /** Their clock is ahead of ours, so its times prove nothing. */
  readonly clockAhead: boolean;
  /** Of the results that could not be verified. */
  readonly reasons: readonly string[];
}
