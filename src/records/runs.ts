/**
 * What is kept of a role-play: the list of choices and who, when and how. Everything else (moods, scores, what was
 * said) is computed by replaying the choices, so nothing here can disagree with the scenario.
 *
 * Pure: the clock, chance and the store are given by the caller.
 */

import type { Choice } from '../simulations/roleplay/types.ts';

export type Mode = 'coach' | 'assess';

/** Choices that were stepped back from (coach mode): kept, though the conversation went on without them. */
export interface TakenBack {
  /** How many choices stood when this branch was left. */
  readonly at: number;
  readonly choices: readonly Choice[];
}

/** How a finished run came out. Read only where the run can no longer be replayed (an older edition) or for lists. */
export interface RunSummary {
  readonly ending: string;
  /** 0–100 between the worst and the best reachable outcome. */
  readonly score: number;
  /** 0–100. */
  readonly satisfaction: number;
  /** 0–100. */
  readonly loyalty: number;
}

export interface Run {
  /** Also orders the replies, so that a reload shows the same order. Letters and digits. */
  readonly id: string;
  readonly scenario: string;
  /** Hash of the scenario's content: a run is only replayed against the text it was played with. */
  readonly edition: string;
  readonly customer: string;
  readonly mode: Mode;
  /** Whether silence counts (phone and counter). */
  readonly silence: boolean;
  readonly choices: readonly Choice[];
  readonly takenBack: readonly TakenBack[];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Milliseconds since 1970, of the latest change. */
  readonly changedAt: number;
  readonly endedAt?: number;
  readonly summary?: RunSummary;
  /** The drill it was played for. What is played on from such a run is no part of the drill. */
  readonly drill?: string;
  /** The run and the number of its choices that this one was played on from. */
  readonly branchOf?: { readonly run: string; readonly at: number };
}

export interface NewRun {
  readonly id: string;
  readonly scenario: string;
  readonly edition: string;
  readonly customer: string;
  readonly mode: Mode;
  readonly silence: boolean;
  readonly drill?: string;
}

export const newRun = (start: NewRun, now: number): Run => ({
  ...start,
  choices: [],
  takenBack: [],
  startedAt: now,
  changedAt: now,
});

export const choose = (run: Run, choice: Choice, now: number): Run => ({
  ...run,
  choices: [...run.choices, choice],
  changedAt: now,
});

/** The run without its end. */
function reopened(run: Run): Run {
  const open: { -readonly [Key in keyof Run]: Run[Key] } = { ...run };
  delete open.endedAt;
  delete open.summary;
  return open;
}

/** Takes back the last reply, and any waiting after it. The record keeps what was taken back. Coach mode only. */
export function stepBack(run: Run, now: number): Run {
  const at = run.choices.findLastIndex((choice) => 'reply' in choice);
  if (run.mode !== 'coach' || at < 0) return run;
  return {
    ...reopened(run),
    choices: run.choices.slice(0, at),
    takenBack: [...run.takenBack, { at: run.choices.length, choices: run.choices.slice(at) }],
    changedAt: now,
  };
}

export const finish = (run: Run, summary: RunSummary, now: number): Run =>
  run.endedAt === undefined ? { ...run, summary, endedAt: now, changedAt: now } : run;

/** A new run that starts from the moment before choice `at` of another. */
export const playOnFrom = (run: Run, at: number, fresh: { readonly id: string }, now: number): Run => ({
  ...newRun(
    {
      id: fresh.id,
      scenario: run.scenario,
      edition: run.edition,
      customer: run.customer,
      mode: 'coach',
      silence: run.silence,
    },
    now,
  ),
  choices: run.choices.slice(0, at),
  branchOf: { run: run.id, at },
});

/** How often a run was changed: grows with every choice and every step back, so that a stale copy can be told. */
export const revision = (run: Run): number =>
  run.choices.length +
  run.takenBack.reduce((sum, branch) => sum + branch.choices.length + 1, 0) +
  (run.endedAt === undefined ? 0 : 0.5);

const isChoice = (value: unknown): value is Choice =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { step?: unknown }).step === 'string' &&
  (typeof (value as { reply?: unknown }).reply === 'string' ||
    (value as { waited?: unknown }).waited === true);

function isTakenBack(value: unknown): value is TakenBack {
  if (typeof value !== 'object' || value === null) return false;
  const { at, choices } = value as Partial<Record<keyof TakenBack, unknown>>;
  return typeof at === 'number' && Array.isArray(choices) && choices.every(isChoice);
}

/** Whether something read from the store is a run. What is not is left where it lies and never overwritten. */
export function isRun(value: unknown): value is Run {
  if (typeof value !== 'object' || value === null) return false;
  const run = value as Partial<Record<keyof Run, unknown>>;
  return (
    [run.id, run.scenario, run.edition, run.customer].every((part) => typeof part === 'string') &&
    (run.mode === 'coach' || run.mode === 'assess') &&
    [run.startedAt, run.changedAt].every((part) => typeof part === 'number') &&
    Array.isArray(run.choices) &&
    run.choices.every(isChoice) &&
    Array.isArray(run.takenBack) &&
    run.takenBack.every(isTakenBack)
  );
}
