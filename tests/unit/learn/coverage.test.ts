import { expect, test } from 'vitest';
import { coverageOf, gapsOf, type Corpus } from '../../../src/records/coverage.ts';
import { checkSchema } from '../../../src/content/schemas/check.ts';

const check = checkSchema.parse({
  id: 'c1',
  principle: 'connect',
  kind: 'single',
  question: 'Which of these is it?',
  answers: [
    { id: 'a', text: 'A', because: 'Because that is how it is.' },
    { id: 'b', text: 'B', right: true, because: 'Because that is how it is.' },
  ],
});

const corpus: Corpus = {
  lessons: [
    { id: 'one', data: { teaches: { connect: 'talk' }, checks: [check] } },
    { id: 'two', data: { teaches: { anticipate: 'see' }, checks: [] } },
  ],
  scenarios: [
    {
      id: 'play',
      data: {
        steps: {
          open: {
            says: [{ text: 'Hello.' }],
            replies: [{ id: 'r', text: 'Hi.', does: [], because: 'x', teaches: ['connect'], next: 'end' }],
          },
        },
      },
    },
  ],
  entries: [
    { id: 'card', data: { why: { text: 'Because.', principle: 'anticipate' }, principles: ['connect'] } },
  ],
};

test('says where a principle is taught, checked, practised and looked up', () => {
  expect(coverageOf('connect', corpus)).toEqual({
    taught: [{ lesson: 'one', section: 'talk' }],
    checked: [{ lesson: 'one', check: 'c1' }],
    practised: [{ scenario: 'play', step: 'open' }],
    lookedUp: [{ entry: 'card' }],
  });
});

test('names the gaps', () => {
  expect(gapsOf(coverageOf('anticipate', corpus))).toEqual(['checked', 'practised']);
  expect(gapsOf(coverageOf('connect', corpus))).toEqual([]);
  expect(gapsOf(coverageOf('unheard-of', corpus))).toEqual(['taught', 'checked', 'practised', 'lookedUp']);
});
