/**
 * The conversation as it is told on the page: what was said and how the customer stood before and after. The same
 * fold as everything else, without the reasons: those are worked out when someone asks for them (coach, debrief).
 */
import {
  lineOf,
  standingOf,
  startRun,
  stepOf,
  takeChoice,
  waitingLineOf,
  type Choice,
  type CompiledReply,
  type CompiledScenario,
  type RunState,
  type Standing,
} from '../../simulations/roleplay/index.ts';

export interface Told {
  /** Position in the run, from 0. */
  readonly index: number;
  readonly choice: Choice;
  /** What the customer had said. */
  readonly line: string;
  /** The reply given; undefined where the customer was kept waiting. */
  readonly reply: CompiledReply | undefined;
  /** What the customer said to being kept waiting, if anything. */
  readonly impatience: string | null;
  readonly before: Standing;
  readonly after: Standing;
  readonly stateBefore: RunState;
  readonly stateAfter: RunState;
}

/**
 * Retells the choices. `known` is an earlier telling for the same customer: what it holds of these very choices is
 * taken over as it is, so that whoever shows them sees at once that nothing about them changed.
 * Throws `RunError` where the choices do not fit the scenario: runs are checked against its edition first.
 */
export function tell(
  scenario: CompiledScenario,
  customer: string,
  choices: readonly Choice[],
  known: readonly Told[] = [],
): Told[] {
  const parting = choices.findIndex((choice, index) => known[index]?.choice !== choice);
  const kept = known.slice(0, parting === -1 ? choices.length : parting);
  let state = kept.at(-1)?.stateAfter ?? startRun(scenario, customer);
  const fresh = choices.slice(kept.length).map((choice, place): Told => {
    const stateBefore = state;
    state = takeChoice(scenario, state, choice);
    const reply =
      'reply' in choice
        ? stepOf(scenario, stateBefore.stepId).replies.find(({ id }) => id === choice.reply)
        : undefined;
    return {
      index: kept.length + place,
      choice,
      line: lineOf(scenario, stateBefore),
      reply,
      impatience: reply === undefined ? waitingLineOf(scenario, state) : null,
      before: standingOf(stateBefore.customer),
      after: standingOf(state.customer),
      stateBefore,
      stateAfter: state,
    };
  });
  return [...kept, ...fresh];
}
