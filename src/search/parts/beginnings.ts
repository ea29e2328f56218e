/** What the first letter or two of a word find, worked out at build: nothing else is needed to answer those keys. */
import type { Feature } from '../analyse.ts';
import type { IndexedCard, Lexicon } from '../index.ts';
import { readQuery, weigh } from '../query.ts';
import { rankCards } from '../rank.ts';
import { likeliest, type Postings } from './postings.ts';

/** As many are ranked here as costs little: the browser then ranks only the best of them. */
const CANDIDATES = 64;

/** Every letter and pair of letters that a known word begins with. */
function beginningsOf(words: Iterable<string>): string[] {
  const all = new Set<string>();
  for (const word of words) for (const length of [1, 2]) all.add(word.slice(0, length));
  return [...all].sort();
}

/**
 * @param cards in order of number
 * @returns beginning → the numbers of its cards, best first; without those that find nothing
 */
export function findBeginnings(
  cards: readonly IndexedCard[],
  postings: ReadonlyMap<Feature, Postings>,
  { vocabulary, rarity }: Lexicon,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const beginning of beginningsOf(vocabulary.counts.keys())) {
    const query = weigh(readQuery(beginning, vocabulary), rarity);
    const numbers = likeliest(query, postings, cards.length, CANDIDATES, () => true);
    const likely = new Map(
      numbers.flatMap((number) => (cards[number] ? [[cards[number].card.slug, number] as const] : [])),
    );
    const ranked = rankCards(query, { cards: numbers.flatMap((number) => cards[number] ?? []), rarity });
    const best = ranked.flatMap(({ slug }) => likely.get(slug) ?? []);
    if (best.length > 0) found.set(beginning, best);
  }
  return found;
}
