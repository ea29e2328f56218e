/**
 * Hydrates an island at the first focus, touch or key inside it, and loses nothing on the way: what the browser does
 * by itself (a radio chosen, a slider moved) stays in the DOM, and a button pressed while the script is still loading
 * is pressed again as soon as it has arrived.
 */
import type { ClientDirective } from 'astro';

const FIRST_TOUCH = ['focusin', 'pointerdown', 'keydown'] as const;

const interact: ClientDirective = (load, _options, island) => {
  let again: (() => void) | undefined;
  let loading = false;

  const holdSubmit = (event: Event): void => {
    event.preventDefault();
    const { submitter } = event as SubmitEvent;
    const form = event.target as HTMLFormElement;
    again = () => form.requestSubmit(submitter);
  };
  const holdClick = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (button && button.type !== 'submit') again = () => button.click();
  };

  const begin = async (): Promise<void> => {
    if (loading) return;
    loading = true;
    const hydrate = await load();
    await hydrate();
    loading = false;
    // The script did not arrive (offline, a new release): stay as plain HTML and try again at the next touch.
    if (island.hasAttribute('ssr')) return;
    for (const type of FIRST_TOUCH) island.removeEventListener(type, begin);
    island.removeEventListener('submit', holdSubmit, true);
    island.removeEventListener('click', holdClick, true);
    again?.();
  };

  for (const type of FIRST_TOUCH) island.addEventListener(type, begin, { passive: true });
  island.addEventListener('submit', holdSubmit, true);
  island.addEventListener('click', holdClick, true);
};

export default interact;
