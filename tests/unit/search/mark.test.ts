import { expect, test } from 'vitest';
import { createMatcher, markParts } from '../../../src/search/mark.ts';

const marked = (text: string, words: string[]): string =>
  markParts(text, createMatcher(words))
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

test('other forms of a word are marked, stop words are not', () => {
  expect(marked('The parcels were delivered', ['the', 'parcel', 'deliver'])).toBe(
    'The [parcels] were [delivered]',
  );
});

test('an unfinished last word marks what it begins', () => {
  expect(marked('Under warranty', ['warr'])).toBe('Under [warranty]');
});

test('the text is never changed', () => {
  const text = '  “It’s late!” – twice…';
  expect(
    markParts(text, createMatcher(['late', 'twice']))
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});
