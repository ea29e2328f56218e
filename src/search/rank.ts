/**
 * Scores cards for a query: by the one alias (or title) that resembles it most, and by how much of it the card covers
 * as a whole. Long sentences seldom equal an alias, short ones often do; the two parts serve both.
 */
import type { Feature, Slot } from './analyse.ts';
import type { Card } from './card.ts';
import type { CardIndex, IndexedCard, Saying } from './index.ts';
import type { Query, QuerySlot } from './query.ts';
import { TUNING } from './tuning.ts';

export interface RankedCard {
  readonly card: Card;
  readonly slug: string;
  /** 0–1, comparable within one query. */
  readonly score: number;
  /** The alias or title that resembled the query most. */
  readonly because: string;
}

type Rarity = CardIndex['rarity'];

/** Cards with what they are weighed by. */
export type Rankable = Pick<CardIndex, 'cards' | 'rarity'>;

function bestStrength(slot: QuerySlot, features: ReadonlyMap<Feature, number>): number {
  let best = 0;
  for (const [feature, strength] of slot.features) {
    const other = features.get(feature);
    if (other !== undefined) best = Math.max(best, strength * other);
  }
  return best;
}

/** The share of the query's weight that some features answer, 0–1. */
function coverage(query: Query, features: ReadonlyMap<Feature, number>): number {
  let found = 0;
  let all = 0;
  for (const slot of query.slots) {
    all += slot.weight;
    if (slot.weight > 0) found += slot.weight * bestStrength(slot, features);
  }
  return all === 0 ? 0 : found / all;
}

/** How much a position of an alias matters: the rarity of its rarest feature, little for stop words. */
export function sayingWeight(slot: Slot, rarity: Rarity): number {
  let rarest = 0;
  for (const [feature, strength] of slot.features) rarest = Math.max(rarest, rarity(feature) * strength);
  return slot.stop ? rarest * TUNING.stop : rarest;
}

/** The share of an alias that the query uses up, 0–1. */
function usedUp(saying: Saying, query: Query, rarity: Rarity): number {
  let found = 0;
  let all = 0;
  saying.slots.forEach((slot, k) => {
    let best = 0;
    for (const [feature, strength] of slot.features) {
      best = Math.max(best, strength * (query.features.get(feature) ?? 0));
    }
    const weight = saying.weights?.[k] ?? sayingWeight(slot, rarity);
    all += weight;
    found += weight * best;
  });
  return all === 0 ? 0 : found / all;
}

function likeness(saying: Saying, query: Query, rarity: Rarity): number {
  const covered = coverage(query, saying.features);
  if (covered === 0) return 0;
  const used = usedUp(saying, query, rarity);
  const shared = query.pairs.filter((pair) => saying.pairs.has(pair)).length;
  const pairs = query.pairs.length === 0 ? 0 : shared / query.pairs.length;
  const words = covered * (1 - TUNING.usedUp) + Math.sqrt(covered * used) * TUNING.usedUp;
  return Math.min(
    1,
    words * (1 - TUNING.pair) + pairs * TUNING.pair + (query.slots.length === 1 ? words * TUNING.pair : 0),
  );
}

function scoreCard(indexed: IndexedCard, query: Query, rarity: Rarity): RankedCard {
  let best = 0;
  let because = '';
  for (const saying of indexed.sayings) {
    const like = likeness(saying, query, rarity);
    if (like > best) {
      best = like;
      because = saying.text;
    }
  }
  const score = best * TUNING.saying + coverage(query, indexed.features) * (1 - TUNING.saying);
  return { card: indexed.card, slug: indexed.card.slug, score, because };
}

const byScore = (a: RankedCard, b: RankedCard): number => b.score - a.score || (a.slug < b.slug ? -1 : 1);

/** Every card with its score, best first. */
export function scoreCards(query: Query, index: Rankable): RankedCard[] {
  return index.cards.map((indexed) => scoreCard(indexed, query, index.rarity)).sort(byScore);
}

/** The cards worth showing, best first: above the floor and not far behind the best. */
export function rankCards(query: Query, index: Rankable, group = '', most = 8): RankedCard[] {
  const scored = scoreCards(query, index).filter(({ card }) => group === '' || card.group === group);
  const best = scored[0]?.score ?? 0;
  // Who asks within one group has already said what it is about, so less is enough.
  const floor = group === '' ? TUNING.floor : TUNING.floor / 2;
  return scored.filter(({ score }) => score >= Math.max(floor, best * TUNING.behind)).slice(0, most);
}

/** The nearest cards whatever the score, for a query that found nothing. */
export function nearestCards(query: Query, index: Rankable, most = 3): RankedCard[] {
  return scoreCards(query, index)
    .filter(({ score }) => score > 0)
    .slice(0, most);
}
