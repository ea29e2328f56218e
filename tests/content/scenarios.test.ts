/** Every shipped role-play passes its checks and its proof. `npm run scenarios` shows the figures. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatIssue } from '../../src/content/checks/issue.ts';
import { BEHAVIOUR_IDS, CHANNELS, SERVICES, type Behaviour } from '../../src/content/schemas/vocabulary.ts';
import { correlation } from '../../src/simulations/customer/studies/statistics.ts';
import { examine } from '../../tools/scenarios/examine.ts';

const { scenarios } = examine(join(import.meta.dirname, '../../src/content'));

describe('role-plays', () => {
  test('there are some', () => expect(scenarios.length).toBeGreaterThan(0));

  test.each(scenarios.map((found) => [found.slug, found] as const))('%s is sound', (_, found) => {
    expect(found.issues.map(formatIssue)).toEqual([]);
  });

  test('each is explored in full, with every customer', () => {
    const analyses = scenarios.flatMap(({ proof }) => Object.values(proof?.customers ?? {}));
    expect(analyses.filter((analysis) => !analysis.exhaustive)).toEqual([]);
  });
});

/** Ranks within one decision, centred, ties shared: decisions of three and of four replies then weigh alike. */
const ranks = (figures: readonly number[]): number[] =>
  figures.map((figure) => {
    const below = figures.filter((other) => other < figure).length;
    const same = figures.filter((other) => other === figure).length;
    return below + (same - 1) / 2 - (figures.length - 1) / 2;
  });

/** What sounds kind to whoever has to choose. */
const KIND: readonly Behaviour[] = [
  'apologise',
  'empathise',
  'thank',
  'personalise',
  'goodwill',
  'compensate',
  'refund',
  'replace',
];

/** Outcome points (0–100) that a reply must cost to count as wrong. */
const COSTLY = 3;

describe('replies differ in judgement', () => {
  const decisions = scenarios.flatMap(({ compiled, proof }) =>
    Object.values(compiled?.steps ?? {}).flatMap(({ replies }) =>
      Object.values(proof?.customers ?? {})
        .filter((analysis) => replies.every((reply) => analysis.replies[reply.ref]))
        .map((analysis) => ({
          replies: replies.map((reply) => ({
            length: reply.text.length,
            cost: analysis.replies[reply.ref]?.meanCost ?? 0,
            kind: reply.does.some((behaviour) => KIND.includes(behaviour)),
          })),
        })),
    ),
  );

  test('not in length: the rank correlation of length and cost lies between -.15 and .15', () => {
    const lengths = decisions.flatMap((one) => ranks(one.replies.map((reply) => reply.length)));
    const costs = decisions.flatMap((one) => ranks(one.replies.map((reply) => reply.cost)));
    expect(Math.abs(correlation(lengths, costs))).toBeLessThanOrEqual(0.15);
  });

  test('and a kind one is wrong in at least a third of the decisions', () => {
    const tempting = decisions.filter((one) =>
      one.replies.some((reply) => reply.kind && reply.cost >= COSTLY),
    );
    expect(tempting.length / decisions.length).toBeGreaterThanOrEqual(1 / 3);
  });

  test('every behaviour appears in at least two role-plays, and all channels and services are there', () => {
    const shown = (behaviour: Behaviour) =>
      scenarios.filter(({ compiled }) =>
        Object.values(compiled?.steps ?? {}).some(({ replies }) =>
          replies.some((reply) => reply.does.includes(behaviour)),
        ),
      ).length;
    expect(BEHAVIOUR_IDS.filter((behaviour) => shown(behaviour) < 2)).toEqual([]);
    expect(new Set(scenarios.map(({ compiled }) => compiled?.channel))).toEqual(new Set(CHANNELS));
    expect(new Set(scenarios.map(({ compiled }) => compiled?.service))).toEqual(new Set(SERVICES));
  });
});
