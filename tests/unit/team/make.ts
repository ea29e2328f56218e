/** Made-up results for tests of the board: attempts on the fixture, received as if they had been verified. */
import type { Attempt, Received, TeamDrill, TeamPlay } from '../../../src/records/team/types.ts';
import { decisionCosts } from '../../../src/simulations/roleplay/analysis.ts';
import { analyse } from '../../../src/simulations/roleplay/analyse.ts';
import { replay, scoreOf, type Choice } from '../../../src/simulations/roleplay/index.ts';
import { KETTLE } from '../roleplay/scenarios.ts';

export const NOON = Date.UTC(2026, 5, 15, 12);
export const HOUR = 3_600_000;

export const ADA: TeamPlay = { scenario: 'kettle', customer: 'ada' };
export const BO: TeamPlay = { scenario: 'kettle', customer: 'bo' };

export const drill = (changes: Partial<TeamDrill> = {}): TeamDrill => ({
  id: 'd1',
  plays: [ADA, BO],
  mode: 'assess',
  pass: 70,
  counts: 'first',
  createdAt: NOON - 24 * HOUR,
  ...changes,
});

export const WELL = ['opening.hear', 'offer.new'];
export const BADLY = ['opening.rule', 'offer.nothing'];

const choicesOf = (refs: readonly string[]): Choice[] =>
  refs.map((ref) => {
    const [step = '', reply = ''] = ref.split('.');
    return { step, reply };
  });

/** An attempt at the fixture, scored by replay; begun `at`, an hour long where it came to an end. */
export function attempt(play: TeamPlay, run: string, refs: readonly string[], at = NOON): Attempt {
  const choices = choicesOf(refs);
  const { best, worst } = analyse(KETTLE, play.customer);
  const range = { best, worst };
  const { ending, outcome, problem } = replay(KETTLE, play.customer, choices);
  if (problem) throw new Error(problem.message);
  return {
    ...play,
    run,
    choices,
    startedAt: at,
    range,
    decisions: decisionCosts(KETTLE, play.customer, choices),
    ...(ending === null ? {} : { endedAt: at + HOUR, score: scoreOf(outcome, range) }),
  };
}

/** An attempt with a score given outright, for rules that look at nothing else. */
export const scored = (play: TeamPlay, run: string, score: number | undefined, at = NOON): Attempt => ({
  ...play,
  run,
  choices: [],
  startedAt: at,
  ...(score === undefined ? {} : { score, endedAt: at + HOUR }),
});

let count = 0;
export const received = (
  person: string,
  attempts: readonly Attempt[],
  changes: Partial<Received> = {},
): Received => ({
  id: `r${(count += 1)}`,
  person,
  key: `key of ${person}`,
  at: NOON + 2 * HOUR,
  receivedAt: NOON + 3 * HOUR,
  verified: true,
  reasons: [],
  attempts,
  ...changes,
});

export const failed = (person: string, reason: string): Received =>
  received(person, [], { verified: false, reasons: [reason] });
