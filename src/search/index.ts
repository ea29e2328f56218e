/**
 * Finds playbook cards by what a caller said. Pure and small: some thousand words held in memory, no network. Body
 * text and sections are Pagefind's part; this ranks the cards by their titles, aliases and wording.
 */
import {
  conceptWords,
  featuresOf,
  featuresOfWord,
  pairsOf,
  raise,
  slotsOf,
  type Feature,
  type Slot,
} from './analyse.ts';
import type { Card, SearchData } from './card.ts';
import { TUNING } from './tuning.ts';
import { countsOf, createVocabulary, type Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** One short text of a card that a query may resemble as a whole: its title or an alias. */
export interface Saying {
  readonly text: string;
  readonly slots: readonly Slot[];
  readonly features: ReadonlyMap<Feature, number>;
  readonly pairs: ReadonlySet<Feature>;
  /** How much each slot matters, where that is known beforehand. */
  readonly weights?: readonly number[];
}

export interface IndexedCard {
  readonly card: Card;
  readonly sayings: readonly Saying[];
  /** Feature → how strongly the card as a whole speaks of it, 0–1. */
  readonly features: ReadonlyMap<Feature, number>;
}

/** What a query is understood by. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  /** Rarity of a feature among the cards, in nats; features no card holds get the highest. */
  readonly rarity: (feature: Feature) => number;
}

export interface CardIndex extends Lexicon {
  readonly cards: readonly IndexedCard[];
}

/** @param count how many of `total` cards speak of it, strongly counted fully */
export const rarityOf = (count: number, total: number): number => Math.log(1 + total / (0.5 + count));

function saying(text: string): Saying {
  const slots = slotsOf(text);
  return {
    text,
    slots,
    features: featuresOf(slots),
    pairs: new Set(pairsOf(slots.map((slot) => slot.word))),
  };
}

/** A card with what it is compared by. */
export function indexCard(card: Card): IndexedCard {
  const sayings = [card.title, ...card.aliases].map(saying);
  const features = new Map<Feature, number>();
  sayings.forEach((one, k) =>
    raise(features, one.features, k === 0 ? TUNING.field.title : TUNING.field.alias),
  );
  raise(features, featuresOf(slotsOf(card.when)), TUNING.field.when);
  raise(features, featuresOf(slotsOf(card.firstWords)), TUNING.field.firstWords);
  // Only the words themselves: there are so many that their other words would lead everywhere.
  for (const word of card.more.split(' ')) {
    const [own] = featuresOfWord(word).keys();
    if (own !== undefined) raise(features, new Map([[own, TUNING.field.more]]));
  }
  return { card, sayings, features };
}

/** How many cards mention a feature, strongly counted fully. */
export function spreadOf(cards: readonly IndexedCard[]): Map<Feature, number> {
  const count = new Map<Feature, number>();
  for (const { features } of cards) {
    for (const [feature, strength] of features) count.set(feature, (count.get(feature) ?? 0) + strength);
  }
  return count;
}

export function createCardIndex(data: SearchData): CardIndex {
  const cards = data.cards.map(indexCard);
  const count = spreadOf(cards);
  const total = cards.length;
  const words = data.cards.flatMap((card) => [
    ...new Set(wordsOf([card.title, card.when, card.firstWords, card.more, ...card.aliases].join(' '))),
  ]);
  return {
    cards,
    vocabulary: createVocabulary(
      countsOf([...words, ...data.words.split(' ').filter(Boolean), ...conceptWords()]),
    ),
    rarity: (feature) => rarityOf(count.get(feature) ?? 0, total),
  };
}
