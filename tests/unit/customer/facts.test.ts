import { describe, expect, it, vi } from 'vitest';
import { FACTS, holds, numberOf } from '../../../src/simulations/customer/facts.ts';

/** Generous, because several suites share two cores: a limit against hanging, not a measure of speed. */
vi.setConfig({ testTimeout: 120_000 });

describe('the customer model behaves as published', () => {
  it.each(FACTS)('fact $id: $title', (fact) => {
    const figure = fact.measure();
    expect(figure, `${fact.measured}: ${figure}, band ${fact.band.join(' to ')}`).toSatisfy((x: number) =>
      holds(fact, x),
    );
  });
});

describe('the table of facts', () => {
  it('covers findings 1 to 19, each id once', () => {
    expect([...new Set(FACTS.map(numberOf))]).toEqual(Array.from({ length: 19 }, (_, i) => i + 1));
    expect(new Set(FACTS.map((fact) => fact.id)).size).toBe(FACTS.length);
  });

  it('gives the same figures every time', () => {
    const some = FACTS.filter((fact) => ['3', '8a', '15b'].includes(fact.id));
    expect(some.map((fact) => fact.measure())).toEqual(some.map((fact) => fact.measure()));
  });
});
