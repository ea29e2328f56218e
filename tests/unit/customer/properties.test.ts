import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { BEHAVIOURS } from '../../../src/content/schemas/vocabulary.ts';
import { tables } from '../../../src/simulations/customer/curves.ts';
import {
  endEncounter,
  explain,
  keepWaiting,
  loyaltyOf,
  meetCustomer,
  moodOf,
  outcomeOf,
  remembered,
  respond,
} from '../../../src/simulations/customer/index.ts';
import type { Act, CustomerState, ReplyActs } from '../../../src/simulations/customer/index.ts';
import { act, failure, profile, promises, reply, state, unit } from './arbitraries.ts';

/** Generous, because several suites share two cores: a limit against hanging, not a measure of speed. */
vi.setConfig({ testTimeout: 120_000 });

const RUNS = { numRuns: 500, seed: 20261121 };

/** Every number in a state, nested ones included. */
const numbersIn = (x: unknown): number[] =>
  typeof x === 'number'
    ? [x]
    : typeof x === 'object' && x !== null
      ? Object.values(x).flatMap(numbersIn)
      : [];

const isHelp = ({ behaviour }: Act): boolean => BEHAVIOURS[behaviour].kind === 'helps';

describe('states', () => {
  /** Names of numbers in or about a state that are not finite or out of range. */
  const outOfRange = (s: CustomerState): string[] => {
    const points = {
      now: s.satisfaction,
      best: s.best,
      worst: s.worst,
      history: s.history,
      remembered: remembered(s),
      loyalty: loyaltyOf(s),
      outcome: outcomeOf(s),
    };
    const levels = [s.will, s.should, s.promised, s.due, s.delivered].flatMap(numbersIn);
    const others = { anger: s.anger, heard: s.heard, doubt: s.doubt, relationship: s.relationship };
    const outside = (named: object, top: number): string[] =>
      Object.entries(named)
        .filter(([, n]) => !(n >= 0 && n <= top))
        .map(([name, n]) => `${name} ${n}`);
    return [
      ...outside(points, 100),
      ...outside(levels, 1),
      ...outside(others, 1),
      ...numbersIn(s)
        .filter((n) => !Number.isFinite(n))
        .map(String),
    ];
  };

  it('stay in range and hold no NaN, whatever happens', () => {
    fc.assert(
      fc.property(state, reply, (s, r) => {
        const again = meetCustomer(
          { relationship: endEncounter(s).relationship, expects: s.will },
          s.failure,
        );
        expect([s, respond(s, r), keepWaiting(s), again].flatMap(outOfRange)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('survive JSON unchanged, bit for bit', () => {
    fc.assert(
      fc.property(state, (s) => {
        expect(JSON.parse(JSON.stringify(s))).toStrictEqual(s);
      }),
      RUNS,
    );
  });

  it('are never changed in place', () => {
    fc.assert(
      fc.property(state, reply, (s, r) => {
        const before = JSON.stringify([s, r]);
        respond(s, r);
        keepWaiting(s);
        explain(s, r);
        expect(JSON.stringify([s, r])).toBe(before);
      }),
      RUNS,
    );
  });
});

describe('a reply', () => {
  it('has the same effect every time, bit for bit', () => {
    fc.assert(
      fc.property(state, reply, (s, r) => {
        const copy = JSON.parse(JSON.stringify(s)) as CustomerState;
        expect(respond(copy, r)).toStrictEqual(respond(s, r));
      }),
      RUNS,
    );
  });

  it('has the same effect in whatever order its behaviours are listed', () => {
    const shuffled = fc
      .array(act, { minLength: 2, maxLength: 6 })
      .chain((acts) => fc.tuple(fc.constant(acts), fc.shuffledSubarray(acts, { minLength: acts.length })));
    fc.assert(
      fc.property(state, shuffled, (s, [acts, other]) => {
        expect(respond(s, { acts: other })).toStrictEqual(respond(s, { acts }));
      }),
      RUNS,
    );
  });

  /**
   * Better, precisely: the same promises, no helpful behaviour weaker, no harmful one stronger, and nothing
   * left out but harm; with any number of helpful behaviours added.
   */
  it('never lowers satisfaction, or raises anger, for being strictly better', () => {
    const pair = fc
      .tuple(
        fc.array(fc.tuple(act, unit), { maxLength: 5 }),
        fc.array(act.filter(isHelp), { maxLength: 2 }),
        promises,
      )
      .map(([acts, more, promised]) => {
        const worse = acts.map(([a, t]) => (isHelp(a) ? { ...a, strength: a.strength * t } : a));
        const better = acts.map(([a, t]) => (isHelp(a) ? a : { ...a, strength: a.strength * t }));
        return [
          { acts: worse, promises: promised },
          { acts: [...better, ...more], promises: promised },
        ] as [ReplyActs, ReplyActs];
      });
    fc.assert(
      fc.property(state, pair, (s, [worse, better]) => {
        const a = respond(s, worse);
        const b = respond(s, better);
        expect(b.satisfaction).toBeGreaterThanOrEqual(a.satisfaction);
        expect(b.anger).toBeLessThanOrEqual(a.anger);
        expect(remembered(b)).toBeGreaterThanOrEqual(remembered(a));
      }),
      { ...RUNS, numRuns: 2000 },
    );
  });
});

describe('an explanation', () => {
  it('has parts that sum to the change of satisfaction exactly', () => {
    fc.assert(
      fc.property(state, reply, (s, r) => {
        const { satisfaction, loyalty, parts, reasons } = explain(s, r);
        expect(parts.reduce((sum, part) => sum + part.change, 0)).toBe(satisfaction.change);
        expect(satisfaction.after).toBe(respond(s, r).satisfaction);
        expect(loyalty.before).toBe(loyaltyOf(s));
        expect(loyalty.after).toBe(loyaltyOf(respond(s, r)));
        expect(reasons.length).toBeGreaterThanOrEqual(1);
        expect(reasons.length).toBeLessThanOrEqual(3);
      }),
      { ...RUNS, numRuns: 2000 },
    );
  });

  it('never credits harm or blames help', () => {
    fc.assert(
      fc.property(state, reply, (s, r) => {
        for (const part of explain(s, r).parts) {
          if (part.behaviour === 'promise' || part.behaviour === 'carry-over') continue;
          const sign = BEHAVIOURS[part.behaviour].kind === 'helps' ? 1 : -1;
          expect(part.change * sign).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });
});

describe('a customer', () => {
  const shout = {
    acts: [
      { behaviour: 'argue', strength: 1 },
      { behaviour: 'dishonest', strength: 1 },
      { behaviour: 'blame', strength: 1 },
      { behaviour: 'deflect', strength: 1 },
      { behaviour: 'patronise', strength: 1 },
      { behaviour: 'rush', strength: 1 },
    ],
  } as const satisfies ReplyActs;

  it('never leaves after one reply, however bad, and always before the seventh such', () => {
    fc.assert(
      fc.property(profile, failure, (who, what) => {
        let s = respond(meetCustomer(who, what), shout);
        expect(moodOf(s)).not.toBe('gone');
        for (let n = 2; n <= 6; n++) s = respond(s, shout);
        expect(moodOf(s)).toBe('gone');
      }),
      RUNS,
    );
  });

  it('loses satisfaction with every wait until none is left, and anger rises', () => {
    fc.assert(
      fc.property(state, (s) => {
        const once = keepWaiting(s);
        expect(once.satisfaction).toBeLessThanOrEqual(s.satisfaction);
        expect(once.anger).toBeGreaterThanOrEqual(s.anger);
      }),
      RUNS,
    );
  });
});

describe('the rounding rule', () => {
  it.each(tables)(
    'holds on every engine for the $name curve: no entry lies near a rounding boundary',
    (table) => {
      const grid = 2 ** 20;
      for (const [i, entry] of table.entries.entries()) {
        const scaled = table.curve(table.from + i * table.step) * grid;
        const fromBoundary = Math.abs(Math.abs(scaled - Math.round(scaled)) - 0.5);
        expect(fromBoundary).toBeGreaterThan(1e-6);
        expect(entry).toBe(Math.round(scaled) / grid);
      }
    },
  );
});
