/** The panel beside the call: a search box whose cards open in place, at the place where it was left. */
import './panel.css';
import { mountSearch } from '../search/box.ts';
import { hasSelectedText } from '../search/keys.ts';
import { cardView } from './card-view.ts';
import { keepPlace, readPlace } from './place.ts';

/** @param box a search box that is not alive yet, already in its document */
export function mountPanel(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[type="search"]');
  const found = box.querySelector<HTMLElement>('[data-search-found]');
  if (!input || !found) return;
  const page = box.ownerDocument;
  let shown: HTMLElement | undefined;
  let asked = 0;

  const showResults = (): void => {
    asked += 1;
    shown?.remove();
    shown = undefined;
    found.hidden = false;
    keepPlace({ query: input.value, slug: undefined });
  };

  const back = (): void => {
    showResults();
    input.focus();
  };

  const openCard = async (slug: string, takeFocus: boolean): Promise<void> => {
    asked += 1;
    const turn = asked;
    const view = await cardView(slug, back);
    if (turn !== asked) return;
    shown?.remove();
    shown = view;
    found.hidden = true;
    box.append(view);
    keepPlace({ query: input.value, slug });
    if (takeFocus) view.querySelector('h2')?.focus();
  };

  const place = readPlace();
  input.value = place.query;
  // A card that is gone leaves the results standing.
  const open = (slug: string, takeFocus: boolean): void => void openCard(slug, takeFocus).catch(showResults);
  mountSearch(box, {
    openCard: (slug) => {
      open(slug, true);
    },
  });
  input.addEventListener('input', showResults);
  // The whole window's keys, and before the search box hears them: a card may be open over its results.
  page.addEventListener(
    'keydown',
    (event) => {
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (command ? key === 'k' : key === '/' && event.target !== input) {
        input.focus();
        input.select();
      } else if (shown && key === 'escape') back();
      else if (shown && command && key === 'c' && page.activeElement !== input && !hasSelectedText(page))
        shown.querySelector<HTMLElement>('.copy')?.click();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  if (place.slug === undefined) input.focus();
  else open(place.slug, false);
}
