/** Run codes: short, exact, and never a thrown error. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compileScenario,
  decodeRun,
  encodeRun,
  startRun,
  stepOf,
  canWait,
  keepWaiting,
  type Choice,
  type CompiledScenario,
  type PlayedRun,
  type RunState,
} from '../../../src/simulations/roleplay/index.ts';
import { randomRun } from './arbitrary.ts';
import type { Scenario } from '../../../src/content/schemas/scenario.ts';
import { edited } from '../../content/mistakes/edit.ts';
import { kettle } from './fixture.ts';
import { ALL, KETTLE } from './scenarios.ts';

const find = (slug: string) => ALL.find((scenario) => scenario.slug === slug);

const runOf = (scenario: CompiledScenario, customer: string, choices: readonly Choice[]): PlayedRun => ({
  id: 'V1StGXR8_Z5jdHi6B-myT',
  scenario: scenario.slug,
  edition: scenario.edition,
  customer,
  mode: 'coach',
  choices,
});

const sample = (): string => encodeRun(KETTLE, runOf(KETTLE, 'ada', [{ step: 'opening', reply: 'hear' }]));

/** The greatest number of choices from here: every reply on the longest way, every wait at every step. */
function longest(scenario: CompiledScenario, stepId: string, known: Map<string, number>): number {
  const before = known.get(stepId);
  if (before !== undefined) return before;
  const ahead = stepOf(scenario, stepId)
    .replies.flatMap((reply) => reply.next)
    .map(({ go }) => (go === 'end' ? 0 : longest(scenario, go, known)));
  const most = 4 + Math.max(...ahead);
  known.set(stepId, most);
  return most;
}

describe('a run code', { timeout: 600_000 }, () => {
  test('gives back the run it was made of', () => {
    fc.assert(
      fc.property(
        randomRun(),
        fc.constantFrom('coach', 'assess'),
        ({ scenario, customer, choices }, mode) => {
          const run: PlayedRun = { ...runOf(scenario, customer, choices), mode };
          expect(decodeRun(encodeRun(scenario, run), find)).toStrictEqual({ ok: true, run });
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });

  test('of the longest possible run of any role-play has at most 1,000 characters', () => {
    const longestId = 'x'.repeat(40);
    for (const scenario of ALL) {
      const choices = longest(scenario, scenario.start, new Map());
      const shortest = encodeRun(scenario, {
        ...runOf(scenario, Object.keys(scenario.customers)[0] ?? '', []),
        id: longestId,
      });
      expect(shortest.length + 40 + choices).toBeLessThanOrEqual(1000);
    }
  });

  test('keeps waits and mode', () => {
    let run: RunState = startRun(KETTLE, 'ada');
    const choices: Choice[] = [];
    while (canWait(KETTLE, run)) {
      choices.push({ step: 'opening', waited: true });
      run = keepWaiting(KETTLE, run);
    }
    if (run.ending === null) choices.push({ step: 'opening', reply: 'hear' });
    const decoded = decodeRun(encodeRun(KETTLE, runOf(KETTLE, 'ada', choices)), find);
    expect(decoded).toMatchObject({ ok: true, run: { choices } });
  });

  const broken: [name: string, code: () => string, kind: string][] = [
    ['nothing', () => '', 'not-a-run-code'],
    ['other text', () => 'Hello, here is my result', 'not-a-run-code'],
    ['a truncated code', () => sample().slice(0, -7), 'not-a-run-code'],
    ['a changed choice', () => sample().replace('.c.0.', '.c.1.'), 'damaged'],
    ['an enormous text', () => 'x'.repeat(2_000_000), 'too-long'],
  ];
  test.each(broken)('%s is refused with a kind', (_, code, kind) => {
    expect(decodeRun(code(), find)).toMatchObject({ ok: false, error: { kind } });
  });

  test('of another edition is refused, and named', () => {
    const scenario = edited(kettle(), { 'steps.offer.replies[0].text': 'Another text.' }) as Scenario;
    const other = compileScenario('kettle', scenario);
    expect(decodeRun(sample(), () => other)).toEqual({
      ok: false,
      error: {
        kind: 'other-edition',
        message: 'This run was played on another edition of "kettle", so it is not replayed.',
      },
    });
  });

  test('of an unknown role-play is refused', () => {
    expect(decodeRun(sample(), () => undefined)).toMatchObject({ error: { kind: 'unknown-scenario' } });
  });

  test('mutated 10,000 times never throws and never gives a run that does not fit', () => {
    const codes = ALL.map((scenario) =>
      encodeRun(scenario, runOf(scenario, Object.keys(scenario.customers)[0] ?? '', [])),
    );
    const mutated = fc
      .tuple(
        fc.constantFrom(sample(), ...codes),
        fc.nat(300),
        fc.nat(20),
        fc.string({ maxLength: 20, unit: 'binary' }),
      )
      .map(([code, at, cut, put]) => code.slice(0, at) + put + code.slice(at + cut));
    fc.assert(
      fc.property(mutated, (code) => {
        const decoded = decodeRun(code, find);
        if (decoded.ok) {
          const scenario = find(decoded.run.scenario) as CompiledScenario;
          expect(encodeRun(scenario, decoded.run)).toBe(code.trim());
        } else expect(decoded.error.message).not.toBe('');
      }),
      { numRuns: 10_000, seed: 5 },
    );
  });
});
