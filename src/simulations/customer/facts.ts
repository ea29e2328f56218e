/**
 * The findings that the model must reproduce, each with the publication, the band and the model's own figure. The
 * tests and the model page run the same functions.
 */
import { EXPECTATION_FACTS } from './studies/expectation.ts';
import type { Fact } from './studies/fact.ts';
import { JUSTICE_FACTS } from './studies/justice.ts';
import { LOYALTY_FACTS } from './studies/loyalty.ts';
import { RECOVERY_FACTS } from './studies/recovery.ts';
import { TIME_FACTS } from './studies/time.ts';

export type { Fact };

export const numberOf = (fact: Fact): number => Number.parseInt(fact.id, 10);

/** Facts 1 to 19, in order. */
export const FACTS: readonly Fact[] = [
  ...EXPECTATION_FACTS,
  ...JUSTICE_FACTS,
  ...RECOVERY_FACTS,
  ...TIME_FACTS,
  ...LOYALTY_FACTS,
].sort((a, b) => numberOf(a) - numberOf(b) || (a.id < b.id ? -1 : 1));

export const holds = (fact: Fact, figure: number): boolean =>
  figure >= fact.band[0] && figure <= fact.band[1];
