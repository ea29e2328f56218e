/** How the questions of each principle were answered. Pure. */
import { standings, type Answer } from '../../records/answers.ts';
import type { KnownCheck } from '../../records/reviews/content.ts';

export interface Asked {
  readonly asked: number;
  /** Right at the first answer. */
  readonly right: number;
}

/** By principle. Questions that are no longer asked are left out. */
export function askedByPrinciple(
  answers: readonly Answer[],
  checks: Readonly<Record<string, KnownCheck>>,
): Map<string, Asked> {
  const found = new Map<string, Asked>();
  for (const [check, standing] of standings(answers)) {
    const principle = Object.hasOwn(checks, check) ? checks[check]?.principle : undefined;
    if (principle === undefined) continue;
    const { asked, right } = found.get(principle) ?? { asked: 0, right: 0 };
    found.set(principle, { asked: asked + 1, right: right + Number(standing === 'first') });
  }
  return found;
}
