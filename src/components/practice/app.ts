/** Puts the conversation on the page. Loaded when it is about to start. */
import { mount, unmount } from 'svelte';
import type { Run } from '../../records/runs.ts';
import { choicesOf } from '../../simulations/roleplay/index.ts';
import type { Beginning } from './boot.ts';
import type { Given } from './given.ts';
import { loadNote } from './note.ts';
import { breath, painted } from './painted.ts';
import { Player } from './player.svelte.ts';
import { newId } from '../record/id.ts';
import RolePlay from './RolePlay.svelte';
import { createSettings } from './settings.svelte.ts';
import type { RunStore } from './storage/store.ts';

/** The pause before an answer, in milliseconds: long enough to look at the face, too short to wait for. */
const PAUSE = 900;

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Starts a conversation, or goes on with one, in `target`. */
export async function play(
  target: HTMLElement,
  { scenario, brief, ranges, links }: Given,
  store: RunStore,
  from: Beginning | Run,
): Promise<void> {
  const settings = createSettings();
  let skip = () => {};
  const pause = () =>
    calm.matches || !settings.current.pauses
      ? painted()
      : new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, PAUSE);
          skip = () => {
            clearTimeout(timer);
            resolve();
          };
        });
  const player = new Player({
    scenario,
    ranges,
    store,
    now: () => Date.now(),
    newId,
    pause,
    painted,
    breath,
    enact: async (customer) => (await import('./enact.ts')).enact(scenario, customer),
  });
  store.onChange((id) => void player.heard(id));
  if ('id' in from) player.show(from);
  else await player.begin(from);
  // What the coach said so far is part of a conversation that is gone on with: it comes with it, not after it.
  const note = player.told.length > 0 && player.run?.mode === 'coach' ? await loadNote() : undefined;
  target.replaceChildren();
  mount(RolePlay, { target, props: { player, brief, links, settings, note, skip: () => skip() } });
}

/** Shows the best conversation with a customer in `target`; settles when it is there. `done` is called on leaving it. */
export async function watch(
  target: HTMLElement,
  { scenario, bestPaths, links }: Given,
  customerId: string,
  done: () => void,
): Promise<void> {
  const { default: Worked } = await import('./Worked.svelte');
  const choices = choicesOf(bestPaths[customerId] ?? []);
  target.replaceChildren();
  const onplay = () => void unmount(worked).then(done);
  const worked = mount(Worked, { target, props: { scenario, customerId, choices, links, onplay } });
}
