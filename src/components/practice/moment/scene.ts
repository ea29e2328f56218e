/** One moment of a conversation as it is put before somebody: who speaks, what was said last, what can be said. Pure. */
import type { Channel, Mood } from '../../../content/schemas/vocabulary.ts';
import {
  fillWords,
  lineOf,
  orderReplies,
  standingOf,
  startRun,
  stepOf,
  takeChoice,
  wordsFor,
  type Choice,
  type CompiledScenario,
} from '../../../simulations/roleplay/index.ts';

export interface SceneLine {
  readonly by: 'customer' | 'you';
  readonly text: string;
}

/** Plain data, so that a page can hold it without the role-play it comes from. */
export interface Scene {
  readonly scenario: string;
  readonly channel: Channel;
  readonly step: string;
  readonly customer: { readonly id: string; readonly name: string; readonly firstName: string };
  readonly about: string;
  readonly mood: Mood;
  /** The last exchange, if there was one, and the line that waits for a reply. */
  readonly lines: readonly SceneLine[];
  /** What stands on the agent's screen. */
  readonly note: string | null;
  /** In the order they are offered. */
  readonly replies: readonly { readonly id: string; readonly text: string }[];
}

/**
 * The scene after the choices in `prefix`; `seed` orders the replies.
 * Throws `RunError` where the choices do not fit the scenario.
 */
export function sceneOf(
  scenario: CompiledScenario,
  customerId: string,
  prefix: readonly Choice[],
  seed: string,
): Scene {
  const fill = (text: string) => fillWords(text, wordsFor(scenario, customerId));
  let run = startRun(scenario, customerId);
  let before: SceneLine[] = [];
  for (const choice of prefix) {
    const line = lineOf(scenario, run);
    const reply =
      'reply' in choice
        ? stepOf(scenario, run.stepId).replies.find(({ id }) => id === choice.reply)
        : undefined;
    run = takeChoice(scenario, run, choice);
    before =
      reply === undefined
        ? []
        : [
            { by: 'customer', text: line },
            { by: 'you', text: fill(reply.text) },
          ];
  }
  const step = stepOf(scenario, run.stepId);
  const { id, name, firstName, about } = scenario.customers[
    customerId
  ] as CompiledScenario['customers'][string];
  return {
    scenario: scenario.slug,
    channel: scenario.channel,
    step: step.id,
    customer: { id, name, firstName },
    about: fill(about),
    mood: standingOf(run.customer).mood,
    lines: [...before, { by: 'customer', text: lineOf(scenario, run) }],
    note: step.note === null ? null : fill(step.note),
    replies:
      run.ending === null ? orderReplies(seed, step).map(({ id, text }) => ({ id, text: fill(text) })) : [],
  };
}
