/** Where cards are found: in memory for a small playbook, in parts fetched as they are needed for a large one. */
import type { Feature } from './analyse.ts';
import type { Card, SearchData } from './card.ts';
import { createCardIndex, type CardIndex } from './index.ts';
import { readQuery, weigh, type Query } from './query.ts';
import { nearestCards, rankCards, type RankedCard } from './rank.ts';

export interface CardSource {
  readonly groups: SearchData['groups'];
  /** Rarity of a feature of a query that was understood, in nats. */
  readonly rarity: (feature: Feature) => number;
  /** @param isWanted whether the answer is still waited for; without it, nothing more is fetched */
  readonly understand: (text: string, isWanted?: () => boolean) => Promise<Query>;
  /**
   * The cards worth showing, best first.
   * @param isThorough whether it may take longer to choose among more cards, where they are not all in memory
   */
  readonly rank: (query: Query, group: string, isThorough?: boolean) => Promise<RankedCard[]>;
  /** The nearest cards, for a query that found nothing. */
  readonly nearest: (query: Query) => Promise<RankedCard[]>;
  readonly card: (slug: string) => Promise<Card | undefined>;
}

/** All cards in memory. */
export function sourceOf(data: SearchData, index: CardIndex = createCardIndex(data)): CardSource {
  const bySlug = new Map(data.cards.map((card) => [card.slug, card]));
  return {
    groups: data.groups.filter(({ id }) => data.cards.some((card) => card.group === id)),
    rarity: index.rarity,
    understand: (text) => Promise.resolve(weigh(readQuery(text, index.vocabulary), index.rarity)),
    rank: (query, group) => Promise.resolve(rankCards(query, index, group)),
    nearest: (query) => Promise.resolve(nearestCards(query, index)),
    card: (slug) => Promise.resolve(bySlug.get(slug)),
  };
}
