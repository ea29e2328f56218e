/** Makes a result from the runs a trainee played for a drill. */
import type { CompiledScenario } from '../../simulations/roleplay/types.ts';
import type { Run } from '../runs.ts';
import { cleanName } from './names.ts';
import { movesOf } from './moves.ts';
import type { Drill, Play, Result, ResultRun } from './types.ts';

const whole = (milliseconds: number): number => Math.floor(milliseconds / 1000) * 1000;

/** The play of a drill that a run belongs to, or -1. */
export const playOf = (drill: Drill, run: Pick<Run, 'scenario' | 'customer'>): number =>
  drill.plays.findIndex(({ scenario, customer }) => scenario === run.scenario && customer === run.customer);

/** One run as it goes into a result. `scenario` is of the run's edition. */
export function resultRun(play: number, asked: Play, run: Run, scenario: CompiledScenario): ResultRun {
  return {
    ...{ id: run.id, play, mode: run.mode, silence: run.silence, takenBack: run.takenBack.length },
    ...{ moves: movesOf(scenario, run.choices), startedAt: whole(run.startedAt) },
    ...(run.edition === asked.edition ? {} : { edition: run.edition }),
    ...(run.endedAt === undefined ? {} : { endedAt: whole(run.endedAt) }),
  };
}

export interface ResultParts {
  readonly drill: Drill;
  /** The digest of the drill's token. */
  readonly digest: string;
  readonly name: string;
  /** The trainee's public key, base64url. */
  readonly key: string;
  readonly runs: readonly Run[];
  /** The compiled role-play of a run, in the run's edition; runs without one are left out. */
  readonly scenarioOf: (run: Run) => CompiledScenario | undefined;
}

/** The result to sign: every run that belongs to the drill, finished or not, the oldest first. */
export function makeResult({ drill, digest, name, key, runs, scenarioOf }: ResultParts, now: number): Result {
  const own = [...runs]
    .sort((a, b) => a.startedAt - b.startedAt)
    .flatMap((run) => {
      const at = playOf(drill, run);
      const asked = drill.plays[at];
      const scenario = scenarioOf(run);
      return asked === undefined || scenario?.edition !== run.edition || run.choices.length === 0
        ? []
        : [resultRun(at, asked, run, scenario)];
    });
  return {
    ...{ v: 1, drill: { id: drill.id, digest }, person: { name: cleanName(name), key }, runs: own },
    at: whole(now),
  };
}
