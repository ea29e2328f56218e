/** The machine of a conversation, running: what the player asks of it. Loaded while the first line is being read. */
import { createActor } from 'xstate';
import { createRolePlay, type Choice, type CompiledScenario } from '../../simulations/roleplay/index.ts';
import { live, type Live } from './live.svelte.ts';
import { breath } from './painted.ts';

type Machine = ReturnType<typeof createRolePlay>;

export interface Enacted {
  readonly snapshot: Live<Machine>['snapshot'];
  choose(choice: Choice): void;
  stop(): void;
}

/** Made in three steps: each takes a slow phone as long as it may go without looking up. */
export async function enact(scenario: CompiledScenario, customer: string): Promise<Enacted> {
  await breath();
  const machine = createRolePlay(scenario, customer);
  await breath();
  const made = createActor(machine);
  await breath();
  const actor = live(made);
  return {
    get snapshot() {
      return actor.snapshot;
    },
    choose: (choice) =>
      actor.send(
        'reply' in choice ? { type: 'reply.chosen', reply: choice.reply } : { type: 'customer.waited' },
      ),
    stop: () => actor.stop(),
  };
}
