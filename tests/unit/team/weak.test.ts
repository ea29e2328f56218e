/** Which principles count as a team's weaknesses. Figures by hand. */
import { describe, expect, it } from 'vitest';
import { weaknessesOf } from '../../../src/records/team/weak.ts';
import type { Row } from '../../../src/records/team/types.ts';

/** A decision: what it was about, the points at stake, and those given up; null where the customer was kept waiting. */
type Decided = readonly [principles: string, stake: number, cost: number, reply?: null];

const row = (...decided: Decided[]): Row =>
  ({
    cells: [
      {
        counting: {
          // A point of the outcome is a point of the score.
          range: { best: 100, worst: 0 },
          decisions: decided.map(([principles, stake, cost, reply = 'said']) => ({
            principles: principles.split(' '),
            ...{ stake, cost, reply },
          })),
        },
      },
      // Not played: nothing counts.
      {},
    ],
  }) as unknown as Row;

const named = (...rows: Row[]) => weaknessesOf(rows).map(({ principle }) => principle);

describe('what a team is weak at', () => {
  it('is where it kept less than three quarters of what was at stake', () => {
    expect(
      named(row(['own-it', 10, 2.6], ['own-it', 10, 2.5], ['connect', 10, 2.5], ['connect', 10, 2.5])),
    ).toEqual(['own-it']);
  });

  it('adds up everybody, so that one who does well makes up for one who does not', () => {
    const poor = row(['connect', 10, 10]);
    expect(named(poor, row(['connect', 10, 0]))).toEqual(['connect']);
    expect(named(poor, row(['connect', 30, 0]))).toEqual([]);
  });

  it('is nothing that was decided only once, or by keeping the customer waiting, or with nothing at stake', () => {
    expect(named(row(['connect', 10, 10]))).toEqual([]);
    expect(named(row(['connect', 10, 10], ['connect', 10, 10, null]))).toEqual([]);
    expect(named(row(['connect', 10, 10], ['connect', 0.4, 0.4]))).toEqual([]);
    expect(named()).toEqual([]);
  });

  it('names what cost most first, however little of something smaller was kept', () => {
    const small: Decided = ['connect', 5, 5];
    const large: Decided = ['own-it', 30, 12];
    expect(named(row(small, small, large, large))).toEqual(['own-it', 'connect']);
  });

  it('names five at most', () => {
    const costs = [4, 9, 5, 8, 6, 7];
    const decided = costs.map((cost): Decided => [`p${String(cost)}`, 10, cost]);
    expect(named(row(...decided), row(...decided))).toEqual(['p9', 'p8', 'p7', 'p6', 'p5']);
  });

  it('counts a decision for each principle it is about', () => {
    expect(named(row(['connect own-it', 10, 9], ['connect own-it', 10, 9])).sort()).toEqual([
      'connect',
      'own-it',
    ]);
  });
});
