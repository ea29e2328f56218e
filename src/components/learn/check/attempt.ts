/**
 * Where a learner is with one check. Three phases and three moves, so a plain pure function: a statechart library
 * would weigh more than the check itself, on a page whose script is meant to be nearly nothing.
 */
import type { FormCheck as Check } from '../../../content/schemas/check.ts';
import { isComplete, mark, type Given } from './marking.ts';

export interface Attempt {
  /** `open`: being answered. `wrong`: marked, may be tried again. `done`: right, or every answer was asked for. */
  readonly phase: 'open' | 'wrong' | 'done';
  /** Every answer given, oldest first. The first one is what the record and the reviews go by. */
  readonly given: readonly Given[];
}

export const untouched: Attempt = { phase: 'open', given: [] };

/** Marks an answer. One that is not complete, or comes after the end, changes nothing. */
export function answer(attempt: Attempt, check: Check, given: Given): Attempt {
  if (attempt.phase === 'done' || !isComplete(check, given)) return attempt;
  return { phase: mark(check, given).right ? 'done' : 'wrong', given: [...attempt.given, given] };
}

/** Opens a wrong answer for another go. */
export const retry = (attempt: Attempt): Attempt =>
  attempt.phase === 'wrong' ? { ...attempt, phase: 'open' } : attempt;

/** Gives up on finding the rest: every explanation is shown. */
export const showAll = (attempt: Attempt): Attempt =>
  attempt.phase === 'wrong' ? { ...attempt, phase: 'done' } : attempt;
