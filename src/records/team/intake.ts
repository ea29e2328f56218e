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

export interface Intake {
  /** By the drill's id. */
  readonly byDrill: ReadonlyMap<string, readonly Received[]>;
  readonly troubles: readonly Trouble[];
}

const UNKNOWN_DRILL =
  'It is for a drill that is not on this board. Open the board that the drill was sent from, or bring that board here (below, “Move or hand over the board”).';

/** Sorts what came in. `found` is missing for codes that have not been checked yet; those are left out. */
export function takeIn(
  arrivals: readonly (Arrival & { readonly found: Found | undefined })[],
  rangeOf: RangeOf,
): Intake {
  const byDrill = new Map<string, Received[]>();
  const troubles: Trouble[] = [];
  for (const { id, receivedAt, found } of arrivals) {
    if (found === undefined) continue;
    if (found.state === 'unreadable') {
      const reasons = [`${found.error.message} ${found.error.fix}`];
      troubles.push({ id, receivedAt, reasons, partly: false });
      continue;
    }
    const { person, drill } = found.result;
    if (found.state === 'unknown-drill') {
      const reasons = [UNKNOWN_DRILL];
      troubles.push({ id, receivedAt, person: person.name, drill: drill.id, reasons, partly: false });
      continue;
    }
    const received = receivedOf(found.result, found.verified, { id, receivedAt }, rangeOf);
    if (received.reasons.length > 0) {
      const { reasons, verified: partly } = received;
      troubles.push({ id, receivedAt, person: person.name, drill: drill.id, reasons, partly });
    }
    const others = byDrill.get(drill.id);
    if (others === undefined) byDrill.set(drill.id, [received]);
    else others.push(received);
  }
  return { byDrill, troubles: troubles.sort((a, b) => b.receivedAt - a.receivedAt) };
}
