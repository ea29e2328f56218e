/** Choices as one letter each: the reply's position in the scenario file, or `w` for keeping the customer waiting. */
import { RunError } from '../../simulations/roleplay/errors.ts';
import { startRun, stepOf } from '../../simulations/roleplay/fold.ts';
import { takeChoice } from '../../simulations/roleplay/telling.ts';
import type { Choice, CompiledScenario, RunState } from '../../simulations/roleplay/types.ts';

const WAITED = 'w';

/** The letters of choices. Throws `RunError` for a step that the scenario does not have. */
export const movesOf = (scenario: CompiledScenario, choices: readonly Choice[]): string =>
  choices
    .map((choice) => {
      if ('waited' in choice) return WAITED;
      const at = stepOf(scenario, choice.step).replies.findIndex(({ id }) => id === choice.reply);
      return at < 0 ? '?' : String(at);
    })
    .join('');

export interface Replayed {
  readonly choices: readonly Choice[];
  /** Where the conversation stands after them. */
  readonly state: RunState;
  /** Whether every letter stood for a choice that could be made. */
  readonly fits: boolean;
}

/** The choice that a letter stands for at a step; undefined where there is none. */
function choiceAt(scenario: CompiledScenario, step: string, letter: string): Choice | undefined {
  if (letter === WAITED) return { step, waited: true };
  const reply = stepOf(scenario, step).replies[Number(letter)]?.id;
  return reply === undefined ? undefined : { step, reply };
}

/** Where a conversation stands one letter on; undefined where that choice cannot be made. */
function next(
  scenario: CompiledScenario,
  { choices, state }: Replayed,
  letter: string,
): Replayed | undefined {
  const choice = choiceAt(scenario, state.stepId, letter);
  if (choice === undefined) return undefined;
  try {
    return { choices: [...choices, choice], state: takeChoice(scenario, state, choice), fits: true };
  } catch (error) {
    if (error instanceof RunError) return undefined;
    throw error;
  }
}

/** Plays letters from the start, up to the first that does not fit. Throws `RunError` for an unknown customer. */
export type ReplayMoves = (scenario: CompiledScenario, customerId: string, moves: string) => Replayed;

interface Place {
  readonly at: Replayed;
  /** By letter. */
  readonly on: Map<string, Place>;
}

/**
 * A replay that remembers where conversations stood: a team says the same things again and again, and what began alike
 * is worked out once. States are never changed, so remembering them changes nothing.
 *
 * @param most how many places of conversations are remembered
 */
export function createReplay(most = 40_000): ReplayMoves {
  const starts = new Map<CompiledScenario, Map<string, Place>>();
  let kept = 0;

  function startOf(scenario: CompiledScenario, customerId: string): Place {
    const ofScenario = starts.get(scenario) ?? new Map<string, Place>();
    starts.set(scenario, ofScenario);
    const known = ofScenario.get(customerId);
    if (known !== undefined) return known;
    const start = { choices: [], state: startRun(scenario, customerId), fits: true };
    const place = { at: start, on: new Map<string, Place>() };
    ofScenario.set(customerId, place);
    return place;
  }

  return (scenario, customerId, moves) => {
    let place = startOf(scenario, customerId);
    for (const letter of moves) {
      let on = place.on.get(letter);
      if (on === undefined) {
        const at = next(scenario, place.at, letter);
        if (at === undefined) return { ...place.at, fits: false };
        on = { at, on: new Map() };
        if (kept < most) {
          place.on.set(letter, on);
          kept += 1;
        }
      }
      place = on;
    }
    return place.at;
  };
}
