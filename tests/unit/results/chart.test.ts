import { describe, expect, it } from 'vitest';
import { chartOf, SIZE, sparkOf } from '../../../src/components/progress/chart.ts';
import { moved } from '../../../src/components/progress/words.ts';
import { percent } from '../../../src/records/percent.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5, 9);
const course = (name: string, shares: readonly number[], every = DAY) => ({
  name,
  points: shares.map((share, i) => ({ at: START + i * every, share })),
});
const numbers = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe('the chart of skill over time', () => {
  it('stays within its box and stands one dot on each point', () => {
    const { paths, y } = chartOf([course('all', [0, 0.5, 1])], 600, 'UTC');
    expect(paths[0]?.dots.map(({ x, y: height }) => [x, height])).toEqual([
      [SIZE.left, SIZE.height - SIZE.bottom],
      [(SIZE.left + 600 - SIZE.right) / 2, (SIZE.top + SIZE.height - SIZE.bottom) / 2],
      [600 - SIZE.right, SIZE.top],
    ]);
    expect(Math.max(...numbers(paths[0]?.d ?? ''))).toBeLessThanOrEqual(600);
    expect(y.map(({ text }) => text)).toEqual(['0%', '25%', '50%', '75%', '100%']);
  });

  it('draws one point, played a minute ago, without dividing by nothing', () => {
    const { paths, x } = chartOf([course('all', [0.4])], 300, 'UTC');
    expect(paths[0]?.dots).toHaveLength(1);
    expect(Number.isFinite(paths[0]?.dots[0]?.x)).toBe(true);
    expect(x.length).toBeGreaterThan(0);
    expect(x[0]?.text).toMatch(/^\d\d:\d\d$/);
  });

  it('never writes two dates into each other', () => {
    for (const width of [280, 360, 700, 1200]) {
      for (const every of [DAY / 24, DAY, 3 * DAY, 60 * DAY]) {
        const { x } = chartOf([course('all', Array<number>(20).fill(0.5), every)], width, 'UTC');
        expect(x.length).toBeGreaterThan(1);
        const gaps = x.slice(1).map(({ at }, i) => at - (x[i]?.at ?? 0));
        expect(Math.min(100, ...gaps)).toBeGreaterThan(45);
      }
    }
  });

  it('writes no date twice', () => {
    const { x } = chartOf([course('all', [0.2, 0.4, 0.6, 0.8])], 1100, 'UTC');
    expect(x.map(({ text }) => text)).toEqual([...new Set(x.map(({ text }) => text))]);
  });

  it('leaves the dots out where they would be a smear', () => {
    expect(chartOf([course('all', Array<number>(300).fill(0.5))], 600, 'UTC').paths[0]?.dots).toEqual([]);
  });

  it('draws a small line as well', () => {
    expect(sparkOf([0, 100], 100, 72, 22)).toBe('M2,20L70,2');
    expect(numbers(sparkOf([50], 100, 72, 22)).every(Number.isFinite)).toBe(true);
  });
});

describe('figures in words', () => {
  it('say how far a share has moved, in the points that are shown', () => {
    expect([moved(null, 0.5), moved(0.5, 0.62), moved(0.62, 0.5), moved(0.502, 0.498)]).toEqual([
      '',
      'up 12',
      'down 12',
      'the same',
    ]);
    expect(percent(0.125)).toBe('13%');
  });
});
