/** A drill as a list of things to do: what is asked, what has been played, and what can be played now. Pure. */
import type { Drill, Play } from '../../records/drills/index.ts';
import type { Run } from '../../records/runs.ts';
import { countingAttempt } from '../../records/team/attempts.ts';
import type { ListedScenario, PracticeIndex } from '../practice/given.ts';

export interface Step {
  readonly play: Play;
  /** As this site lists it; undefined where the site no longer has the role-play or the customer. */
  readonly listed: ListedScenario | undefined;
  readonly customer: ListedScenario['customers'][number] | undefined;
  /** The site has another edition than the drill was made with. */
  readonly otherEdition: boolean;
  /** What was played of today's edition, the earliest first. */
  readonly runs: readonly Run[];
  /** The run that counts by the drill's rule. */
  readonly counting: Run | undefined;
  /** A run that was begun and not ended: to go on with. */
  readonly begun: Run | undefined;
  /** Runs of an edition that this site no longer has: their choices cannot be sent. */
  readonly lost: number;
  readonly state: 'gone' | 'open' | 'begun' | 'done';
  /** Whether playing (once more) can change what counts. */
  readonly playable: boolean;
}

const startedFirst = (a: Run, b: Run): number => a.startedAt - b.startedAt;

export function stepOf(drill: Drill, play: Play, index: PracticeIndex, runs: readonly Run[]): Step {
  const found = index.scenarios.find(({ slug }) => slug === play.scenario);
  const customer = found?.customers.find(({ id }) => id === play.customer);
  const listed = customer === undefined ? undefined : found;
  const own = runs
    .filter((run) => run.scenario === play.scenario && run.customer === play.customer)
    .filter((run) => run.choices.length > 0)
    .toSorted(startedFirst);
  const mine = own.filter(({ edition }) => edition === listed?.edition);
  const counting = countingAttempt(
    mine.map((run) => ({
      run,
      startedAt: run.startedAt,
      endedAt: run.endedAt,
      score: run.endedAt === undefined ? undefined : run.summary?.score,
    })),
    drill.counts,
  )?.run;
  const begun = mine.findLast(({ endedAt }) => endedAt === undefined);
  const done = counting?.endedAt !== undefined;
  return {
    ...{ play, listed, customer, runs: mine, counting, begun, lost: own.length - mine.length },
    otherEdition: listed !== undefined && listed.edition !== play.edition,
    state: listed === undefined ? 'gone' : done ? 'done' : mine.length > 0 ? 'begun' : 'open',
    playable: listed !== undefined && !(done && drill.counts === 'first'),
  };
}

/** The steps of a drill, in its order. `runs` are those played for it. */
export const stepsOf = (drill: Drill, index: PracticeIndex, runs: readonly Run[]): Step[] =>
  drill.plays.map((play) => stepOf(drill, play, index, runs));

/** What the runs were when a code was made of them: the same text, the same content. */
export const fingerprintOf = (name: string, steps: readonly Step[]): string =>
  JSON.stringify([
    name,
    ...steps.flatMap(({ runs }) =>
      runs.map((run) => [run.id, run.choices.length, run.takenBack.length, run.endedAt ?? 0]),
    ),
  ]);
