import { expect, test } from 'vitest';
import { contentWords, mergeAnswers, subQueries } from '../../../src/search/relax.ts';

const rarity = (word: string): number => ({ order: 1, waiting: 2, fortnight: 3 })[word] ?? 0;

test('stop words are left out unless there is nothing else', () => {
  expect(contentWords(['where', 'is', 'my', 'order'])).toEqual(['order']);
  expect(contentWords(['who', 'do', 'i', 'ask'])).toEqual(['ask']);
  expect(contentWords(['what', 'is', 'it'])).toEqual(['what', 'is', 'it']);
});

test('all words first, then fewer, keeping the rare ones and their order', () => {
  expect(subQueries(['waiting', 'a', 'fortnight', 'for', 'my', 'order'], rarity)).toEqual([
    ['waiting', 'fortnight', 'order'],
    ['waiting', 'fortnight'],
    ['fortnight'],
    ['waiting'],
  ]);
});

test('nothing typed, nothing asked', () => {
  expect(subQueries([], rarity)).toEqual([]);
});

test('a page found with more words stands first; each page once', () => {
  const merged = mergeAnswers([
    { words: 3, found: [{ id: 'a', score: 0.1, hit: 'A' }] },
    {
      words: 1,
      found: [
        { id: 'b', score: 9, hit: 'B' },
        { id: 'a', score: 8, hit: 'A' },
      ],
    },
  ]);
  expect(merged.map(({ id }) => id)).toEqual(['a', 'b']);
});
