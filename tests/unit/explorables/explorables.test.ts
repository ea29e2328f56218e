import { describe, expect, test } from 'vitest';
import { at } from '../../../src/simulations/explorables/at.ts';
import {
  bestShareOfHours,
  grow,
  totalOf,
  YEARS,
} from '../../../src/simulations/explorables/every-customer.ts';
import { bestShare, EXAMPLE, MONTHS, pour } from '../../../src/simulations/explorables/leaky-bucket.ts';
import {
  acrossPromises,
  LONGEST,
  satisfactionWith,
} from '../../../src/simulations/explorables/promise-and-delivery.ts';
import { race, ROUNDS } from '../../../src/simulations/explorables/rising-bar.ts';
import { windowOf } from '../../../src/simulations/explorables/wider-window.ts';
import {
  FRIENDS,
  friendsOf,
  spread,
  talk,
  WELL_SERVED,
} from '../../../src/simulations/explorables/word-of-mouth.ts';

describe('promise and delivery', () => {
  test('a promise that is kept beats every earlier one that is broken, for the same parcel', () => {
    for (let arrives = 2; arrives <= LONGEST; arrives++) {
      const kept = satisfactionWith(arrives, arrives);
      for (let promised = 1; promised < arrives; promised++) {
        expect(satisfactionWith(promised, arrives)).toBeLessThan(kept);
      }
    }
  });

  test('coming early adds at most two points to coming on the day', () => {
    for (let arrives = 1; arrives <= LONGEST; arrives++) {
      const early = acrossPromises(arrives).filter((row) => row.outcome === 'early');
      for (const row of early)
        expect(row.satisfaction - satisfactionWith(arrives, arrives)).toBeLessThanOrEqual(2);
    }
  });
});

describe('the wider window', () => {
  const fall = (person: 'newcomer' | 'regular', mistake: 'product' | 'relationship'): number => {
    const { without, hit } = windowOf(person, mistake, 'nothing');
    return without - hit;
  };

  test('a relationship softens a product failure and sharpens a broken word', () => {
    expect(fall('regular', 'product')).toBeLessThan(fall('newcomer', 'product'));
    expect(fall('regular', 'relationship')).toBeGreaterThan(fall('newcomer', 'relationship'));
  });

  test('what the lesson says of the two columns holds in them', () => {
    const [broken, word] = (['product', 'relationship'] as const).map((mistake) => ({
      newcomer: windowOf('newcomer', mistake, 'nothing'),
      regular: windowOf('regular', mistake, 'nothing'),
    }));
    // "The regular loses a little less than the newcomer, and much more of her loyalty is left."
    const less = fall('newcomer', 'product') - fall('regular', 'product');
    expect(less).toBeGreaterThan(1);
    expect(less).toBeLessThan(8);
    expect(broken?.regular.loyalty).toBeGreaterThan(2 * (broken?.newcomer.loyalty ?? 0));
    // "She falls further than he does, and ends lower."
    expect(word?.regular.hit).toBeLessThan((word?.newcomer.hit ?? 0) - 10);
  });

  test('a quick fix does much less about a broken word than about a broken machine', () => {
    const gain = (mistake: 'product' | 'relationship'): number => {
      const { hit, after } = windowOf('regular', mistake, 'fixed');
      return after - hit;
    };
    expect(gain('relationship')).toBeLessThan(gain('product') / 2);
  });
});

describe('the rising bar', () => {
  const last = (ourStep: number, theirStep: number) => at(race({ ourStep, theirStep }), ROUNDS);

  test('staying put lowers satisfaction while the others move, with the same service', () => {
    const start = at(race({ ourStep: 0, theirStep: 0.05 }), 0);
    const end = last(0, 0.05);
    expect(end.ours).toBe(start.ours);
    expect(end.satisfaction).toBeLessThan(start.satisfaction - 5);
  });

  test('going ahead alone raises the bar for ourselves', () => {
    expect(last(0.05, 0).bar).toBeGreaterThan(0.6);
  });

  test('some of each gain melts in the turn after it', () => {
    const rounds = race({ ourStep: 0.05, theirStep: 0.05 });
    for (let round = 3; round < ROUNDS; round += 2) {
      expect(at(rounds, round).satisfaction).toBeGreaterThan(at(rounds, round - 1).satisfaction);
      expect(at(rounds, round + 1).satisfaction).toBeLessThan(at(rounds, round).satisfaction);
    }
  });
});

