/**
 * The search field brought to life: results as you type, keys, copying, pins. One controller for the dialog, the
 * playbook page and the panel; the rules of searching are in src/search.
 */
import './search.css';
import { createMatcher } from '../../search/mark.ts';
import { boundQuery } from '../../search/bound.ts';
import type { Query } from '../../search/query.ts';
import { emptyState } from './empty.ts';
import { saveFile } from '../shell/save-file.ts';
import { copyText, make, NOT_COPIED, wait } from './dom.ts';
import { loadFinder, withSections, type CardHit, type Finder, type Hit, type PageHit } from './finder.ts';
import { fillList, type HitContext } from './hits.ts';
import { createKeys } from './keys.ts';
import {
  missedAsCsv,
  missedQueries,
  pinnedSlugs,
  rememberMissed,
  rememberOpened,
  togglePin,
} from './memory.ts';
import { groupFilter } from './filter.ts';

/** How long a question must stand without an answer before it is noted, in milliseconds. */
const NOTE_AFTER = 1200;
const URL_AFTER = 250;
/** How long the cards stand alone before more is looked for, and how long nothing does, in milliseconds. */
const MORE_AFTER = 300;
const PAGES_AFTER = 150;
/** Pages beside the cards. */
const MOST_OTHERS = 5;
const COPIED_FOR = 2500;
const NOTHING_NEAR =
  'No entry comes near. Try a plain word for what happened, such as “late”, “broken”, “bill” or “angry”.';

const mounted = new WeakSet<HTMLElement>();

/** What Pagefind found: a card as a card, another page as it is. */
async function asHit(page: PageHit, finder: Finder): Promise<Hit> {
  const slug = /\/playbook\/([^/]+)\/$/.exec(page.href)?.[1];
  const card = slug === undefined ? undefined : await finder.cardHit(slug);
  return card ?? page;
}

/**
 * What to put below the cards that stand there, which nothing may move: what was chosen from more cards, then the cards
 * that only their body text found, then other pages.
 */
async function laterHits(
  first: readonly CardHit[],
  cards: readonly CardHit[],
  pages: readonly PageHit[],
  finder: Finder,
  group: string,
): Promise<Hit[]> {
  const shown = new Set(first.map((card) => card.href));
  const more = cards.filter((card) => !shown.has(card.href));
  for (const card of more) shown.add(card.href);
  const unseen = pages.filter((page) => !shown.has(page.href));
  // Only a card knows its group, and a card may have to be fetched.
  const wanted = group === '' ? unseen.slice(0, MOST_OTHERS) : unseen;
  const others = await Promise.all(wanted.map((page) => asHit(page, finder)));
  const kept = others
    .filter((hit) => group === '' || (hit.kind === 'card' && hit.card.group === group))
    .slice(0, MOST_OTHERS);
  const [ofBody, ofPages] = [
    kept.filter((hit) => hit.kind === 'card'),
    kept.filter((hit) => hit.kind === 'page'),
  ];
  return [...more, ...ofBody, ...ofPages];
}

const downloadMissed = (): void =>
  saveFile('searches-without-answer.csv', missedAsCsv(missedQueries()), 'text/csv');

export interface BoxOptions {
  /** The search data, where it is being fetched already. */
  readonly data?: Promise<Response> | undefined;
  /** Shows a card in place instead of following its link. */
  readonly openCard?: (slug: string) => void;
}

