/**
 * A run as a short code of letters, digits, dots and hyphens, for resuming, links and results. It holds choices,
 * never scores. The checksum finds damage; it is no protection against forgery (signed tokens are, elsewhere).
 */
import { RunError } from './errors.ts';
import { startRun, stepOf } from './fold.ts';
import { hashText } from './random.ts';
import { replay } from './replay.ts';
import { takeChoice } from './telling.ts';
import type { Choice, CompiledScenario, RunState } from './types.ts';

export type RunMode = 'coach' | 'assess';

/** What is kept of a run; the rest follows from replaying it. */
export interface PlayedRun {
  /** Names the run and seeds the order of replies: 1–40 letters, digits, `-` or `_`. */
  readonly id: string;
  readonly scenario: string;
  readonly edition: string;
  readonly customer: string;
  readonly mode: RunMode;
  readonly choices: readonly Choice[];
}

export interface RunCodeError {
  readonly kind:
    | 'too-long'
    | 'not-a-run-code'
    | 'newer-version'
    | 'damaged'
    | 'unknown-scenario'
    | 'other-edition'
    | 'unknown-customer'
    | 'choices-do-not-fit';
  /** What is wrong and what to do, for people. */
  readonly message: string;
}

export type DecodedRun =
  | { readonly ok: true; readonly run: PlayedRun }
  | { readonly ok: false; readonly error: RunCodeError };

/** The longest code accepted, in characters. */
export const MAX_CODE_LENGTH = 1000;

const VERSION = '1';
const WAITED = 'w';
const MODES: Readonly<Record<string, RunMode>> = { c: 'coach', a: 'assess' };

const checksumOf = (body: string): string => hashText(body, 7).toString(36).slice(-5).padStart(5, '0');

const fail = (kind: RunCodeError['kind'], message: string): DecodedRun => ({
  ok: false,
  error: { kind, message },
});

/** A choice as one character: the reply's position in the scenario file in base 36, or `w`. */
function letterOf(scenario: CompiledScenario, choice: Choice): string {
  if ('waited' in choice) return WAITED;
  return stepOf(scenario, choice.step)
    .replies.findIndex((reply) => reply.id === choice.reply)
    .toString(10);
}

/** The code of a run. Throws `RunError` where the run does not fit the scenario. */
export function encodeRun(scenario: CompiledScenario, run: PlayedRun): string {
  const { problem } = replay(scenario, run.customer, run.choices);
  if (problem) throw new RunError(problem);
  const letters = run.choices.map((choice) => letterOf(scenario, choice)).join('');
  const body = [VERSION, run.id, scenario.slug, scenario.edition, run.customer, run.mode[0], letters].join(
    '.',
  );
  return `${body}.${checksumOf(body)}`;
}

const CODE =
  /^([0-9]+)\.([\w-]{1,40})\.([a-z0-9-]{1,60})\.([a-z0-9]{11})\.([a-z0-9-]{1,40})\.([ca])\.([0-9w]*)\.([a-z0-9]{5})$/;

/** Reads a run code. Never throws; what is wrong comes back as a typed error. */
export function decodeRun(
  code: string,
  findScenario: (slug: string) => CompiledScenario | undefined,
): DecodedRun {
  const text = code.trim();
  if (text.length > MAX_CODE_LENGTH) {
    return fail('too-long', `A run code has at most ${MAX_CODE_LENGTH} characters; this has ${text.length}.`);
  }
  const found = CODE.exec(text);
  if (!found)
    return fail('not-a-run-code', 'This is not a run code, or a part of it is missing. Copy all of it.');
  const [, version, id, slug, edition, customer, mode, letters, checksum] = found as unknown as string[];
  if (checksum !== checksumOf(text.slice(0, text.lastIndexOf('.')))) {
    return fail('damaged', 'This run code was changed on the way. Copy it again.');
  }
  if (version !== VERSION) {
    return fail('newer-version', 'This run code was made by a newer version of the site. Reload the page.');
  }
  const scenario = findScenario(slug as string);
  if (!scenario) return fail('unknown-scenario', `There is no role-play "${slug}" here.`);
  if (scenario.edition !== edition) {
    return fail(
      'other-edition',
      `This run was played on another edition of "${slug}", so it is not replayed.`,
    );
  }
  if (!Object.hasOwn(scenario.customers, customer as string)) {
    return fail('unknown-customer', `There is no customer "${customer}" in "${slug}".`);
  }
  const choices = choicesFrom(scenario, customer as string, letters as string);
  if (!choices) return fail('choices-do-not-fit', `The choices of this code do not fit "${slug}".`);
  const run = { id: id as string, scenario: scenario.slug, edition, customer: customer as string, choices };
  return { ok: true, run: { ...run, mode: MODES[mode as string] as RunMode } };
}

/** The choices that letters stand for, or null where they lead nowhere. */
function choicesFrom(scenario: CompiledScenario, customerId: string, letters: string): Choice[] | null {
  let state: RunState = startRun(scenario, customerId);
  const choices: Choice[] = [];
  for (const letter of letters) {
    const reply = stepOf(scenario, state.stepId).replies[Number(letter)]?.id;
    if (letter !== WAITED && reply === undefined) return null;
    const choice: Choice =
      reply === undefined ? { step: state.stepId, waited: true } : { step: state.stepId, reply };
    try {
      state = takeChoice(scenario, state, choice);
    } catch (error) {
      if (error instanceof RunError) return null;
      throw error;
    }
    choices.push(choice);
  }
  return choices;
}
