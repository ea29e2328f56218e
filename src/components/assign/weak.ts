/** What a team is weak at, from the attempts that count on the board. Loads jose and role-plays; load it when asked. */
import { checkCodes } from '../drills/verify.ts';
import type { TeamStore } from '../drills/store.ts';
import { loadGiven, loadIndex } from '../practice/data.ts';
import { teamDrillOf } from '../team/drill.ts';
import { weighTeam } from '../team/weigh.ts';
import { Ledger } from '../../records/team/ledger.ts';
import type { Row } from '../../records/team/types.ts';
import { weaknessesOf } from '../../records/team/weak.ts';
import { unweighed, withDecisions } from '../../records/team/weighed.ts';
import type { DecisionCost, Skill } from '../../simulations/roleplay/analysis.ts';
import type { CompiledScenario } from '../../simulations/roleplay/index.ts';

type OnProgress = (share: number) => void;

/** The rows of every drill on the board, and the role-plays they are about that this site still has. */
async function verified(store: TeamStore, onprogress: OnProgress) {
  const [drills, results, { scenarios }] = await Promise.all([
    store.all('drills'),
    store.all('results'),
    loadIndex(),
  ]);
  const listed = new Set(scenarios.map(({ slug }) => slug));
  const named = new Set(drills.flatMap(({ drill }) => drill.plays.map(({ scenario }) => scenario)));
  const given = await Promise.all([...named].filter((slug) => listed.has(slug)).map(loadGiven));
  const ledger = new Ledger((slug, edition, customer) => {
    const found = given.find(({ scenario }) => scenario.slug === slug && scenario.edition === edition);
    return found?.ranges[customer];
  });
  const arrivals = new Map(results.map((one) => [one.token, one]));
  await checkCodes({ tokens: [...arrivals.keys()], drills, playables: given }, (latest, done) => {
    for (const one of latest) {
      const arrival = arrivals.get(one.token);
      if (arrival !== undefined) ledger.add(arrival, one);
    }
    onprogress(done / arrivals.size / 2);
  });
  return {
    rows: drills.flatMap((kept) => ledger.table(teamDrillOf(kept), Date.now())),
    scenarios: given.map(({ scenario }) => scenario),
  };
}

/** The rows with what each decision of the attempts that count gave up. */
async function weighed(
  rows: readonly Row[],
  scenarios: readonly CompiledScenario[],
  onprogress: OnProgress,
): Promise<Row[]> {
  const runs = [...unweighed(rows, new Map())].map(([id, { scenario, customer, choices }]) => ({
    ...{ id, scenario, customer, choices },
  }));
  const known = new Map<string, readonly DecisionCost[]>();
  await weighTeam({ scenarios, runs }, (latest) => {
    for (const [id, costs] of latest) known.set(id, costs);
    onprogress(0.5 + known.size / runs.length / 2);
  });
  return withDecisions(rows, known);
}

/**
 * The principles that cost most, over the attempts that count by each drill's own rule.
 *
 * @param onprogress hears the share done, 0–1. Rejects where role-plays cannot be loaded.
 */
export async function weakestOfTeam(store: TeamStore, onprogress: OnProgress): Promise<Skill[]> {
  const { rows, scenarios } = await verified(store, onprogress);
  return weaknessesOf(await weighed(rows, scenarios, onprogress));
}
