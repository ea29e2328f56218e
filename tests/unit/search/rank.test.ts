import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { createCardIndex } from '../../../src/search/index.ts';
import { boundQuery, LONGEST_QUERY } from '../../../src/search/bound.ts';
import { understand } from '../../../src/search/query.ts';
import { nearestCards, rankCards } from '../../../src/search/rank.ts';
import { data } from './cards.ts';

const index = createCardIndex(data);
const first = (text: string): string | undefined => rankCards(understand(text, index), index)[0]?.slug;

describe('the right card comes first', () => {
  test.each([
    ['late parcel', 'late-delivery'],
    ['LATE PARCEL', 'late-delivery'],
    ['package is delayed', 'late-delivery'],
    ['its been two weeks and i am still waiting for my delivery', 'late-delivery'],
    ['refnd', 'refund-request'],
    ['moneyback', 'refund-request'],
    ['reimburse me', 'refund-request'],
    ['too late to return', 'return-past-window'],
    ['put your boss on', 'wants-a-manager'],
    ['how do i say no', 'cannot-do-what-they-ask'],
    ['manag', 'wants-a-manager'],
  ])('%s → %s', (text, slug) => {
    expect(first(text)).toBe(slug);
  });
});

test('what the card resembles is said', () => {
  expect(rankCards(understand('late parcl', index), index)[0]?.because).toBe('late parcel');
});

test('the correction is given to be shown, and none when nothing was corrected', () => {
  expect(understand('refnd please', index).corrected).toBe('refund please');
  expect(understand('refund please', index).corrected).toBeUndefined();
});

test('nonsense finds nothing, and still has nearest cards only if a word is shared', () => {
  const query = understand('zzzz qqqq', index);
  expect(rankCards(query, index)).toEqual([]);
  expect(nearestCards(query, index)).toEqual([]);
});

test('an empty question finds nothing', () => {
  expect(rankCards(understand('  ', index), index)).toEqual([]);
});

test('whatever is typed, the answer is bounded and in order', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      const found = rankCards(understand(text, index), index);
      const scores = found.map(({ score }) => score);
      expect(scores.every((score) => score >= 0 && score <= 1.0001)).toBe(true);
      expect(scores.toSorted((a, b) => b - a)).toEqual(scores);
    }),
  );
});

describe('a question from the address bar', () => {
  test('is cut, and is one line', () => {
    expect(boundQuery(null)).toBe('');
    expect(boundQuery('x'.repeat(5000))).toHaveLength(LONGEST_QUERY);
    expect(boundQuery('a\n\u0000b\u202ec')).toBe('a b c');
  });
});
