/** Finds the cards of a large playbook: loads what a query needs, chooses the likeliest cards, and ranks those. */
import type { Feature } from '../analyse.ts';
import { rarityOf, type IndexedCard } from '../index.ts';
import { readQuery, weigh, type Query, type Unweighed } from '../query.ts';
import { nearestCards, rankCards } from '../rank.ts';
import type { CardSource } from '../source.ts';
import { readCard } from './cards.ts';
import { partOf, type Core } from './core.ts';
import { likeliest, readPostings, type Postings } from './postings.ts';

/** How many cards are ranked in full: enough that the best is among them (tests/content/parts.test.ts). */
const CANDIDATES = 16;
/** Parts kept in memory, of each kind: the cards of over a hundred queries. */
const MOST_PARTS = 2000;

/** What is loaded once, the least lately used forgotten; what failed is asked for again. */
function createStore<T>(load: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (name) => {
    const part = kept.get(name) ?? load(name);
    kept.delete(name);
    kept.set(name, part);
    part.catch(() => kept.delete(name));
    const [oldest] = kept.keys();
    if (kept.size > MOST_PARTS && oldest !== undefined) kept.delete(oldest);
    return part;
  };
}

/** The features by which cards are chosen: those of stop words only where there is little else ("where is my order"). */
function choosing({ slots }: Unweighed, common: Core['common']): Feature[] {
  const telling = slots.filter(({ stop }) => !stop);
  const features = [
    ...new Set((telling.length > 1 ? telling : slots).flatMap((slot) => [...slot.features.keys()])),
  ];
  return telling.length > 1 ? features.filter((feature) => !common.has(feature)) : features;
}

/**
 * @param load gives a part by its name within the core's folder, parsed as JSON; rejects when it cannot be had
 * @param pause waits a moment before something is fetched: who types on wants the next word's cards, not this one's
 */
export function sourceInParts(
  core: Core,
  load: (name: string) => Promise<unknown>,
  pause: () => Promise<void> = () => Promise.resolve(),
): CardSource {
  const { total, groups, vocabulary, common } = core;
  const postingPart = createStore(async (name) => readPostings(await load(name), total));
  const cardPart = createStore(async (name) => readCard(await load(name)));
  /** Of the queries that were understood. */
  const known = new Map<Feature, Postings>();

  async function fetchPostings(features: readonly Feature[]): Promise<void> {
    const parts = new Map<string, Feature[]>();
    for (const feature of features) {
      if (known.has(feature)) continue;
      const name = `p/${partOf(feature, core.postingParts)}.json`;
      parts.set(name, [...(parts.get(name) ?? []), feature]);
    }
    await Promise.all(
      [...parts].map(async ([name, wanted]) => {
        const part = name === 'p/-1.json' ? undefined : await postingPart(name);
        for (const feature of wanted) known.set(feature, part?.get(feature) ?? { count: 0, lists: [] });
      }),
    );
  }

  const rarity = (feature: Feature): number =>
    rarityOf(known.get(feature)?.count ?? (common.get(feature) ?? 0) / 10, total);

  async function candidates(
    query: Query,
    group: string,
  ): Promise<{ cards: IndexedCard[]; rarity: typeof rarity }> {
    const place = String(groups.findIndex(({ id }) => id === group));
    const numbers = likeliest(
      query,
      known,
      total,
      CANDIDATES,
      (card) => group === '' || core.groupOf[card] === place,
    );
    const cards = await Promise.all(numbers.map((number) => cardPart(`c/${number}.json`)));
    return { cards, rarity };
  }

  return {
    groups,
    rarity,
    async understand(text, isWanted = () => true) {
      const read = readQuery(text, vocabulary);
      const features = choosing(read, common);
      if (features.some((feature) => !known.has(feature))) {
        await pause();
        if (isWanted()) await fetchPostings(features);
      }
      return weigh(read, rarity);
    },
    rank: async (query, group) => rankCards(query, await candidates(query, group), group),
    nearest: async (query) => nearestCards(query, await candidates(query, '')),
    async card(slug) {
      const part = partOf(slug, core.slugParts);
      if (part < 0) return undefined;
      const slugs: unknown = await load(`s/${part}.json`);
      const at = Array.isArray(slugs) ? slugs.indexOf(slug) : -1;
      return at < 0 ? undefined : (await cardPart(`c/${part * core.slugsInPart + at}.json`)).card;
    },
  };
}
