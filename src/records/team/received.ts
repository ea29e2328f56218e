/** A result that was read and verified, as the board takes it in. */
import type { Result } from '../drills/types.ts';
import type { Verified, VerifiedRun } from '../drills/verify.ts';
import type { OutcomeRange } from '../../simulations/roleplay/index.ts';
import type { Attempt, Received } from './types.ts';

export interface Arrival {
  /** Names the code: the same for the same code. */
  readonly id: string;
  readonly receivedAt: number;
}

export type RangeOf = (scenario: string, edition: string, customer: string) => OutcomeRange | undefined;

function attemptOf({ run, play, edition, choices, score }: VerifiedRun, rangeOf: RangeOf): Attempt[] {
  if (play === undefined) return [];
  const { scenario, customer } = play;
  return [
    {
      ...{ scenario, customer, run: run.id, choices, startedAt: run.startedAt },
      ...(score === null ? {} : { score, endedAt: run.endedAt ?? run.startedAt }),
      range: rangeOf(scenario, edition, customer),
      otherEdition: run.edition !== undefined,
      ...(run.takenBack === 0 ? {} : { takenBack: run.takenBack }),
    },
  ];
}

/** Why something did not hold: what fails the whole, and what fails an attempt. */
const failures = ({ reasons, runs }: Verified): string[] => [
  ...new Set(
    [...reasons, ...runs.flatMap((run) => run.reasons)]
      .filter(({ fails }) => fails)
      .map(({ message }) => message),
  ),
];

/** Only attempts that stand are taken in. A result of which nothing stands is kept as not verified, with the reasons. */
export const receivedOf = (
  result: Result,
  verified: Verified,
  { id, receivedAt }: Arrival,
  rangeOf: RangeOf,
): Received => ({
  ...{ id, receivedAt, person: result.person.name, key: result.person.key, at: result.at },
  verified: verified.ok,
  reasons: failures(verified),
  attempts: verified.ok ? verified.runs.filter(({ ok }) => ok).flatMap((run) => attemptOf(run, rangeOf)) : [],
});
