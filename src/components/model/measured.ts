/** The model's own figures for the published findings, kept from one build to the next. */
import { FACTS } from '../../simulations/customer/facts.ts';
import { kept, type Keeper } from '../build/kept.ts';

/** By fact id. */
export const measuredFacts = (keeper: Keeper | undefined): Readonly<Record<string, number>> =>
  kept(keeper, 'facts', null, () => Object.fromEntries(FACTS.map(({ id, measure }) => [id, measure()])));
