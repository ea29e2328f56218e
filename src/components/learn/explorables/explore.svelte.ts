/**
 * The settings of an explorable as runes. The actor starts when a page in a browser first follows it: while the site
 * is built nothing runs, and the first picture is the machine's first state.
 */
import { createSubscriber } from 'svelte/reactivity';
import { createActor } from 'xstate';
import { settingsMachine, type Settings } from '../../../simulations/explorables/settings.ts';

export class Explore<S extends Settings> {
  readonly #actor;
  readonly #follow;

  constructor(start: S) {
    const actor = createActor(settingsMachine(start));
    this.#actor = actor;
    this.#follow = createSubscriber((update) => {
      const subscription = actor.subscribe(update);
      actor.start();
      return () => subscription.unsubscribe();
    });
  }

  /** As they stand now. */
  get now(): S {
    this.#follow();
    return this.#actor.getSnapshot().context.settings;
  }

  /** As they last came to rest: what is read out. */
  get settled(): S {
    this.#follow();
    return this.#actor.getSnapshot().context.settled;
  }

  /** Somebody has changed something, and it has come to rest. */
  get touched(): boolean {
    this.#follow();
    const { start, settled } = this.#actor.getSnapshot().context;
    return settled !== start;
  }

  set<K extends keyof S>(name: K, value: S[K]): void {
    this.#actor.send({ type: 'setting.changed', change: { [name]: value } as unknown as Partial<S> });
  }

  restore = (): void => this.#actor.send({ type: 'settings.restored' });
}
