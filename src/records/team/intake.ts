/** What becomes of codes that came in: on the table of their drill, or on the list of those that cannot be used. */
import type { CodeError } from '../drills/errors.ts';
import type { Result } from '../drills/types.ts';
import type { Verified } from '../drills/verify.ts';
import { receivedOf, type Arrival, type RangeOf } from './received.ts';
import type { Received } from './types.ts';

/** A code that came in and what was found on checking it. */
export type Found =
  | { readonly state: 'unreadable'; readonly error: CodeError }
  | { readonly state: 'unknown-drill'; readonly result: Result }
  | { readonly state: 'checked'; readonly result: Result; readonly verified: Verified };

/** A result that cannot be used, or not all of it. It is kept all the same. */
export interface Trouble extends Arrival {
  /** Whose it says it is; missing where it cannot be read. */
  readonly person?: string;
  /** The drill it says it is for. */
  readonly drill?: string;
  /** What is wrong and what to do. */
  readonly reasons: readonly string[];
  /** Some of it counts. */
  readonly partly: boolean;
}

/** What one code comes to: a place in the table of its drill, one on the list of troubles, or both. */
export interface Taken {
  readonly received?: Received;
  /** The drill in whose table it is. */
  readonly drill?: string;
  readonly trouble?: Trouble;
}

const UNKNOWN_DRILL =
  'It is for a drill that is not on this board. Open the board that the drill was sent from, or bring that board here (below, “Move or hand over the board”).';

/** Sorts one code that was checked. */
export function takeIn({ id, receivedAt }: Arrival, found: Found, rangeOf: RangeOf): Taken {
  if (found.state === 'unreadable') {
    const reasons = [`${found.error.message} ${found.error.fix}`];
    return { trouble: { id, receivedAt, reasons, partly: false } };
  }
  const { person, drill } = found.result;
  const about = { id, receivedAt, person: person.name, drill: drill.id };
  if (found.state === 'unknown-drill')
    return { trouble: { ...about, reasons: [UNKNOWN_DRILL], partly: false } };
  const received = receivedOf(found.result, found.verified, { id, receivedAt }, rangeOf);
  const { reasons, verified: partly } = received;
  return {
    received,
    drill: drill.id,
    ...(reasons.length === 0 ? {} : { trouble: { ...about, reasons, partly } }),
  };
}
