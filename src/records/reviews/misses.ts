/** What was got wrong, from the record: missed checks and role-play decisions that cost much. */
import type { Choice } from '../../simulations/roleplay/types.ts';
import type { WeighedRun } from '../results/weigh.ts';
import type { ReviewContent } from './content.ts';
import type { Miss } from './types.ts';

/** An answer to a knowledge check, as the record keeps it. */
export interface AnswerGiven {
  readonly check: string;
  readonly right: boolean;
  readonly at: number;
  /** Answers given in a review count by their grade. */
  readonly where?: 'review';
}

/** A decision costs much from this many points of the score on. */
export const COSTLY = 10;
/** Of one conversation at most this many moments come back, the dearest first: more would bury the rest. */
export const PER_RUN = 3;

export const checkCard = (check: string): string => `check:${check}`;
export const momentCard = (scenario: string, customer: string, step: string): string =>
  `moment:${scenario}/${customer}/${step}`;

/** Missed checks that can still be asked. */
export const missedChecks = (answers: readonly AnswerGiven[], content: ReviewContent): Miss[] =>
  answers.flatMap(({ check, right, at, where }) => {
    const known = Object.hasOwn(content.checks, check) ? content.checks[check] : undefined;
    if (right || where === 'review' || known === undefined) return [];
    return [
      {
        card: checkCard(check),
        at,
        subject: { kind: 'check', lesson: known.lesson, check },
        principles: [known.principle],
        edition: known.edition,
        rewritten: false,
      } satisfies Miss,
    ];
  });

const pointsOf = (cost: number, { best, worst }: WeighedRun['range']): number =>
  best > worst ? (cost / (best - worst)) * 100 : 0;

/**
 * The moments of a run that cost much and can still be replayed, also where the reply was taken back: finding a better
 * one at the second try is not yet knowing it. Each moment once, at its dearest. `choices` are those of the run.
 */
export function costlyMoments(run: WeighedRun, choices: readonly Choice[], edition: string): Miss[] {
  const said = run.decisions.map((one) => ({ ...one, prefix: choices.slice(0, one.index) }));
  const dearest = [...said, ...run.takenBack]
    .filter(({ reply, cost }) => reply !== null && pointsOf(cost, run.range) >= COSTLY)
    .toSorted((a, b) => b.cost - a.cost || a.index - b.index);
  const moments = new Map(dearest.toReversed().map((one) => [one.step, one]));
  return dearest
    .filter((one) => moments.get(one.step) === one)
    .slice(0, PER_RUN)
    .map(({ prefix, step, cost, principles }) => ({
      card: momentCard(run.scenario, run.customer, step),
      at: run.endedAt,
      subject: {
        kind: 'moment',
        scenario: run.scenario,
        customer: run.customer,
        step,
        prefix,
        run: run.run,
        cost: Math.round(pointsOf(cost, run.range)),
      },
      principles,
      edition,
      rewritten: !run.current,
    }));
}
