/** Chance that repeats itself: the same seed gives the same numbers (mulberry32). */
export interface Random {
  /** 0 ≤ n < 1. */
  readonly next: () => number;
  /** A whole number from 0 to `below` - 1. */
  readonly below: (below: number) => number;
  /** @throws Error when the list is empty */
  readonly pick: <T>(list: readonly T[]) => T;
  /** At most `count` different items, in a shuffled order. */
  readonly some: <T>(list: readonly T[], count: number) => T[];
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (list) => {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[below(list.length)] as (typeof list)[number];
    },
    some: (list, count) => {
      const pool = [...list];
      const taken = [];
      while (taken.length < count && pool.length > 0) taken.push(...pool.splice(below(pool.length), 1));
      return taken;
    },
  };
}
