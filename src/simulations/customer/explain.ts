/** What a reply did and why: the numbers before and after, their parts, and the reasons in words. */
import { attribute } from './attribution.ts';
import { loyaltyOf } from './memory.ts';
import { reasonsFor } from './reasons.ts';
import { respond } from './respond.ts';
import type { Change, CustomerState, Explanation, ReplyActs } from './types.ts';

const changeOf = (before: number, after: number): Change => ({ before, after, change: after - before });

/** Explains what `respond(before, reply)` does. The parts sum to the change of satisfaction exactly. */
export const explain = (before: CustomerState, reply: ReplyActs): Explanation => {
  const after = respond(before, reply);
  const satisfaction = changeOf(before.satisfaction, after.satisfaction);
  const parts = attribute(before, reply, satisfaction.change);
  return {
    satisfaction,
    loyalty: changeOf(loyaltyOf(before), loyaltyOf(after)),
    parts,
    reasons: reasonsFor(before, reply, parts),
  };
};
