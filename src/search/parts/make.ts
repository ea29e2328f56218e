/** Cuts the search data of a large playbook into parts, at build. */
import { isStopFeature, type Feature } from '../analyse.ts';
import type { SearchData } from '../card.ts';
import { indexCard, rarityOf, spreadOf, type Saying } from '../index.ts';
import { sayingWeight } from '../rank.ts';
import { wordsOf } from '../words.ts';
import { findBeginnings } from './beginnings.ts';
import { packWords, readCore, type CoreFile } from './core.ts';
import { packWeights, type PartCard } from './cards.ts';
import { noteMention, packLists, readPostings, type OpenLists, type Postings } from './postings.ts';

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

/** The greatest part that each feature makes of one of a card's sayings. */
function sharesOf(sayings: readonly Saying[], weights: readonly (readonly number[])[]): Map<Feature, number> {
  const shares = new Map<Feature, number>();
  sayings.forEach(({ slots }, n) => {
    const own = weights[n] ?? [];
    const sum = own.reduce((a, b) => a + b, 0);
    slots.forEach(({ features }, k) => {
      for (const [feature, strength] of features) {
        const share = (strength * (own[k] ?? 0)) / sum;
        if (share > (shares.get(feature) ?? 0)) shares.set(feature, share);
      }
    });
  });
  return shares;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => compare(a, b));

/** The posting files, filled one after the other in order of feature. */
function packPostings(
  lists: ReadonlyMap<Feature, OpenLists>,
  counts: ReadonlyMap<Feature, number>,
): { firsts: Feature[]; files: string[] } {
  const firsts: Feature[] = [];
  const files: string[] = [];
  let part: string[] = [];
  let size = 0;
  const close = (): void => {
    if (part.length > 0) files.push(`{${part.join(',')}}`);
    part = [];
    size = 0;
  };
  for (const [feature, open] of inOrder(lists)) {
    const count = Math.round((counts.get(feature) ?? 0) * 10);
    const text = `${JSON.stringify(feature)}:${JSON.stringify([count, packLists(open)])}`;
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
  const featureCounts = spreadOf(indexed);
  const rarity = (feature: Feature): number => rarityOf(featureCounts.get(feature) ?? 0, total);
  const lists = new Map<Feature, OpenLists>();
  indexed.forEach(({ card, sayings, features }, number) => {
    const weights = sayings.map(({ slots }) => slots.map((slot) => sayingWeight(slot, rarity)));
    const shares = sharesOf(sayings, weights);
    for (const [feature, strength] of features) {
      let open = lists.get(feature);
      if (!open) lists.set(feature, (open = new Map()));
      noteMention(open, number, { strength, share: shares.get(feature) ?? 0 });
    }
    const { more: _, ...rest } = card;
    const part: PartCard = { ...rest, weights: weights.map(packWeights) };
    files.set(`c/${number}.json`, JSON.stringify(part));
  });
  const packed = packPostings(lists, featureCounts);
  packed.files.forEach((text, k) => files.set(`p/${k}.json`, text));
  const slugs = cards.map(({ slug }) => slug);
  const slugParts: string[] = [];
  for (let from = 0; from < total; from += SLUGS) {
    files.set(`s/${slugParts.length}.json`, JSON.stringify(slugs.slice(from, from + SLUGS)));
    slugParts.push(slugs[from] ?? '');
  }
  const groups = data.groups.filter(({ id }) => cards.some(({ group }) => group === id));
  const counts = inOrder(countWords(data));
  const core = {
    kind: 'parts' as const,
    groups,
    total,
    groupOf: cards.map(({ group }) => groups.findIndex(({ id }) => id === group)).join(''),
    slugParts,
    slugsInPart: SLUGS,
    postingParts: packed.firsts,
    words: packWords(counts.map(([word]) => word)),
    counts: counts.map(([, count]) => count),
    common: Object.fromEntries(
      [...featureCounts]
        .filter(([feature]) => isStopFeature(feature))
        .map(([feature, count]) => [feature, Math.round(count * 10)]),
    ),
  };
  const { vocabulary } = readCore({ ...core, beginnings: '', folder: '' });
  const postings = new Map<Feature, Postings>();
  for (const text of packed.files) {
    for (const [feature, lists] of readPostings(JSON.parse(text), total)) postings.set(feature, lists);
  }
  const beginnings = findBeginnings(indexed, postings, { vocabulary, rarity });
  for (const [beginning, numbers] of beginnings) {
    files.set(`b/${beginning}.json`, `[${numbers.map((number) => files.get(`c/${number}.json`)).join(',')}]`);
  }
  return { core: { ...core, beginnings: [...beginnings.keys()].join(' ') }, files };
}
