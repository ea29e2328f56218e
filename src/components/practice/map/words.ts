/** Conditions and figures of a scenario in plain words, for its map. Pure. */
import type { Analysis } from '../../../simulations/roleplay/analysis.ts';
import type { CompiledReply, CompiledScenario } from '../../../simulations/roleplay/index.ts';
import type { Condition } from '../../../simulations/roleplay/types.ts';

const list = (items: string | readonly string[]): readonly string[] =>
  typeof items === 'string' ? [items] : items;

const or = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`;

/** A step's or reply's id as words: "own-it" → "own it". */
export const spaced = (id: string): string => id.replaceAll('-', ' ');

const ref = (id: string): string => {
  const [step = '', reply = ''] = id.split('.');
  return `“${spaced(reply)}” at “${spaced(step)}”`;
};

/** "Dana, pleased or calm, after “own it” at “opening”"; empty where it always applies. */
export function conditionWords(scenario: CompiledScenario, when: Condition | null): string {
  if (when === null) return '';
  const parts: string[] = [];
  if (when.customer !== undefined)
    parts.push(or(list(when.customer).map((id) => scenario.customers[id]?.firstName ?? id)));
  if (when.mood !== undefined) parts.push(`while ${or(list(when.mood))}`);
  if (when.satisfactionAtLeast !== undefined) parts.push(`satisfaction at least ${when.satisfactionAtLeast}`);
  if (when.loyaltyAtLeast !== undefined) parts.push(`loyalty at least ${when.loyaltyAtLeast}`);
  if (when.chose !== undefined) parts.push(`after ${or(list(when.chose).map(ref))}`);
  if (when.notChose !== undefined) parts.push(`without ${or(list(when.notChose).map(ref))}`);
  return parts.join(', ');
}

export type Grade = 'best' | 'mixed' | 'costly';

/** Outcome points given up on average from which a reply counts as costly. */
const COSTLY = 4;

/** How a reply fares over all customers: best whenever met, costly for each of them, or something between. */
export function gradeOf(reply: CompiledReply, analyses: readonly Analysis[]): Grade {
  const figures = analyses.flatMap((analysis) => {
    const own = analysis.replies[reply.ref];
    return own === undefined || own.met === 0 ? [] : [own];
  });
  if (figures.length === 0) return 'mixed';
  if (figures.every((own) => own.optimal > own.met / 2)) return 'best';
  return figures.every((own) => own.optimal === 0 && own.meanCost >= COSTLY) ? 'costly' : 'mixed';
}

export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  best: 'mostly the best choice',
  mixed: 'depends',
  costly: 'costly for everyone',
};

export const percent = (share: number): string => {
  if (share > 0 && share < 0.005) return 'under 1 %';
  return `${Math.round(share * 100)} %`;
};
