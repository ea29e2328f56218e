/**
 * What the first reply will set off, gone through once while the first line is being read. A browser compiles code
 * when it first runs, which on a slow phone takes longer than the work itself. One piece each time the page is idle.
 */
import { mount, unmount, type ComponentProps } from 'svelte';
import { explained } from './explained.ts';
import type { Note } from './note.ts';
import type { Told } from './told.ts';

/** A moment in which the page has nothing else to do. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 200);
  });

/**
 * Makes a coach's note that nobody sees. It stops where it is no longer `wanted`; nothing of it stays.
 * @param foresee the moment that it would be about
 */
export async function rehearse(
  note: Note,
  foresee: () => Told | undefined,
  propsOf: (moment: Told) => ComponentProps<Note>,
  wanted: () => boolean,
): Promise<void> {
  await idle();
  const moment = wanted() ? foresee() : undefined;
  if (moment === undefined) return;
  await idle();
  explained(moment);
  // First the note alone, of a moment without a reply; then with words; then with the chart.
  const { reply } = moment;
  const wordsOnly = reply && { ...reply, acts: { acts: [] } };
  for (const about of [{ ...moment, reply: undefined }, { ...moment, reply: wordsOnly }, moment]) {
    await idle();
    if (!wanted()) return;
    const shown = mount(note, { target: document.createElement('div'), props: propsOf(about) });
    await idle();
    await unmount(shown);
  }
}
