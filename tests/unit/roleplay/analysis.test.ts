/** The analysis is exact: what it says of a scenario agrees with playing every conversation one by one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../../src/simulations/customer/index.ts';
import {
  analyse,
  bestFrom,
  decisionCosts,
  skillByPrinciple,
} from '../../../src/simulations/roleplay/analysis.ts';
import {
  orderReplies,
  replay,
  scoreOf,
  startRun,
  stepOf,
  takeReply,
  type CompiledStep,
  type RunState,
} from '../../../src/simulations/roleplay/index.ts';
import { randomRun } from './arbitrary.ts';
import { KETTLE } from './scenarios.ts';

/** Every conversation that replies can lead to. */
function everyEnd(run: RunState): RunState[] {
  if (run.ending !== null) return [run];
  return stepOf(KETTLE, run.stepId).replies.flatMap((reply) => everyEnd(takeReply(KETTLE, run, reply.id)));
}

const choicesOf = (path: readonly string[]) =>
  path.map((ref) => {
    const [step = '', reply = ''] = ref.split('.');
    return { step, reply };
  });

describe.each(['ada', 'bo'])('the analysis of the kettle with %s', (customer) => {
  const found = analyse(KETTLE, customer);
  const ends = everyEnd(startRun(KETTLE, customer));
  const outcomes = ends.map((end) => outcomeOf(end.customer));

  test('counts every conversation', () => {
    expect(found.exhaustive).toBe(true);
    expect(found.paths).toBe(ends.length);
  });

  test('knows the best and the worst outcome, and conversations that give them', () => {
    expect(found.best).toBe(Math.max(...outcomes));
    expect(found.worst).toBe(Math.min(...outcomes));
    expect(replay(KETTLE, customer, choicesOf(found.bestPath)).outcome).toBe(found.best);
    expect(replay(KETTLE, customer, choicesOf(found.worstPath)).outcome).toBe(found.worst);
  });

  test('counts the paths to each ending, and its chances sum to 1', () => {
    for (const [id, { paths }] of Object.entries(found.endings)) {
      expect(paths).toBe(ends.filter((end) => end.ending === id).length);
    }
    const chances = Object.values(found.endings).map((ending) => ending.chance);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
  });

  test('finds at each step a reply that costs nothing', () => {
    for (const step of Object.values(KETTLE.steps)) {
      const least = step.replies.map((reply) => found.replies[reply.ref]?.leastCost ?? Infinity);
      expect(Math.min(...least)).toBe(0);
    }
  });

  test('says so when it is not exhaustive', () => {
    const limited = analyse(KETTLE, customer, 5);
    expect(limited.exhaustive).toBe(false);
    expect(limited.best).toBeLessThanOrEqual(found.best);
    expect(limited.worst).toBeGreaterThanOrEqual(found.worst);
  });
});

describe('the cost of decisions', { timeout: 600_000 }, () => {
  const kettleRun = randomRun().filter(({ scenario }) => scenario === KETTLE);

  test('sums to what the run gave up of the best outcome', () => {
    fc.assert(
      fc.property(kettleRun, ({ customer, choices }) => {
        const costs = decisionCosts(KETTLE, customer, choices);
        const sum = costs.reduce((total, { cost }) => total + cost, 0);
        const best = bestFrom(KETTLE, startRun(KETTLE, customer));
        const { state } = replay(KETTLE, customer, choices);
        expect(sum).toBeCloseTo(best - bestFrom(KETTLE, state), 9);
      }),
      { numRuns: 100, seed: 9 },
    );
  });

  test('is never negative for a reply, never beyond the stake, and 0 for the best', () => {
    fc.assert(
      fc.property(kettleRun, ({ customer, choices }) => {
        for (const { reply, cost, stake, bestReply } of decisionCosts(KETTLE, customer, choices)) {
          if (reply === null) continue;
          expect(cost).toBeGreaterThanOrEqual(0);
          expect(cost).toBeLessThanOrEqual(stake);
          if (reply === bestReply) expect(cost).toBe(0);
        }
      }),
      { numRuns: 100, seed: 10 },
    );
  });

  test('is nothing along the best path, and everything kept makes full skill', () => {
    const { bestPath } = analyse(KETTLE, 'ada');
    const costs = decisionCosts(KETTLE, 'ada', choicesOf(bestPath));
    expect(costs.map(({ cost }) => cost)).toEqual(bestPath.map(() => 0));
    for (const { share } of skillByPrinciple(costs)) expect(share).toBe(1);
  });

  test('tells the principles of a step, and skill is weakest first', () => {
    const { worstPath } = analyse(KETTLE, 'bo');
    const costs = decisionCosts(KETTLE, 'bo', choicesOf(worstPath));
    expect(costs[0]?.principles).toEqual(['anticipate', 'connect']);
    const shares = skillByPrinciple(costs).map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.min(...shares)).toBeLessThan(1);
  });
});

describe('a score', () => {
  test.each([
    ['the best outcome', 80, 100],
    ['the worst outcome', 20, 0],
    ['the middle', 50, 50],
    ['below the worst, after long silences', 10, 0],
  ])('%s', (_, outcome, score) => expect(scoreOf(outcome, { best: 80, worst: 20 })).toBe(score));

  test('where nothing was at stake is full', () => expect(scoreOf(40, { best: 40, worst: 40 })).toBe(100));
});

describe('the order of replies', () => {
  const step = stepOf(KETTLE, 'opening');

  test('is a permutation, the same for the same run, and differs between runs', () => {
    const orders = Array.from({ length: 60 }, (_, i) => orderReplies(`run-${i}`, step).map(({ id }) => id));
    for (const order of orders) expect([...order].sort()).toEqual(['hear', 'rule', 'user']);
    expect(new Set(orders.map((order) => order.join())).size).toBe(6);
    expect(orderReplies('run-1', step)).toEqual(orderReplies('run-1', step));
  });

  test('differs between the steps of a run', () => {
    const other: CompiledStep = { ...step, id: 'elsewhere' };
    const pairs = Array.from({ length: 20 }, (_, i) => [
      orderReplies(`r${i}`, step),
      orderReplies(`r${i}`, other),
    ]);
    expect(pairs.some(([a, b]) => a?.map((r) => r.id).join() !== b?.map((r) => r.id).join())).toBe(true);
  });
});
