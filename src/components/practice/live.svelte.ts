/**
 * Connects an XState actor to runes: reading `snapshot` in a component follows the actor. Made in the browser only,
 * so that no actor ever starts while the page is rendered at build.
 */
import { createSubscriber } from 'svelte/reactivity';
import type { Actor, AnyActorLogic, EventFromLogic, SnapshotFrom } from 'xstate';

export interface Live<Logic extends AnyActorLogic> {
  readonly snapshot: SnapshotFrom<Logic>;
  send(event: EventFromLogic<Logic>): void;
  stop(): void;
}

export function live<Logic extends AnyActorLogic>(actor: Actor<Logic>): Live<Logic> {
  const follow = createSubscriber((update) => {
    const subscription = actor.subscribe(update);
    return () => subscription.unsubscribe();
  });
  actor.start();
  return {
    get snapshot() {
      follow();
      return actor.getSnapshot();
    },
    send: (event) => actor.send(event),
    stop: () => actor.stop(),
  };
}
