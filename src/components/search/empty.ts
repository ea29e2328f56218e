/** What an empty search box offers: pinned cards, the ones opened lately, and how to begin. */
import { make } from './dom.ts';
import type { CardHit, Finder } from './finder.ts';
import { fillList, type HitContext } from './hits.ts';
import { pinnedSlugs, recentSlugs } from './memory.ts';

async function cardList(
  title: string,
  slugs: readonly string[],
  finder: Finder,
  context: HitContext,
): Promise<HTMLElement[]> {
  const found = await Promise.all(slugs.map((slug) => finder.cardHit(slug)));
  const hits = found.filter((hit): hit is CardHit => hit !== undefined);
  if (hits.length === 0) return [];
  const list = make('ul', { class: 'results', role: 'list', 'aria-label': title });
  fillList(list, hits, context, title);
  return [make('h2', {}, title), list];
}

/** @param withRecent whether the cards opened lately stand below the pinned ones */
export async function emptyState(
  finder: Finder,
  context: HitContext,
  withRecent: boolean,
): Promise<HTMLElement[]> {
  const pinned = pinnedSlugs();
  const recent = withRecent ? recentSlugs().filter((slug) => !pinned.includes(slug)) : [];
  const shown = [
    ...(await cardList('Pinned', pinned, finder, context)),
    ...(await cardList('Opened lately', recent, finder, context)),
  ];
  return shown.length > 0
    ? shown
    : [
        make(
          'p',
          { class: 'note' },
          'Type it the way the customer said it: “been waiting two weeks”, “charged twice”, “waranty”. Spelling does not matter.',
        ),
      ];
}
