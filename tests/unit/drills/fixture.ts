/** A drill on the shipped role-plays, keys, and runs played on it, for the tests of drills. */
import { createVerify, digest, makeKeys, signerOf } from '../../../src/components/drills/crypto.ts';
import {
  encodeDrill,
  encodeResult,
  type Drill,
  type FindPlayable,
  type Playable,
} from '../../../src/records/drills/index.ts';
import { makeResult } from '../../../src/records/drills/make.ts';
import { newRun, type Run } from '../../../src/records/runs.ts';
import { analyse, type Analysis } from '../../../src/simulations/roleplay/analysis.ts';
import type { Choice, CompiledScenario } from '../../../src/simulations/roleplay/index.ts';
import { ALL } from '../roleplay/scenarios.ts';

export const tools = { verify: createVerify(), digest };
export const manager = await makeKeys();
export const trainee = await makeKeys();

/** 21 November 2026, 12:00 UTC. */
export const NOW = Date.UTC(2026, 10, 21, 12);
const HOUR = 3_600_000;

export const bySlug = (slug: string): CompiledScenario =>
  ALL.find((scenario) => scenario.slug === slug) as CompiledScenario;

const analyses = new Map<string, Analysis>();
function analysisOf(scenario: CompiledScenario, customer: string): Analysis {
  const known = analyses.get(scenario.slug) ?? analyse(scenario, customer);
  analyses.set(scenario.slug, known);
  return known;
}

const playables = new Map<string, Playable>();
/** The role-plays of this site, as the board has them. */
export const find: FindPlayable = (slug, edition) => {
  const scenario = bySlug(slug);
  if ((scenario as CompiledScenario | undefined)?.edition !== edition) return undefined;
  const known = playables.get(slug);
  if (known) return known;
  // Only the first customer: exploring a scenario takes a second.
  const [customer = ''] = Object.keys(scenario.customers);
  const playable = { scenario, ranges: { [customer]: analysisOf(scenario, customer) } };
  playables.set(slug, playable);
  return playable;
};

/** A drill of the first `count` role-plays, each with its first customer. */
export const drillOf = (count: number, over: Partial<Drill> = {}): Drill => ({
  ...{ v: 1, id: 'dr1ll0f0urt3am', issuer: { name: 'Ines Marlow', key: manager.publicKey } },
  plays: ALL.slice(1, 1 + count).map((scenario) => ({
    scenario: scenario.slug,
    edition: scenario.edition,
    customer: Object.keys(scenario.customers)[0] ?? '',
  })),
  ...{ mode: 'assess', pass: 70, counts: 'best', createdAt: NOW },
  ...over,
});

export async function signed(drill: Drill) {
  const token = await encodeDrill(drill, signerOf(manager.privateKey));
  return { drill, token, digest: await digest(token) };
}

/** The best conversation there is, as choices. */
export const bestChoices = (scenario: CompiledScenario, customer: string): Choice[] =>
  analysisOf(scenario, customer).bestPath.map((ref) => {
    const [step = '', reply = ''] = ref.split('.');
    return { step, reply };
  });

/** A finished run of play `at` of a drill, as well as it can be played. */
export function runOf(drill: Drill, at = 0, over: Partial<Run> = {}): Run {
  const play = drill.plays[at] as Drill['plays'][number];
  const start = { id: `run${at}abc`, ...play, mode: drill.mode, silence: true };
  return {
    ...newRun(start, NOW + HOUR),
    choices: bestChoices(bySlug(play.scenario), play.customer),
    endedAt: NOW + 1.1 * HOUR,
    ...over,
  };
}

/** What a trainee sends for a drill. */
export async function resultOf(
  signedDrill: { drill: Drill; digest: string },
  runs: readonly Run[] = signedDrill.drill.plays.map((_, at) => runOf(signedDrill.drill, at)),
  name = 'Rui Campos',
) {
  const result = makeResult(
    { ...signedDrill, name, key: trainee.publicKey, runs, scenarioOf: (run) => bySlug(run.scenario) },
    NOW + 2 * HOUR,
  );
  return { result, token: await encodeResult(result, signerOf(trainee.privateKey)) };
}
