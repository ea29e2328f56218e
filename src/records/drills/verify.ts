/**
 * What a result is worth: it must be for this very drill, and its choices are played again on the role-plays at hand.
 * Scores come from here and nowhere else. Signatures were checked on reading (`decodeResult`).
 */
import { outcomeOf } from '../../simulations/customer/index.ts';
import { endingOf, standingOf } from '../../simulations/roleplay/telling.ts';
import { scoreOf, type OutcomeRange } from '../../simulations/roleplay/score.ts';
import type { Choice, CompiledScenario } from '../../simulations/roleplay/types.ts';
import { CLOCK_TOLERANCE, isLate } from './due.ts';
import { createReplay, type ReplayMoves } from './moves.ts';
import type { Drill, Play, Result, ResultRun, SignedDrill } from './types.ts';

/** A role-play to replay on, with what scores are measured against. */
export interface Playable {
  readonly scenario: CompiledScenario;
  readonly ranges: Readonly<Record<string, OutcomeRange>>;
}

/** The role-play of that slug in that very edition, or undefined where this site does not have it. */
export type FindPlayable = (scenario: string, edition: string) => Playable | undefined;

export type ReasonKind =
  // These fail a result or an attempt.
  | 'other-drill'
  | 'no-name'
  | 'nothing-played'
  | 'unknown-play'
  | 'missing-edition'
  | 'unknown-customer'
  | 'choices-do-not-fit'
  | 'not-at-the-end'
  | 'coached'
  // These are told and fail nothing.
  | 'todays-edition'
  | 'late'
  | 'clock'
  | 'unfinished'
  | 'taken-back';

export interface Reason {
  readonly kind: ReasonKind;
  readonly fails: boolean;
  /** For people, with what to do about it. */
  readonly message: string;
}

export interface VerifiedRun {
  readonly run: ResultRun;
  /** What the drill asked for; undefined where the attempt names no role-play of the drill. */
  readonly play: Play | undefined;
  /** The edition it was played on. */
  readonly edition: string;
  /** Whether the attempt stands. An unfinished one may stand, and has no score. */
  readonly ok: boolean;
  readonly finished: boolean;
  /** 0–100, by replay; null unless it stands and was finished. */
  readonly score: number | null;
  readonly passed: boolean;
  readonly ending: { readonly id: string; readonly title: string } | null;
  /** 0–100 each, at the end of what was played. */
  readonly satisfaction: number | null;
  readonly loyalty: number | null;
  readonly choices: readonly Choice[];
  readonly reasons: readonly Reason[];
}

export interface Verified {
  /** Whether the result as a whole can be used: at least one attempt stands, and nothing fails the whole. */
  readonly ok: boolean;
  readonly runs: readonly VerifiedRun[];
  /** About the result as a whole; each attempt has its own. */
  readonly reasons: readonly Reason[];
}

const fails = (kind: ReasonKind, message: string): Reason => ({ kind, fails: true, message });
const told = (kind: ReasonKind, message: string): Reason => ({ kind, fails: false, message });
const wrong = (reasons: readonly Reason[]): boolean => reasons.some((reason) => reason.fails);

/** What the clock says, by the trainee's clock: told, never held against anyone, because a clock can be set. */
function aboutTime(drill: Drill, run: ResultRun): Reason[] {
  const reasons: Reason[] = [];
  const end = run.endedAt ?? run.startedAt;
  if (isLate(drill.due, end)) reasons.push(told('late', 'Finished after the due date.'));
  if (run.startedAt < drill.createdAt - CLOCK_TOLERANCE || end < run.startedAt) {
    const message =
      'By its own times it was played before the drill was made, or ended before it began. The clock of that computer was probably wrong; ask.';
    reasons.push(told('clock', message));
  }
  return reasons;
}

const nothing = { ok: false, finished: false, score: null, passed: false, ending: null } as const;
const unseen = { satisfaction: null, loyalty: null, choices: [] } as const;

function verifyRun(drill: Drill, run: ResultRun, find: FindPlayable, replay: ReplayMoves): VerifiedRun {
  const play = drill.plays[run.play];
  const edition = run.edition ?? play?.edition ?? '';
  const not = (reason: Reason): VerifiedRun => ({
    ...{ run, play, edition, ...nothing, ...unseen, reasons: [reason] },
  });
  if (play === undefined)
    return not(
      fails('unknown-play', 'It names a role-play that this drill does not have. Ask for the result again.'),
    );
  const playable = find(play.scenario, edition);
  if (playable === undefined) {
    const message = `It was played on an edition of “${play.scenario}” that this site does not have, so it cannot be replayed. Ask for it to be played again.`;
    return not(fails('missing-edition', message));
  }
  const range = playable.ranges[play.customer];
  if (range === undefined || !Object.hasOwn(playable.scenario.customers, play.customer)) {
    const message = `“${play.scenario}” has no customer “${play.customer}” here. Make a new drill.`;
    return not(fails('unknown-customer', message));
  }
  const { choices, state, fits } = replay(playable.scenario, play.customer, run.moves);
  const ending = endingOf(playable.scenario, state);
  const reasons = aboutTime(drill, run);
  if (run.edition !== undefined)
    reasons.push(told('todays-edition', 'Played on another edition than the drill was made with.'));
  if (!fits) {
    const message = `Choice ${choices.length + 1} cannot be made in this role-play: the list of choices was made up or damaged. Ask for it to be played again.`;
    reasons.push(fails('choices-do-not-fit', message));
  } else if (run.endedAt !== undefined && ending === null) {
    const message =
      'It says that it was finished, but the conversation does not end there. Ask for it to be played again.';
    reasons.push(fails('not-at-the-end', message));
  }
  if (drill.mode === 'assess' && run.mode === 'coach') {
    const message =
      'Played with coaching on, and this drill asks for it without. Ask for it to be played again.';
    reasons.push(fails('coached', message));
  }
  if (run.takenBack > 0) reasons.push(told('taken-back', `Stepped back ${run.takenBack} times on the way.`));
  if (ending === null) reasons.push(told('unfinished', 'Not played to the end.'));
  const ok = !wrong(reasons);
  const score = ok && ending !== null ? scoreOf(outcomeOf(state.customer), range) : null;
  const { satisfaction, loyalty } = standingOf(state.customer);
  return {
    ...{ run, play, edition, ok, finished: ending !== null, score, satisfaction, loyalty, choices, reasons },
    ...{ passed: score !== null && score >= drill.pass },
    ending: ending === null ? null : { id: ending.id, title: ending.title },
  };
}

/**
 * Verifies a result by replay. Pure; never throws for what a result holds. Whoever verifies many gives one `replay` to
 * all of them, so that what they have in common is played once.
 */
export function verifyResult(
  result: Result,
  { drill, digest }: Pick<SignedDrill, 'drill' | 'digest'>,
  find: FindPlayable,
  replay: ReplayMoves = createReplay(),
): Verified {
  if (result.drill.id !== drill.id || result.drill.digest !== digest) {
    const message = `It was made for another drill${result.drill.id === drill.id ? ', or for an altered copy of this one' : ''}. Ask which link was used.`;
    return { ok: false, runs: [], reasons: [fails('other-drill', message)] };
  }
  const reasons: Reason[] = [];
  if (result.person.name === '')
    reasons.push(fails('no-name', 'It does not say whose it is. Ask who sent it.'));
  if (result.runs.length === 0) reasons.push(fails('nothing-played', 'Nothing has been played in it yet.'));
  const runs = result.runs.map((run) => verifyRun(drill, run, find, replay));
  return { ok: !wrong(reasons) && runs.some((run) => run.ok), runs, reasons };
}
