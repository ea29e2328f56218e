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

/** Plays letters from the start, up to the first that does not fit. Throws `RunError` for an unknown customer. */
export function replayMoves(scenario: CompiledScenario, customerId: string, moves: string): Replayed {
  let state = startRun(scenario, customerId);
  const choices: Choice[] = [];
  for (const letter of moves) {
    const step = state.stepId;
    const reply = letter === WAITED ? undefined : stepOf(scenario, step).replies[Number(letter)]?.id;
    if (letter !== WAITED && reply === undefined) return { choices, state, fits: false };
    const choice: Choice = reply === undefined ? { step, waited: true } : { step, reply };
    try {
      state = takeChoice(scenario, state, choice);
    } catch (error) {
      if (error instanceof RunError) return { choices, state, fits: false };
      throw error;
    }
    choices.push(choice);
  }
  return { choices, state, fits: true };
}
