import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../../src/components/model/groups.ts';
import { BEHAVIOURS, BEHAVIOUR_IDS, DIMENSIONS } from '../../../src/content/schemas/vocabulary.ts';
import { EFFECTS } from '../../../src/simulations/customer/effects.ts';
import { PARAMETERS } from '../../../src/simulations/customer/parameters.ts';
import { WEIGHTS, weightsFor } from '../../../src/simulations/customer/values.ts';

describe('the parameter table', () => {
  it('keeps every value inside its sensible range', () => {
    const outside = Object.entries(PARAMETERS).filter(
      ([, { value, range }]) => !(value >= range[0] && value <= range[1]),
    );
    expect(outside).toEqual([]);
  });

  it('gives every parameter a symbol of its own', () => {
    const symbols = Object.values(PARAMETERS).map((row) => row.symbol);
    expect(symbols.filter((symbol, i) => symbols.indexOf(symbol) !== i)).toEqual([]);
  });

  it('is printed whole and in order on the model page', () => {
    expect(GROUPS.flatMap((group) => group.rows)).toEqual(Object.values(PARAMETERS));
  });

  it('has weights that sum to one', () => {
    for (const kind of ['outcome', 'process', 'relational', 'none'] as const) {
      const w = weightsFor(kind);
      expect(w).toBe(WEIGHTS[kind]);
      expect(w.outcome + w.process + w.interaction).toBeCloseTo(1, 12);
    }
  });
});

describe('the effects', () => {
  it('harm where the vocabulary says so, and only there', () => {
    const harms = BEHAVIOUR_IDS.filter((id) => EFFECTS[id].manner === 'harm');
    expect(harms).toEqual(BEHAVIOUR_IDS.filter((id) => BEHAVIOURS[id].kind === 'harms'));
  });

  it.each(BEHAVIOUR_IDS)('of %s are felt in the dimensions that the vocabulary names', (id) => {
    const effect = EFFECTS[id];
    const felt = DIMENSIONS.filter((k) => effect[k] > 0 || (k === 'outcome' && effect.generosity > 0));
    expect(felt).toEqual(DIMENSIONS.filter((k) => BEHAVIOURS[id].serves.some((served) => served === k)));
  });
});
