/** A scenario that is malformed gets findings or a typed error; nothing else is thrown. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { registryOf } from '../../../src/content/checks/registry.ts';
import { checkScenario } from '../../../src/content/checks/scenario/index.ts';
import { readYaml } from '../../../src/content/checks/yaml.ts';
import { scenarioSchema, type Scenario } from '../../../src/content/schemas/scenario.ts';
import { analyse } from '../../../src/simulations/roleplay/analysis.ts';
import {
  compileScenario,
  replay,
  RunError,
  ScenarioError,
  startRun,
} from '../../../src/simulations/roleplay/index.ts';
import { edited, type Edits } from '../../content/mistakes/edit.ts';
import { kettle } from './fixture.ts';
import { KETTLE } from './scenarios.ts';

const registry = registryOf({
  principles: ['anticipate', 'connect', 'more-than-make-up'],
  lessons: [],
  scenarios: [],
  entries: [],
  phrases: [],
  words: ['company'],
  headings: {},
});

const TEXT = stringify(kettle());

/** Texts an author, or an accident, may leave in a file. */
const scrap = fc.oneof(
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.constantFrom(
    'null',
    '[]',
    '{}',
    '- ',
    ': ',
    '*x',
    '&a',
    '"',
    "'",
    '12',
    'next: offer',
    'end',
    '\n',
    '\t',
  ),
);

const mutatedText = fc
  .array(fc.tuple(fc.nat(TEXT.length), fc.nat(30), scrap), { minLength: 1, maxLength: 4 })
  .map((cuts) => cuts.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), TEXT));

type Node = Record<string, unknown>;

/** Replaces or removes something at a random depth: each number picks a field, or the place to stop. */
function spoil(data: unknown, picks: readonly number[], put: unknown): unknown {
  const copy = structuredClone(data) as Node;
  let here = copy;
  for (const pick of picks) {
    const keys = Object.keys(here);
    const key = keys[pick % Math.max(1, keys.length)];
    if (key === undefined) break;
    const below = here[key];
    if (typeof below === 'object' && below !== null && pick % 5 !== 0) here = below as Node;
    else {
      here[key] = put;
      return copy;
    }
  }
  return put;
}

const mutatedData = fc
  .tuple(
    fc.array(fc.nat(1000), { minLength: 3, maxLength: 9 }),
    fc.oneof(
      fc.anything(),
      fc.constantFrom('end', 'offer', 'opening', 'storm', 'hear', null, undefined, [], {}, -1, 1e9),
    ),
  )
  .map(([picks, put]) => spoil(kettle(), picks, put));

/** What a build does with data: check it, and play it only if nothing was found. */
function build(data: unknown): void {
  const issues = checkScenario('scenarios/kettle.yaml', data, registry);
  if (issues.some((issue) => issue.message === '')) throw new Error('an issue says nothing');
  if (issues.length > 0) return;
  const compiled = compileScenario('kettle', scenarioSchema.parse(data));
  for (const customer of Object.keys(compiled.customers)) {
    const { best, worst } = analyse(compiled, customer, 2000);
    if (!(best >= worst)) throw new Error('the best is worse than the worst');
  }
}

function buildText(text: string): void {
  const { data, findings } = readYaml(text);
  for (const found of findings) expect(found.message).not.toBe('');
  if (findings.length === 0) build(data);
}

/** What code that skips the checks gets. */
function typedOnly(action: () => unknown): void {
  try {
    action();
  } catch (error) {
    expect(error instanceof ScenarioError || error instanceof RunError).toBe(true);
  }
}

describe('a malformed scenario', { timeout: 600_000 }, () => {
  test('mutated 10,000 times is checked and played, or refused with findings', () => {
    fc.assert(fc.property(mutatedData, build), { numRuns: 10_000, seed: 6 });
  });

  test('mutated as text is read, checked and played, or refused with findings', () => {
    fc.assert(fc.property(mutatedText, buildText), { numRuns: 500, seed: 8 });
  });

  test('unchecked, with ways that lead nowhere, is refused with a typed error', () => {
    const lost: [name: string, edits: Edits][] = [
      ['no start', { start: 'nowhere' }],
      ['no ending', { endings: {} }],
      ['a lost way', { 'steps.storm.replies[0].next': 'nowhere' }],
      ['a shared id', { 'endings.storm': { title: 'x', text: 'x' } }],
      ['nothing said', { 'steps.storm.says': [] }],
    ];
    for (const [name, edits] of lost) {
      const scenario = edited(kettle(), edits) as Scenario;
      expect(() => compileScenario('kettle', scenario), name).toThrow(ScenarioError);
    }
  });

  test('says which file and what is wrong', () => {
    const scenario = { ...kettle(), start: 'nowhere' };
    expect(() => compileScenario('kettle', scenario)).toThrow(
      'scenarios/kettle.yaml: the start "nowhere" is not a step',
    );
  });
});

describe('a run that does not fit', () => {
  test('with an unknown customer is refused by name', () => {
    expect(() => startRun(KETTLE, 'zoe')).toThrow(
      'There is no customer "zoe" in "kettle". There are: ada, bo.',
    );
    expect(() => startRun(KETTLE, '__proto__')).toThrow(RunError);
    expect(() => startRun(KETTLE, 'constructor')).toThrow(RunError);
  });

  test('stops at the first choice that does not fit, and says why', () => {
    const kinds = (choices: Parameters<typeof replay>[2]) => {
      const { problem, moments } = replay(KETTLE, 'ada', choices);
      return [problem?.kind, problem?.at, moments.length];
    };
    expect(kinds([{ step: 'opening', reply: 'sing' }])).toEqual(['unknown-reply', 0, 0]);
    expect(kinds([{ step: 'offer', reply: 'new' }])).toEqual(['other-step', 0, 0]);
    expect(
      kinds([
        { step: 'opening', reply: 'hear' },
        { step: 'opening', reply: 'hear' },
      ]),
    ).toEqual(['other-step', 1, 1]);
    const end = [
      { step: 'opening', reply: 'hear' },
      { step: 'offer', reply: 'new' },
    ];
    expect(kinds([...end, { step: 'offer', reply: 'new' }])).toEqual(['after-the-end', 2, 2]);
  });

  test('however odd its choices are, nothing untyped is thrown', () => {
    const odd = fc.array(fc.record({ step: fc.string(), reply: fc.string() }), { maxLength: 300 });
    fc.assert(
      fc.property(fc.string(), odd, (customer, choices) =>
        typedOnly(() => replay(KETTLE, customer, choices)),
      ),
      { numRuns: 1000, seed: 7 },
    );
  });
});
