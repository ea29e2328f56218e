import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundToSum, rowsOf } from '../../../src/components/practice/parts.ts';
import type { Explanation } from '../../../src/simulations/roleplay/index.ts';

const tenths = (value: number) => Math.round(value * 10);

describe('roundToSum', () => {
  it('adds up to the rounded total, each within a tenth of its own value', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -60, max: 60, noNaN: true }), { maxLength: 12 }), (values) => {
        const rounded = roundToSum(values);
        const total = values.reduce((a, b) => a + b, 0);
        expect(rounded.reduce((sum, value) => sum + tenths(value), 0)).toBe(Math.round(total * 10) + 0);
        for (const [place, value] of rounded.entries()) {
          expect(Math.abs(value - (values[place] ?? 0))).toBeLessThanOrEqual(0.1 + 1e-9);
        }
      }),
    );
  });
});

const explanation = (parts: Explanation['parts']): Explanation => ({
  satisfaction: { before: 40, after: 40, change: 0 },
  loyalty: { before: 40, after: 40, change: 0 },
  parts,
  reasons: [],
});

describe('rowsOf', () => {
  it('gives a row to each behaviour, strongest first, with where it was felt', () => {
    const rows = rowsOf(
      explanation([
        { behaviour: 'listen', dimension: 'interaction', change: 2.04 },
        { behaviour: 'deflect', dimension: 'process', change: -4 },
        { behaviour: 'deflect', dimension: 'outcome', change: -1.5 },
      ]),
    );
    expect(rows).toEqual([
      { cause: 'deflect', change: -5.5, dimensions: ['process', 'outcome'] },
      { cause: 'listen', change: 2, dimensions: ['interaction'] },
    ]);
  });

  it('leaves out what nobody could feel', () => {
    expect(rowsOf(explanation([{ behaviour: 'thank', dimension: 'interaction', change: 0.01 }]))).toEqual([]);
  });
});
