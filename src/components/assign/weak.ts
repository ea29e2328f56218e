/** What a team is weak at, from every result on the board that verifies. Loads jose and role-plays; load it when asked. */
import { checkCodes } from '../drills/verify.ts';
import type { TeamStore } from '../drills/store.ts';
import { loadGiven } from '../practice/data.ts';
import { weighTeam } from '../team/weigh.ts';
import type { DecisionCost, Skill } from '../../simulations/roleplay/analysis.ts';
import { skillByPrinciple } from '../../simulations/roleplay/skill.ts';

/** How many are named, and below which share of what was at stake something counts as a weakness. */
const NAMED = 5;
const WEAK = 0.75;
/** Fewer decisions than this are chance. */
const ENOUGH = 2;

/** The weakest principles first. @param onprogress hears the share done, 0–1. Rejects where role-plays cannot be loaded. */
export async function weakestOfTeam(store: TeamStore, onprogress: (share: number) => void): Promise<Skill[]> {
  const [drills, results] = await Promise.all([store.all('drills'), store.all('results')]);
  const slugs = [...new Set(drills.flatMap(({ drill }) => drill.plays.map(({ scenario }) => scenario)))];
  const given = await Promise.all(slugs.map(loadGiven));
  const tokens = results.map(({ token }) => token);
  const checked = await checkCodes(
    { tokens, drills, playables: given },
    { onprogress: (done, of) => onprogress(done / of / 2) },
  );
  // A run that was sent several times is weighed once, as it was sent last.
  const runs = new Map(
    checked.flatMap((one) =>
      one.state !== 'checked'
        ? []
        : one.verified.runs.flatMap(({ ok, run, play, choices }) =>
            ok && play !== undefined ? [[run.id, { id: run.id, ...play, choices }] as const] : [],
          ),
    ),
  );
  const decisions: DecisionCost[] = [];
  let done = 0;
  await weighTeam(
    { scenarios: given.map(({ scenario }) => scenario), runs: [...runs.values()] },
    (weighed) => {
      done += weighed.length;
      onprogress(0.5 + done / runs.size / 2);
      decisions.push(...weighed.flatMap(([, costs]) => costs));
    },
  );
  return skillByPrinciple(decisions)
    .filter((skill) => skill.share < WEAK && skill.decisions >= ENOUGH)
    .slice(0, NAMED);
}
