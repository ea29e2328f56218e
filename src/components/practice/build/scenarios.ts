/** Compiled role-plays for pages, at build. Each is compiled and analysed once, however many pages ask. */
import { getCollection } from 'astro:content';
import { isStandIn } from '../../../content/mended.ts';
import type { Scenario } from '../../../content/schemas/scenario.ts';
import type { Mood } from '../../../content/schemas/vocabulary.ts';
import type { Proof } from '../../../simulations/roleplay/proof.ts';
import {
  compileScenario,
  standingOf,
  startRun,
  type CompiledScenario,
  type OutcomeRange,
} from '../../../simulations/roleplay/index.ts';
import { keeper } from '../../build/keeper.ts';
import { site } from '../../shell/site.ts';
import { proven } from './proven.ts';

export interface Prepared {
  readonly slug: string;
  readonly data: Scenario;
  readonly compiled: CompiledScenario;
  /** The mood each customer is in at the start. */
  readonly moods: Readonly<Record<string, Mood>>;
}

/** What placeholders in scenario texts stand for. */
export const houseWords: Readonly<Record<string, string>> = { company: site.company, ...site.words };

const prepared = new Map<string, Prepared>();
const proved = new Map<string, Proof>();

function prepare(slug: string, data: Scenario): Prepared {
  const compiled = compileScenario(slug, data, houseWords);
  const known = prepared.get(slug);
  if (known?.compiled.edition === compiled.edition && known.data === data) return known;
  const moods = Object.fromEntries(
    Object.keys(data.customers).map((id) => [id, standingOf(startRun(compiled, id).customer).mood]),
  );
  const fresh = { slug, data, compiled, moods };
  prepared.set(slug, fresh);
  return fresh;
}

/** All role-plays, the gentlest first. */
export async function allScenarios(): Promise<Prepared[]> {
  const entries = await getCollection('scenarios');
  return entries
    .filter(({ data }) => !isStandIn(data))
    .map(({ id, data }) => prepare(id, data))
    .sort((a, b) => a.data.difficulty - b.data.difficulty || a.data.title.localeCompare(b.data.title));
}

/** What is proved of a scenario. It holds the exact analyses, so each scenario is explored once for all pages. */
export async function proofFor({ compiled }: Prepared): Promise<Proof> {
  const key = `${compiled.slug} ${compiled.edition}`;
  const known = proved.get(key);
  if (known !== undefined) return known;
  const phrases = (await getCollection('phrases')).flatMap(({ data }) => [data.phrase, ...data.variants]);
  const fresh = proven(keeper, compiled, phrases);
  proved.set(key, fresh);
  return fresh;
}

/** The worst and the best a conversation with each customer can come to. */
export async function rangesOf(scenario: Prepared): Promise<Record<string, OutcomeRange>> {
  const { customers } = await proofFor(scenario);
  return Object.fromEntries(Object.entries(customers).map(([id, { best, worst }]) => [id, { best, worst }]));
}

/** The replies ("step.reply") of a best conversation with each customer. */
export async function bestPathsOf(scenario: Prepared): Promise<Record<string, readonly string[]>> {
  const { customers } = await proofFor(scenario);
  return Object.fromEntries(Object.entries(customers).map(([id, { bestPath }]) => [id, bestPath]));
}
