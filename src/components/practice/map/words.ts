/** Conditions and figures of a scenario in plain words, for its map. Pure. */
import type { Analysis } from '../../../simulations/roleplay/analysis.ts';
import type { CompiledReply, CompiledScenario } from '../../../simulations/roleplay/index.ts';
import { percent } from '../../../records/percent.ts';
import { fillWords } from '../../../simulations/roleplay/words.ts';
import type { Condition } from '../../../simulations/roleplay/types.ts';
import { curly, unmarked } from '../../learn/typography.ts';

const list = (items: string | readonly string[]): readonly string[] =>
  typeof items === 'string' ? [items] : items;

const or = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`;

/** A behaviour's name as words: "own-it" → "own it". */
export const spaced = (id: string): string => id.replaceAll('-', ' ');

/** A text of the scenario as it is shown: placeholders filled, no marks. Whom it is said to is left open. */
export const shown = (scenario: CompiledScenario, text: string): string =>
  curly(unmarked(fillWords(text, { ...scenario.words, firstName: '…' })));

const FIRST_WORDS = 38;

/** The first words of what is said, without what is only seen: “You told me Tuesday …” */
function firstWords(scenario: CompiledScenario, text: string): string {
  const said = shown(scenario, text).replace(/^\([^)]*\)\s+/, '');
  if (said.length <= FIRST_WORDS) return `“${said}”`;
  const cut = said.slice(0, FIRST_WORDS + 1).replace(/[^\p{L}\p{N}]+[\p{L}\p{N}’'-]*$/u, '');
  return `“${cut} …”`;
}

/** What a step is called: its place in the file. Its id is for authors. */
export const stepTitle = (scenario: CompiledScenario, id: string): string =>
  `Step ${Object.keys(scenario.steps).indexOf(id) + 1}`;

/** A step by its title and what the customer says there: "step 3, “You told me Tuesday …”"; "the end" otherwise. */
export function stepWords(scenario: CompiledScenario, id: string): string {
  const step = scenario.steps[id];
  if (step === undefined) return 'the end';
  return `${stepTitle(scenario, id).toLowerCase()}, ${firstWords(scenario, step.says[0]?.text ?? '')}`;
}

/** A reply, given as "step.reply", by its first words: "“The same set is on our shelf …” at step 2" */
function replyWords(scenario: CompiledScenario, ref: string): string {
  const [id = ''] = ref.split('.');
  const reply = scenario.steps[id]?.replies.find((one) => one.ref === ref);
  return `${firstWords(scenario, reply?.text ?? '')} at ${stepTitle(scenario, id).toLowerCase()}`;
}

/** "Dana, while pleased or calm, after “The same set is on our shelf …” at step 2"; empty where it always applies. */
export function conditionWords(scenario: CompiledScenario, when: Condition | null): string {
  if (when === null) return '';
  const parts: string[] = [];
  if (when.customer !== undefined)
    parts.push(or(list(when.customer).map((id) => scenario.customers[id]?.firstName ?? id)));
  if (when.mood !== undefined) parts.push(`while ${or(list(when.mood))}`);
  if (when.satisfactionAtLeast !== undefined) parts.push(`satisfaction at least ${when.satisfactionAtLeast}`);
  if (when.loyaltyAtLeast !== undefined) parts.push(`loyalty at least ${when.loyaltyAtLeast}`);
  const replies = (refs: string | readonly string[]) =>
    or(list(refs).map((ref) => replyWords(scenario, ref)));
  if (when.chose !== undefined) parts.push(`after ${replies(when.chose)}`);
  if (when.notChose !== undefined) parts.push(`without ${replies(when.notChose)}`);
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

/** A chance, 0–1, in per cent; what can happen is never said not to. */
export const chanceOf = (share: number): string => (share > 0 && share < 0.005 ? 'under 1%' : percent(share));