/** Brings a search box to life; a second call for the same box does nothing. */
export function mountSearch(box: HTMLElement, { data, openCard }: BoxOptions = {}): void {
  const input = box.querySelector<HTMLInputElement>('input[type="search"]');
  const place = box.querySelector<HTMLElement>('[data-search-found]');
  if (!input || !place || mounted.has(box)) return;
  mounted.add(box);

  const inPage = box.dataset['searchBox'] === 'page';
  const status = make('p', { class: 'status', role: 'status' });
  const list = make('ul', { class: 'results', role: 'list', 'aria-label': 'Results' });
  const beside = make('div', { class: 'beside' });
  const filter = groupFilter(() => run());
  const hint = make('p', { class: 'keys', 'aria-hidden': 'true' });
  hint.innerHTML = `<kbd>↑</kbd> <kbd>↓</kbd> choose <kbd>→</kbd> its parts <kbd>Enter</kbd> open <kbd>Ctrl</kbd> <kbd>C</kbd> copy the first words <kbd>Esc</kbd> ${box.closest('dialog') ? 'close' : 'clear'}`;
  const bar = make('div', { class: 'bar' }, status, filter.element);
  // On the page, where nothing holds them at its foot, the keys stand above what grows.
  place.append(...(inPage ? [bar, hint, list, beside] : [bar, list, beside, hint]));

  let early = data;
  let latest = 0;
  /** Resolves once something stands there for what was typed last. */
  let ready: Promise<void> = Promise.resolve();
  let noteTimer = 0;
  let urlTimer = 0;
  let copiedTimer = 0;
  let said = '';
  /** Until the page's field is entered, pins alone stand above the cards to browse. */
  let isEntered = !inPage || input.matches(':focus');

  /** Results that come in late do not cut off the word that something was copied. */
  function say(text: string): void {
    said = text;
    if (copiedTimer === 0) status.textContent = text;
  }

  const context = (finder: Finder, query: Query): HitContext => ({
    matches: query.text.trim() === '' ? () => false : createMatcher(query.words),
    groupTitle: (id) => finder.groups.find((group) => group.id === id)?.title ?? id,
    isPinned: (slug) => pinnedSlugs().includes(slug),
    today: new Date().toISOString().slice(0, 10),
  });

  function showHits(finder: Finder, query: Query, hits: readonly Hit[]): void {
    // Opened in place, a card shows all its parts.
    const shown = openCard ? hits : hits.map((hit) => (hit.kind === 'card' ? withSections(hit) : hit));
    fillList(list, shown, context(finder, query), query.text);
    list.hidden = hits.length === 0;
  }

  /** Said once, when all results stand there: a reader hears every change. */
  function sayCount(query: Query, hits: readonly Hit[]): void {
    const count = hits.length === 1 ? '1 result' : `${hits.length} results`;
    const read = query.corrected === undefined ? '' : `, read as “${query.corrected}”`;
    say(count + read);
  }

  async function showNothing(turn: number, finder: Finder, query: Query, isFiltered: boolean): Promise<void> {
    say(`Nothing found for “${query.text.trim()}”${isFiltered ? ' in this situation' : ''}`);
    const nearest = await finder.nearest(query);
    if (turn !== latest) return;
    const nearestList = make('ul', { class: 'results', role: 'list', 'aria-label': 'Nearest entries' });
    fillList(nearestList, nearest, context(finder, query), 'nearest');
    const save = make('button', { type: 'button', class: 'link' }, 'Save the list of unanswered searches');
    save.addEventListener('click', downloadMissed);
    const near = nearest.length > 0 ? [make('h2', {}, 'The nearest entries'), nearestList] : [];
    if (isFiltered) {
      const all = make('button', { type: 'button', class: 'link' }, 'Look in all situations');
      all.addEventListener('click', () => {
        filter.clear();
        input?.focus();
        run();
      });
      beside.replaceChildren(make('p', { class: 'note' }, all), ...near);
      return;
    }
    beside.replaceChildren(
      ...(near.length > 0 ? near : [make('p', { class: 'note' }, NOTHING_NEAR)]),
      make('p', { class: 'note' }, 'Noted in this browser only, so that the gap can be filled. ', save),
    );
    noteTimer = window.setTimeout(() => rememberMissed(query.text, new Date()), NOTE_AFTER);
  }

  async function showEmpty(turn: number, finder: Finder, query: Query): Promise<void> {
    say('');
    list.replaceChildren();
    list.hidden = true;
    const state = await emptyState(finder, context(finder, query), isEntered);
    if (turn === latest) beside.replaceChildren(...state);
  }

  /** @param shown called once the first results stand there, before more are looked for */
  async function search(turn: number, shown: () => void): Promise<void> {
    const loading = loadFinder(early);
    // An answer is read once; should it not do, the next search asks again.
    early = undefined;
    const finder = await loading;
    if (turn !== latest) return;
    filter.show(finder.groups);
    const query = await finder.understand(boundQuery(input?.value), () => turn === latest);
    if (turn !== latest) return;
    const isEmpty = query.text.trim() === '';
    // The next question is another customer's.
    if (isEmpty) filter.clear();
    filter.element.hidden = isEmpty;
    hint.hidden = inPage && isEmpty;
    box.toggleAttribute('data-searching', !isEmpty);
    if (isEmpty) {
      await showEmpty(turn, finder, query);
      return;
    }
    const first = await finder.cards(query, filter.value());
    if (turn !== latest) return;
    say('');
    showHits(finder, query, first);
    if (first.length > 0) {
      beside.replaceChildren();
      shown();
    } else beside.replaceChildren(make('p', { class: 'note' }, 'No card says this. Looking in all pages …'));
    // The rest is for someone who stops to read. And an index that cannot be had only costs the other pages.
    await wait(first.length > 0 ? MORE_AFTER : PAGES_AFTER);
    if (turn !== latest) return;
    const [cards, pages] = await Promise.all([
      finder.cards(query, filter.value(), true).catch(() => first),
      finder.pages(query).catch((): PageHit[] => []),
    ]);
    if (turn !== latest) return;
    const hits = [...first, ...(await laterHits(first, cards, pages, finder, filter.value()))];
    if (turn !== latest) return;
    showHits(finder, query, hits);
    if (hits.length === 0) {
      await showNothing(turn, finder, query, filter.value() !== '');
      return;
    }
    beside.replaceChildren();
    sayCount(query, hits);
  }

  function run(): void {
    window.clearTimeout(noteTimer);
    latest += 1;
    const turn = latest;
    ready = new Promise((shown) => {
      void search(turn, shown)
        .catch(() => {
          if (turn === latest) say('Search could not be loaded. Check the connection and type again.');
        })
        .then(() => {
          delete box.dataset['awaitsPins'];
          shown();
        });
    });
  }

  function keepUrl(): void {
    if (!inPage) return;
    window.clearTimeout(urlTimer);
    urlTimer = window.setTimeout(() => {
      const url = new URL(location.href);
      const query = boundQuery(input?.value).trim();
      if (query === '') url.searchParams.delete('q');
      else url.searchParams.set('q', query);
      history.replaceState(history.state, '', url);
    }, URL_AFTER);
  }

  async function copyFrom(item: Element | null): Promise<void> {
    const words = item instanceof HTMLElement ? item.dataset['words'] : undefined;
    if (words === undefined) return;
    const isCopied = await copyText(words, box.ownerDocument).then(
      () => true,
      () => false,
    );
    status.textContent = isCopied ? `Copied: “${words}”` : NOT_COPIED;
    for (const other of box.querySelectorAll('.copied')) other.classList.remove('copied');
    if (isCopied) item?.classList.add('copied');
    window.clearTimeout(copiedTimer);
    copiedTimer = window.setTimeout(() => {
      copiedTimer = 0;
      item?.classList.remove('copied');
      status.textContent = said;
    }, COPIED_FOR);
  }

  const keys = createKeys(box, input, {
    copy: (item) => void copyFrom(item),
    openFirst: async () => {
      await ready;
      place.querySelector<HTMLAnchorElement>('li.hit a.main')?.click();
    },
    leave: () => {
      const dialog = box.closest('dialog');
      if (dialog) {
        dialog.close();
        return;
      }
      input.value = '';
      input.focus();
      keepUrl();
      run();
    },
  });
  box.addEventListener('keydown', keys);
  box.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const item = target?.closest<HTMLElement>('li.hit') ?? null;
    const slug = item?.dataset['slug'];
    if (target?.closest('[data-copy]')) return void copyFrom(item);
    const pin = target?.closest('[data-pin]');
    if (pin && slug !== undefined) {
      const isPinned = togglePin(slug);
      if (String(isPinned) === pin.getAttribute('aria-pressed'))
        say('This browser has no room to keep that.');
      pin.setAttribute('aria-pressed', String(isPinned));
      pin.textContent = isPinned ? 'Pinned' : 'Pin';
      return;
    }
    const link = target?.closest('a');
    if (!link) return;
    if (slug !== undefined) rememberOpened(slug);
    if (openCard && slug !== undefined) {
      event.preventDefault();
      openCard(slug);
    } else if (openCard) link.target = '_blank';
    box.closest('dialog')?.close();
  });
  box.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    input.focus();
  });
  if (!isEntered) {
    const enter = (): void => {
      isEntered = true;
      if (input.value === '') run();
    };
    input.addEventListener('focus', enter, { once: true });
  }
  input.addEventListener('input', () => {
    keepUrl();
    run();
  });

  if (inPage) {
    const asked = boundQuery(new URLSearchParams(location.search).get('q'));
    if (asked !== '' && input.value === '') input.value = asked;
  }
  run();
}
