/** The proof of a role-play, kept from one build to the next. */
import { proofOf, type Proof } from '../../../simulations/roleplay/proof.ts';
import type { CompiledScenario } from '../../../simulations/roleplay/index.ts';
import { kept, type Keeper } from '../../build/kept.ts';

/** @param phrases the house-style list, in any order */
export function proven(
  keeper: Keeper | undefined,
  compiled: CompiledScenario,
  phrases: readonly string[],
): Proof {
  const sorted = phrases.toSorted();
  return kept(keeper, 'proof', { compiled, phrases: sorted }, () => proofOf(compiled, sorted));
}
