/** What was said in a conversation and taken back (coach mode). */
import type { Choice } from '../../simulations/roleplay/types.ts';
import type { Run } from '../runs.ts';

/** A choice that was taken back, and the choices that stood before it when it was made. */
export interface TakenChoice {
  readonly prefix: readonly Choice[];
  readonly choice: Choice;
}

/** Every reply of a run that was taken back, earliest first, in the conversation as it stood then. */
export function takenChoices(run: Pick<Run, 'choices' | 'takenBack'>): TakenChoice[] {
  const taken: TakenChoice[] = [];
  // Backwards: what stands after a step back is the beginning of what stands later.
  let later = run.choices;
  for (const { at, choices } of run.takenBack.toReversed()) {
    const prefix = later.slice(0, at - choices.length);
    const [choice] = choices;
    if (choice !== undefined) taken.unshift({ prefix, choice });
    later = [...prefix, ...choices];
  }
  return taken;
}
