/** What a certificate says was covered. Everything in it follows from the record; only the name is typed. Pure. */
import { PASS_MARK } from '../../simulations/roleplay/score.ts';
import type { WeighedRun } from '../results/weigh.ts';

export interface CoveredPlay {
  readonly scenario: string;
  readonly title: string;
  /** The best run of it. */
  readonly run: string;
  readonly customer: string;
  /** 0–100. */
  readonly score: number;
  readonly passed: boolean;
  /** Without the coach. */
  readonly alone: boolean;
  /** Of today's edition, so that the code can carry it. Else its score is the one recorded then. */
  readonly current: boolean;
}

/** The best result of each role-play, in the order of the path; one that can still be replayed comes before one that cannot. */
export function coveredPlays(
  plays: readonly { readonly id: string; readonly title: string }[],
  weighed: readonly WeighedRun[],
): CoveredPlay[] {
  return plays.flatMap(({ id, title }) => {
    const [best] = weighed
      .filter(({ scenario }) => scenario === id)
      .toSorted(
        (a, b) =>
          Number(b.current) - Number(a.current) ||
          b.score - a.score ||
          Number(b.mode === 'assess') - Number(a.mode === 'assess') ||
          a.endedAt - b.endedAt,
      );
    if (best === undefined) return [];
    const { run, customer, score, mode, current } = best;
    return [
      {
        scenario: id,
        title,
        run,
        customer,
        score,
        passed: score >= PASS_MARK,
        alone: mode === 'assess',
        current,
      },
    ];
  });
}

/** When the last of it was done, ms; `now` where no time is known. */
export const finishedAt = (times: readonly number[], now: number): number =>
  times.length === 0 ? now : Math.min(now, Math.max(...times));
