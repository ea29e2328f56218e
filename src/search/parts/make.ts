/** Cuts the search data of a large playbook into parts, at build. */
import { isStopFeature, type Feature } from '../analyse.ts';
import type { SearchData } from '../card.ts';
import { indexCard, rarityOf, type IndexedCard, type Saying } from '../index.ts';
import { sayingWeight } from '../rank.ts';
import { wordsOf } from '../words.ts';
import { packWords, type CoreFile } from './core.ts';
import { packWeights, type PartCard } from './cards.ts';
import { packLists } from './postings.ts';

/** Bytes of a part of postings, before compression: about as much as fits in one round trip. */
const PART_SIZE = 24_000;
/** Slugs in a part of the list of slugs. */
const SLUGS = 64;

export interface Parts {
  readonly core: Omit<CoreFile, 'folder'>;
  /** Name within the folder → content. */
  readonly files: ReadonlyMap<string, string>;
}

const textOf = (card: SearchData['cards'][number]): string =>
  [card.title, card.when, card.firstWords, card.more, ...card.aliases].join(' ');

/** Word → how many cards and other pages hold it. */
function countWords({ cards, words }: SearchData): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (word: string): unknown => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const card of cards) new Set(wordsOf(textOf(card))).forEach(count);
  words.split(' ').filter(Boolean).forEach(count);
  return counts;
}

interface Feed {
  /** Strongly counted fully. */
  count: number;
  readonly cards: Map<number, { strength: number; share: number }>;
}

function postingsOf(cards: readonly IndexedCard[]): Map<Feature, Feed> {
  const all = new Map<Feature, Feed>();
  cards.forEach(({ features }, number) => {
    for (const [feature, strength] of features) {
      let feed = all.get(feature);
      if (!feed) all.set(feature, (feed = { count: 0, cards: new Map() }));
      feed.cards.set(number, { strength, share: 0 });
      feed.count += strength;
    }
  });
  return all;
}

/** Notes how much of a saying each of its features makes. */
function noteShares(
  { slots }: Saying,
  weights: readonly number[],
  number: number,
  all: Map<Feature, Feed>,
): void {
  const sum = weights.reduce((a, b) => a + b, 0);
  slots.forEach(({ features }, k) => {
    for (const [feature, strength] of features) {
      const mention = all.get(feature)?.cards.get(number);
      if (mention) mention.share = Math.max(mention.share, (strength * (weights[k] ?? 0)) / sum);
    }
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => compare(a, b));

/** The posting files, filled one after the other in order of feature. */
function packPostings(all: ReadonlyMap<Feature, Feed>): { firsts: Feature[]; files: string[] } {
  const firsts: Feature[] = [];
  const files: string[] = [];
  let part: string[] = [];
  let size = 0;
  const close = (): void => {
    if (part.length > 0) files.push(`{${part.join(',')}}`);
    part = [];
    size = 0;
  };
  for (const [feature, { count, cards }] of inOrder(all)) {
    const text = `${JSON.stringify(feature)}:${JSON.stringify([Math.round(count * 10), packLists(cards)])}`;
    if (size + text.length > PART_SIZE) close();
    if (part.length === 0) firsts.push(feature);
    part.push(text);
    size += text.length;
  }
  close();
  return { firsts, files };
}

/** Pure. The cards are put in order of slug. */
export function makeParts(data: SearchData): Parts {
  const cards = [...data.cards].sort((a, b) => compare(a.slug, b.slug));
  const total = cards.length;
  const files = new Map<string, string>();
  const indexed = cards.map(indexCard);
  const all = postingsOf(indexed);
  const rarity = (feature: Feature): number => rarityOf(all.get(feature)?.count ?? 0, total);
  indexed.forEach(({ card, sayings }, number) => {
    const weights = sayings.map(({ slots }) => slots.map((slot) => sayingWeight(slot, rarity)));
    sayings.forEach((saying, k) => noteShares(saying, weights[k] ?? [], number, all));
    const part: PartCard = { ...card, weights: weights.map(packWeights) };
    files.set(`c/${number}.json`, JSON.stringify(part));
  });
  const postings = packPostings(all);
  postings.files.forEach((text, k) => files.set(`p/${k}.json`, text));
  const slugs = cards.map(({ slug }) => slug);
  const slugParts: string[] = [];
  for (let from = 0; from < total; from += SLUGS) {
    files.set(`s/${slugParts.length}.json`, JSON.stringify(slugs.slice(from, from + SLUGS)));
    slugParts.push(slugs[from] ?? '');
  }
  const groups = data.groups.filter(({ id }) => cards.some(({ group }) => group === id));
  const counts = inOrder(countWords(data));
  const core: Parts['core'] = {
    kind: 'parts',
    groups,
    total,
    groupOf: cards.map(({ group }) => groups.findIndex(({ id }) => id === group)).join(''),
    slugParts,
    slugsInPart: SLUGS,
    postingParts: postings.firsts,
    words: packWords(counts.map(([word]) => word)),
    counts: counts.map(([, count]) => count),
    common: Object.fromEntries(
      [...all]
        .filter(([feature]) => isStopFeature(feature))
        .map(([feature, { count }]) => [feature, Math.round(count * 10)]),
    ),
  };
  return { core, files };
}
