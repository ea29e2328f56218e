/** The machine of a conversation, running: what the player asks of it. Loaded while the first line is being read. */
import { createActor } from 'xstate';
import { createRolePlay, type Choice, type CompiledScenario } from '../../simulations/roleplay/index.ts';
import { live, type Live } from './live.svelte.ts';

type Machine = ReturnType<typeof createRolePlay>;

export interface Enacted {
  readonly snapshot: Live<Machine>['snapshot'];
  choose(choice: Choice): void;
  stop(): void;
}

export function enact(scenario: CompiledScenario, customer: string): Enacted {
  const actor = live(createActor(createRolePlay(scenario, customer)));
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
