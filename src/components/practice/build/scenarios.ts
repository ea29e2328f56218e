/** Compiled role-plays for pages, at build. Each is compiled and analysed once, however many pages ask. */
import { getCollection } from 'astro:content';
import type { Scenario } from '../../../content/schemas/scenario.ts';
import type { Mood } from '../../../content/schemas/vocabulary.ts';
import { analyse, type Analysis } from '../../../simulations/roleplay/analysis.ts';
import {
  compileScenario,
  standingOf,
  startRun,
  type CompiledScenario,
  type OutcomeRange,
} from '../../../simulations/roleplay/index.ts';
import { site } from '../../shell/site.ts';

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
const analysed = new Map<string, Readonly<Record<string, Analysis>>>();

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
    .map(({ id, data }) => prepare(id, data))
    .sort((a, b) => a.data.difficulty - b.data.difficulty || a.data.title.localeCompare(b.data.title));
}

/** The exact analysis of a scenario, for each customer. */
export function analysesOf({ compiled }: Prepared): Readonly<Record<string, Analysis>> {
  const key = `${compiled.slug} ${compiled.edition}`;
  const known = analysed.get(key);
  if (known !== undefined) return known;
  const fresh = Object.fromEntries(Object.keys(compiled.customers).map((id) => [id, analyse(compiled, id)]));
  analysed.set(key, fresh);
  return fresh;
}

/** The worst and the best a conversation with each customer can come to. */
export const rangesOf = (scenario: Prepared): Record<string, OutcomeRange> =>
  Object.fromEntries(
    Object.entries(analysesOf(scenario)).map(([id, { best, worst }]) => [id, { best, worst }]),
  );
