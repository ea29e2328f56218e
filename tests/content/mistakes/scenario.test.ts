/** Every mistake an author can make in a role-play has a message with file, place, fact and fix, word for word. */
import { describe, expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/checks/issue.ts';
import { registryOf } from '../../../src/content/checks/registry.ts';
import { checkScenario } from '../../../src/content/checks/scenario/index.ts';
import { kettle } from '../../unit/roleplay/fixture.ts';
import { edited, type Edits } from './edit.ts';
import { MISTAKES as NAMES } from './names.ts';
import { MISTAKES as SHAPES } from './shapes.ts';

const FILE = 'scenarios/kettle.yaml';
const registry = registryOf({
  principles: ['anticipate', 'connect', 'more-than-make-up'],
  lessons: [],
  scenarios: [],
  entries: [],
  phrases: [],
  words: ['company', 'returnDays'],
  headings: {},
});

const messages = (edits: Edits): string[] =>
  checkScenario(FILE, edited(kettle(), edits), registry).map(formatIssue);

describe('a mistake in a role-play', () => {
  test('there is none in the scenario they are made in', () => {
    expect(messages({})).toEqual([]);
  });

  test.each([...NAMES, ...SHAPES])('%s', (_, edits, expected) => {
    expect(messages(edits)).toEqual(expected.map((message) => `${FILE}${message}`));
  });

  test('is told as one line that names the file, the place, the fact and the fix', () => {
    expect(messages({ 'steps.opening.replies[0].next': 'offr' })).toEqual([
      'scenarios/kettle.yaml › steps.opening.replies[0].next: step "offr" does not exist. Did you mean "offer"?',
    ]);
  });
});
