/**
 * A card in a file of its own, with the weights that ranking would need the whole playbook for. Its further words are
 * left out: the postings tell of them.
 */
import type { Card, SearchData } from '../card.ts';
import { indexCard, type IndexedCard } from '../index.ts';

export interface PartCard extends Omit<Card, 'more'> {
  /** For the title and each alias: the weight of each of its words, a character each. */
  readonly weights: readonly string[];
}

/** Weights 0–10 as characters from "#" on, a sixteenth apart: "#" is 0. */
const FIRST = 35;
const STEP = 16;

export const packWeights = (weights: readonly number[]): string =>
  String.fromCharCode(...weights.map((weight) => FIRST + Math.round(weight * STEP)));

const unpackWeights = (packed: string): number[] =>
  Array.from(packed, (_, k) => (packed.charCodeAt(k) - FIRST) / STEP);

const TEXTS = ['slug', 'title', 'group', 'when', 'firstWords', 'reviewed'] as const;

const isCard = (value: unknown): value is Omit<Card, 'more'> => {
  if (typeof value !== 'object' || value === null) return false;
  const card = value as Partial<Card>;
  return (
    TEXTS.every((name) => typeof card[name] === 'string') &&
    Array.isArray(card.aliases) &&
    card.aliases.every((alias) => typeof alias === 'string') &&
    typeof card.reviewEvery === 'number'
  );
};

export const isSearchData = (value: unknown): value is SearchData => {
  const data = value as Partial<SearchData> | null;
  return (
    typeof data === 'object' &&
    Array.isArray(data?.cards) &&
    data.cards.every((card: unknown) => isCard(card) && 'more' in card && typeof card.more === 'string') &&
    Array.isArray(data.groups) &&
    typeof data.words === 'string'
  );
};

const isPartCard = (value: unknown): value is PartCard =>
  isCard(value) &&
  Array.isArray((value as Partial<PartCard>).weights) &&
  (value as PartCard).weights.every((packed) => typeof packed === 'string');

/** @throws Error when the file is not a card */
export function readCard(data: unknown): IndexedCard {
  if (!isPartCard(data)) throw new Error('a search part is broken');
  const { weights, ...card } = data;
  const indexed = indexCard({ ...card, more: '' });
  const sayings = indexed.sayings.map((saying, k) => ({
    ...saying,
    weights: unpackWeights(weights[k] ?? ''),
  }));
  return { ...indexed, sayings };
}

/** @throws Error when the file is not a list of cards */
export function readCards(data: unknown): IndexedCard[] {
  if (!Array.isArray(data)) throw new Error('a search part is broken');
  return data.map(readCard);
}
