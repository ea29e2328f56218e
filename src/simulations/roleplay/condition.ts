/** When a line, a way on or an ending applies. */
import { loyaltyOf, moodOf, satisfactionOf } from '../customer/index.ts';
import type { Condition, CustomerState } from './types.ts';

/** What conditions are asked about. */
export interface Situation {
  readonly customerId: string;
  readonly customer: CustomerState;
  readonly chosen: readonly string[];
}

const includes = (wanted: string | readonly string[], found: string): boolean =>
  typeof wanted === 'string' ? wanted === found : wanted.includes(found);

const anyOf = (refs: string | readonly string[], chosen: readonly string[]): boolean =>
  typeof refs === 'string' ? chosen.includes(refs) : refs.some((ref) => chosen.includes(ref));

/** Whether all parts of a condition hold; no condition always holds. */
export function holds(when: Condition | null, at: Situation): boolean {
  if (when === null) return true;
  const { customer, mood, satisfactionAtLeast, loyaltyAtLeast, chose, notChose } = when;
  if (customer !== undefined && !includes(customer, at.customerId)) return false;
  if (mood !== undefined && !includes(mood, moodOf(at.customer))) return false;
  if (satisfactionAtLeast !== undefined && satisfactionOf(at.customer) < satisfactionAtLeast) return false;
  if (loyaltyAtLeast !== undefined && loyaltyOf(at.customer) < loyaltyAtLeast) return false;
  if (chose !== undefined && !anyOf(chose, at.chosen)) return false;
  return notChose === undefined || !anyOf(notChose, at.chosen);
}

/** The position of the first item that applies. The last one applies where none does: it needs no `when`. */
export function firstThatHolds(items: readonly { readonly when: Condition | null }[], at: Situation): number {
  const found = items.findIndex((item) => holds(item.when, at));
  return found === -1 ? items.length - 1 : found;
}
