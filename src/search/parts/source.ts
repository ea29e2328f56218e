/** Finds the cards of a large playbook: loads what a query needs, chooses the likeliest cards, and ranks those. */
import type { Feature } from '../analyse.ts';
import { rarityOf, type IndexedCard } from '../index.ts';
import { readQuery, weigh, type Query, type Unweighed } from '../query.ts';
import { nearestCards, rankCards } from '../rank.ts';
import type { CardSource } from '../source.ts';
import { readCard, readCards } from './cards.ts';
import { partOf, type Core } from './core.ts';
import { likeliest, readPostings, strengthIn, type Postings } from './postings.ts';

/** How many cards are ranked: at every key, and thoroughly (tests/content/parts.test.ts). */
const CANDIDATES = { quick: 12, thorough: 48 };
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

/** Letters after which an unfinished word beside others is worth fetching for. */
const ENOUGH = 3;

/** The features by which cards are chosen: those of stop words only where there is little else ("where is my order"). */
function choosing({ slots: all, isUnfinished }: Unweighed, common: Core['common']): Feature[] {
  const last = all.at(-1)?.word ?? '';
  const slots = isUnfinished && all.length > 1 && last.length < ENOUGH ? all.slice(0, -1) : all;
  const telling = slots.filter(({ stop }) => !stop);
  const features = [
    ...new Set((telling.length > 1 ? telling : slots).flatMap((slot) => [...slot.features.keys()])),
  ];
  return telling.length > 1 ? features.filter((feature) => !common.has(feature)) : features;
}

/**
 * @param load gives a part by its name within the core's folder, parsed as JSON; rejects when it cannot be had
 * @param patience resolves when an earlier answer is no longer waited for, where a line may have gone dead
 */
export function sourceInParts(
  core: Core,
  load: (name: string) => Promise<unknown>,
  patience: () => Promise<void> = () => new Promise(() => undefined),
): CardSource {
  const { total, groups, vocabulary, common } = core;
  const beginnings = new Set(core.beginnings.split(' '));
  const postingPart = createStore(async (name) => readPostings(await load(name), total));
  const cardPart = createStore(async (name) => readCard(await load(name)));
  const beginningPart = createStore(async (name) => readCards(await load(name)));
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

  const isKeptWhole = ({ beginning }: Unweighed): boolean =>
    beginning !== undefined && beginnings.has(beginning);

  /** The last postings that were asked for. Who types on a slow line waits for one answer, not for every key's. */
  let last: Promise<unknown> = Promise.resolve();

  async function prepare(features: readonly Feature[], isWanted: () => boolean): Promise<void> {
    if (features.every((feature) => known.has(feature))) return;
    await Promise.race([last.catch(() => undefined), patience()]);
    if (isWanted()) await (last = fetchPostings(features));
  }

  /** A card with all that is known of how it speaks of a query's features: its file does not hold all its words. */
  function withMentions(indexed: IndexedCard, number: number, query: Query): IndexedCard {
    const features = new Map<Feature, number>();
    for (const feature of query.features.keys()) {
      const strength = Math.max(indexed.features.get(feature) ?? 0, strengthIn(known.get(feature), number));
      if (strength > 0) features.set(feature, strength);
    }
    return { ...indexed, features };
  }

  async function candidates(
    query: Query,
    group: string,
    most: number,
  ): Promise<{ cards: readonly IndexedCard[]; rarity: typeof rarity }> {
    if (isKeptWhole(query)) {
      if (group === '') return { cards: await beginningPart(`b/${query.beginning ?? ''}.json`), rarity };
      await fetchPostings(choosing(query, common));
    }
    const place = String(groups.findIndex(({ id }) => id === group));
    const numbers = likeliest(
      query,
      known,
      total,
      most,
      (card) => group === '' || core.groupOf[card] === place,
    );
    const cards = await Promise.all(
      numbers.map(async (number) => withMentions(await cardPart(`c/${number}.json`), number, query)),
    );
    return { cards, rarity };
  }

  return {
    groups,
    rarity,
    async understand(text, isWanted = () => true) {
      const read = readQuery(text, vocabulary);
      if (!isKeptWhole(read)) await prepare(choosing(read, common), isWanted);
      return weigh(read, rarity);
    },
    rank: async (query, group, isThorough = false) => {
      const most = isThorough ? CANDIDATES.thorough : CANDIDATES.quick;
      return rankCards(query, await candidates(query, group, most), group);
    },
    nearest: async (query) => nearestCards(query, await candidates(query, '', CANDIDATES.quick)),
    async card(slug) {
      const part = partOf(slug, core.slugParts);
      if (part < 0) return undefined;
      const slugs: unknown = await load(`s/${part}.json`);
      const at = Array.isArray(slugs) ? slugs.indexOf(slug) : -1;
      return at < 0 ? undefined : (await cardPart(`c/${part * core.slugsInPart + at}.json`)).card;
    },
  };
}
