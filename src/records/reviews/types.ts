/** What a review is made of. Times in milliseconds since 1970. Everything here is plain JSON. */
import type { Choice } from '../../simulations/roleplay/types.ts';

/** 1: it was gone. 2: found with effort. 3: known. 4: known at once. The numbers are those of FSRS. */
export type Grade = 1 | 2 | 3 | 4;

/** A grade given in a review. Kept for good: schedules are computed from these, never stored as truth. */
export interface Graded {
  readonly id: string;
  /** The card's id. */
  readonly card: string;
  readonly rating: Grade;
  readonly at: number;
  /** The grade of this card that it was given after, or null: tells two tabs grading one card from two reviews. */
  readonly after: string | null;
  /** The edition of what was asked, so that a later change of the question is noticed. */
  readonly edition: string;
  /** How long it took, in milliseconds. */
  readonly took: number;
}

/** Takes a grade back. Kept beside it, so that merging two records cannot bring the grade back to life. */
export interface Undone {
  readonly id: string;
  readonly card: string;
  readonly rating: 0;
  /** The id of the grade. */
  readonly undoes: string;
  readonly at: number;
}

export type LogEntry = Graded | Undone;

/** A knowledge check to be asked again. */
export interface CheckSubject {
  readonly kind: 'check';
  readonly lesson: string;
  readonly check: string;
}

/** A moment of a role-play to be replayed: the conversation so far, and it is your turn. */
export interface MomentSubject {
  readonly kind: 'moment';
  readonly scenario: string;
  readonly customer: string;
  readonly step: string;
  readonly prefix: readonly Choice[];
  /** The run it comes from. */
  readonly run: string;
  /** What the reply cost then, in points of the score (0–100). */
  readonly cost: number;
}

export type Subject = CheckSubject | MomentSubject;

/** Something that was got wrong outside of reviews, and when. */
export interface Miss {
  readonly card: string;
  readonly at: number;
  readonly subject: Subject;
  readonly principles: readonly string[];
  /** The edition of what is asked today. */
  readonly edition: string;
  /** It has been rewritten since it was missed. */
  readonly rewritten: boolean;
}

/** Where a card stands with FSRS. */
export interface Schedule {
  readonly due: number;
  readonly last: number;
  /** Days after which the chance of knowing it has fallen to nine in ten. */
  readonly stability: number;
  /** 1 (easy) – 10 (hard). */
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
}

export interface ReviewCard {
  readonly id: string;
  readonly subject: Subject;
  readonly principles: readonly string[];
  readonly edition: string;
  readonly schedule: Schedule;
  /** The last grade that counts, for `after` of the next one. */
  readonly lastGrade: string | null;
  /** The question or the role-play was changed since it was last seen. */
  readonly rewritten: boolean;
}

/** A card whose content is no longer there. Its grades stay in the record. */
export interface Retired {
  readonly id: string;
  readonly because: 'removed' | 'rewritten';
}
