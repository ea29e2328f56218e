/** Picks out of a list of runs. Apart from the rules of a run, so that pages which only show where someone is stay small. */
import type { Run } from './runs.ts';

/** Runs that were begun and not ended, the latest first. Runs of another edition cannot be gone on with. */
export const unfinished = (runs: readonly Run[], edition: string): Run[] =>
  runs
    .filter((run) => run.endedAt === undefined && run.edition === edition && run.choices.length > 0)
    .sort((a, b) => b.changedAt - a.changedAt);

/** The finished run with the highest score; assessed runs and coached runs alike. */
export const best = (runs: readonly Run[]): Run | undefined =>
  runs
    .filter((run) => run.summary !== undefined)
    .reduce<Run | undefined>(
      (top, run) => (top === undefined || (run.summary?.score ?? 0) > (top.summary?.score ?? 0) ? run : top),
      undefined,
    );