describe('the leaky bucket', () => {
  const left = (keeping: number): number => at(pour(EXAMPLE, keeping), MONTHS).customers;

  test('with the figures of the lesson, the middle holds the level and both ends sink', () => {
    expect(left(0)).toBeLessThan(EXAMPLE.customers);
    expect(left(1)).toBeLessThan(EXAMPLE.customers);
    expect(left(0.4)).toBeGreaterThan(EXAMPLE.customers);
  });

  test('when winning is very cheap it is the better use of the money, when dear keeping is', () => {
    expect(bestShare({ ...EXAMPLE, costToWin: 20 })).toBe(0);
    expect(bestShare({ ...EXAMPLE, costToWin: 300 })).toBeGreaterThan(0.5);
  });

  test('every month adds up', () => {
    const months = pour(EXAMPLE, 0.3);
    for (let m = 1; m <= MONTHS; m++) {
      const [before, now] = [at(months, m - 1), at(months, m)];
      expect(now.customers).toBeCloseTo(before.customers - now.lost + now.won, 9);
    }
  });
});

describe('word of mouth', () => {
  test('nobody is their own friend, and all have at least six', () => {
    for (const { id } of FRIENDS) {
      expect(friendsOf(id)).not.toContain(id);
      expect(new Set(friendsOf(id)).size).toBe(friendsOf(id).length);
      expect(friendsOf(id).length).toBeGreaterThanOrEqual(6);
    }
  });

  test('a story only ever grows, and stays at home when nobody tells it', () => {
    for (let evening = 1; evening <= 6; evening++) {
      expect(spread(WELL_SERVED, 2, evening).size).toBeGreaterThanOrEqual(
        spread(WELL_SERVED, 2, evening - 1).size,
      );
    }
    expect(spread(WELL_SERVED, 0, 6).size).toBe(1);
  });

  test('everyone is counted once', () => {
    const { onlyGood, onlyBad, both, neither } = talk(2, 4, 3);
    expect(onlyGood + onlyBad + both + neither).toBe(FRIENDS.length);
  });

  test('one friend more, three evenings on, is a large difference', () => {
    const three = talk(2, 3, 3);
    expect(three.onlyBad + three.both).toBeGreaterThan(1.3 * (three.onlyGood + three.both));
  });
});

describe('every customer', () => {
  const total = (toLarge: number, growing: number, bringing: number): number =>
    totalOf(grow({ toLarge, growing, bringing }));

  test('neither all for the large nor nearly nothing for them is best', () => {
    expect(total(0.4, 0.05, 0.2)).toBeGreaterThan(total(0.9, 0.05, 0.2));
    expect(total(0.4, 0.05, 0.2)).toBeGreaterThan(total(0.05, 0.05, 0.2));
  });

  test('neglected small customers are mostly gone within two years', () => {
    expect(at(grow({ toLarge: 0.95, growing: 0.05, bringing: 0.2 }), 2).small).toBeLessThan(10);
  });

  test('growth and recommendations make the small ones worth more', () => {
    expect(total(0.4, 0.1, 0.4)).toBeGreaterThan(total(0.4, 0, 0));
    expect(grow({ toLarge: 0.4, growing: 0, bringing: 0 })).toHaveLength(YEARS + 1);
  });

  test('the best share of the hours is the one no other share beats', () => {
    const portfolio = { toLarge: 0.5, growing: 0.05, bringing: 0.2 };
    const best = bestShareOfHours(portfolio);
    for (let share = 1; share <= 19; share++) {
      expect(total(share / 20, 0.05, 0.2)).toBeLessThanOrEqual(total(best, 0.05, 0.2));
    }
  });

  test('the more a large customer spends, the more of the hours go to the large ones', () => {
    const portfolio = { toLarge: 0.5, growing: 0, bringing: 0 };
    const share = (largeSpends: number): number =>
      bestShareOfHours(portfolio, { largeSpends, largeNeeds: 4, smallNeeds: 0.5 });
    expect(share(40)).toBeGreaterThan(share(4));
  });
});
