import { describe, expect, test } from 'vitest';
import { chartOf, SIZE } from '../../../src/components/learn/explorables/chart.ts';

const floor = SIZE.height - SIZE.bottom;

describe('the line chart of an explorable', () => {
  test('puts nothing on the floor and the largest value at or below the top', () => {
    const { paths } = chartOf([{ name: 'a', points: [0, 100] }], 100);
    expect(paths['a']).toBe(`M${SIZE.left},${floor}L${SIZE.width - SIZE.right},${SIZE.top}`);
  });

  test('marks the scale with whole figures as they are read', () => {
    const { ticks } = chartOf([{ name: 'a', points: [832, 1180] }], 1180);
    expect(ticks.map(({ text }) => text)).toEqual(['0', '200', '400', '600', '800', '1,000', '1,200']);
    expect(ticks[0]?.y).toBe(floor);
  });

  test('keeps the names of lines that end together apart, in their order and inside the picture', () => {
    const { names } = chartOf(
      [
        { name: 'low', points: [5, 0] },
        { name: 'lower', points: [5, 0] },
        { name: 'high', points: [5, 1] },
      ],
      100,
    );
    expect(names.map(({ name }) => name)).toEqual(['high', 'low', 'lower']);
    for (const [i, { y }] of names.entries()) {
      if (i > 0) expect(y - (names[i - 1]?.y ?? 0)).toBeGreaterThanOrEqual(12);
      expect(y).toBeLessThanOrEqual(floor + 4);
    }
  });
});
