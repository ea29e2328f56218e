import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { editDistance } from '../../../src/search/distance.ts';
import {
  completionsOf,
  countsOf,
  createVocabulary,
  guessesFor,
  readWord,
} from '../../../src/search/vocabulary.ts';

const vocabulary = createVocabulary(
  countsOf([
    'refund',
    'refund',
    'warranty',
    'guarantee',
    'arrived',
    'address',
    'receive',
    'late',
    'call',
    'back',
    'manager',
    'parcel',
  ]),
);

describe('edit distance', () => {
  test.each([
    ['refnd', 'refund', 1],
    ['recieve', 'receive', 1],
    ['warenty', 'warranty', 2],
    ['same', 'same', 0],
  ])('%s → %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  test('gives up beyond the limit', () => {
    expect(editDistance('parcel', 'manager', 2)).toBe(3);
  });

  test('is symmetric, and zero only for equal words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
        expect(editDistance(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });
});

describe('correction', () => {
  test.each([
    ['refnd', 'refund'],
    ['waranty', 'warranty'],
    ['warrenty', 'warranty'],
    ['garantee', 'guarantee'],
    ['arived', 'arrived'],
    ['adress', 'address'],
    ['recieve', 'receive'],
    ['parcle', 'parcel'],
    ['maneger', 'manager'],
  ])('%s → %s', (typed, meant) => {
    expect(guessesFor(typed, vocabulary)[0]?.word).toBe(meant);
  });

  test('a known word is left alone', () => {
    expect(readWord('late', vocabulary)).toEqual({ kind: 'known', word: 'late' });
  });

  test('two words typed as one are taken apart', () => {
    expect(readWord('callback', vocabulary)).toEqual({ kind: 'split', words: ['call', 'back'] });
  });

  test.each(['xylophone', 'abc', '2026'])('%s is not bent into something else', (typed) => {
    expect(readWord(typed, vocabulary)).toEqual({ kind: 'unknown', word: typed });
  });
});

test('an unfinished word is completed, the most used first', () => {
  expect(completionsOf('re', vocabulary)).toEqual(['refund', 'receive']);
  expect(completionsOf('r', vocabulary)).toEqual(['refund', 'receive']);
  expect(completionsOf('', vocabulary)).toEqual([]);
  expect(completionsOf('refund', vocabulary)).toEqual([]);
});
