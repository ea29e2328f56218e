/** Which cards speak of a feature, how strongly: packed for the wire, and used to choose the cards worth ranking. */
import type { Feature } from '../analyse.ts';
import type { Query } from '../query.ts';
import { TUNING } from '../tuning.ts';

/** How strongly a card speaks of a feature. */
export interface Mention {
  /** 0–1, by where it stands. */
  readonly strength: number;
  /** The greatest part it makes of the title or of an alias, 0–1. */
  readonly share: number;
}

/** Eighths tell a short alias from a long one well enough. */
const SHARES = 8;

/**
 * Strength in hundredths and share in eighths, such as "85 3" → numbers of cards in order of slug, each as the step
 * from the one before.
 */
export type PackedLists = Readonly<Record<string, readonly number[]>>;

/** One file: feature → tenths of cards that speak of it, and its lists. */
export type PostingFile = Readonly<Record<Feature, readonly [count: number, lists: PackedLists]>>;

export interface Postings {
  /** How many cards, strongly counted fully. */
  readonly count: number;
  readonly lists: readonly (Mention & { readonly cards: Uint32Array })[];
}

const steps = (cards: readonly number[]): number[] =>
  cards.map((card, k) => card - (k === 0 ? 0 : (cards[k - 1] ?? 0)));

/** The lists of one feature while they are filled: strength and share as one number → numbers of cards. */
export type OpenLists = Map<number, number[]>;

/** Notes a card; cards come in ascending order of number. */
export function noteMention(lists: OpenLists, card: number, { strength, share }: Mention): void {
  const key = Math.round(strength * 100) * (SHARES + 1) + Math.round(share * SHARES);
  const list = lists.get(key);
  if (list) list.push(card);
  else lists.set(key, [card]);
}

export const packLists = (lists: OpenLists): PackedLists =>
  Object.fromEntries(
    [...lists].map(([key, list]) => [`${Math.floor(key / (SHARES + 1))} ${key % (SHARES + 1)}`, steps(list)]),
  );

/** @throws Error when the file is not what it should be, or names a card that there is not */
export function readPostings(data: unknown, total: number): Map<Feature, Postings> {
  if (typeof data !== 'object' || data === null) throw new Error('a search part is broken');
  const all = new Map<Feature, Postings>();
  for (const [feature, [count, lists]] of Object.entries(data as PostingFile)) {
    const unpacked = Object.entries(lists).map(([key, list]) => {
      const [strength = 0, share = 0] = key.split(' ').map(Number);
      let card = 0;
      const cards = Uint32Array.from(list, (step) => (card += step));
      if (!(card < total)) throw new Error('a search part is broken');
      return { strength: strength / 100, share: share / SHARES, cards };
    });
    all.set(feature, { count: count / 10, lists: unpacked });
  }
  return all;
}

/**
 * The cards most like a query, best first: the ones worth ranking. Like the ranking itself, but it knows only how much
 * of an alias each feature makes, not which of them stand in the same one.
 * @param allowed whether a card may be among them
 */
export function likeliest(
  query: Query,
  postings: ReadonlyMap<Feature, Postings>,
  total: number,
  most: number,
  allowed: (card: number) => boolean,
): number[] {
  const covered = new Float32Array(total);
  const used = new Float32Array(total);
  const best = new Float32Array(total);
  const bestUsed = new Float32Array(total);
  const seen = new Set<number>();
  let all = 0;
  for (const { weight, features } of query.slots) {
    all += weight;
    if (weight <= 0) continue;
    const touched: number[] = [];
    for (const [feature, own] of features) {
      for (const { strength, share, cards } of postings.get(feature)?.lists ?? []) {
        for (const card of cards) {
          const now = best[card] ?? 0;
          if (now === 0) touched.push(card);
          if (own * strength > now) best[card] = own * strength;
          if (own * share > (bestUsed[card] ?? 0)) bestUsed[card] = own * share;
        }
      }
    }
    for (const card of touched) {
      seen.add(card);
      covered[card] = (covered[card] ?? 0) + weight * (best[card] ?? 0);
      used[card] = (used[card] ?? 0) + (bestUsed[card] ?? 0);
      best[card] = 0;
      bestUsed[card] = 0;
    }
  }
  for (const card of seen) {
    const share = (covered[card] ?? 0) / all;
    const like =
      share * (1 - TUNING.usedUp) + Math.sqrt(share * Math.min(1, used[card] ?? 0)) * TUNING.usedUp;
    covered[card] = like * TUNING.saying + share * (1 - TUNING.saying);
  }
  return topOf(covered, most, allowed);
}

/** Whether a card is in a list, which is in ascending order. */
function holds(cards: Uint32Array, card: number): boolean {
  let low = 0;
  let high = cards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cards[middle] ?? 0) < card) low = middle + 1;
    else high = middle;
  }
  return cards[low] === card;
}

/** How strongly a card speaks of a feature, 0–1. */
export const strengthIn = (postings: Postings | undefined, card: number): number =>
  postings?.lists.find(({ cards }) => holds(cards, card))?.strength ?? 0;

/** The places of the greatest values above 0, greatest first. */
function topOf(values: Float32Array, most: number, allowed: (card: number) => boolean): number[] {
  const top: number[] = [];
  let least = 0;
  for (let card = 0; card < values.length; card++) {
    const value = values[card] ?? 0;
    if (value <= least || !allowed(card)) continue;
    let at = top.length;
    while (at > 0 && (values[top[at - 1] ?? 0] ?? 0) < value) at -= 1;
    top.splice(at, 0, card);
    if (top.length > most) top.pop();
    if (top.length === most) least = values[top.at(-1) ?? 0] ?? 0;
  }
  return top;
}
