import { describe, expect, test } from 'vitest';
import { stem } from '../../../src/search/stem.ts';
import { britishSpelling, wordsOf } from '../../../src/search/words.ts';

test('words are lower case, without accents and punctuation', () => {
  expect(wordsOf('My PARCEL, café-style!')).toEqual(['my', 'parcel', 'cafe', 'style']);
});

test('a word that JavaScript has a use for is a word', () => {
  expect(wordsOf('constructor toString __proto__')).toEqual(['constructor', 'tostring', 'proto']);
});

test('contractions open the same with and without an apostrophe, straight or curly', () => {
  expect(wordsOf("can't")).toEqual(['cannot']);
  expect(wordsOf('cant')).toEqual(['cannot']);
  expect(wordsOf('it’s')).toEqual(['it']);
  expect(wordsOf("hasn't")).toEqual(wordsOf('hasnt'));
});

test('small numbers and ordinals are words', () => {
  expect(wordsOf('3 times, 2nd call')).toEqual(['three', 'times', 'second', 'call']);
});

describe('American spelling is folded into British', () => {
  test.each([
    ['color', 'colour'],
    ['apologize', 'apologise'],
    ['canceled', 'cancelled'],
    ['neighbor', 'neighbour'],
    ['installment', 'instalment'],
  ])('%s → %s', (american, british) => {
    expect(britishSpelling(american)).toBe(british);
    expect(britishSpelling(british)).toBe(british);
  });

  test.each(['doctor', 'size', 'prize', 'minor', 'error'])('%s stays', (word) => {
    expect(britishSpelling(word)).toBe(word);
  });
});

describe('the forms of a word share a stem', () => {
  test.each([
    ['deliver', 'delivered', 'delivers', 'delivering'],
    ['parcel', 'parcels'],
    ['return', 'returned', 'returning', 'returns'],
    ['charge', 'charged', 'charges', 'charging'],
    ['complaint', 'complaints'],
    ['stop', 'stopped', 'stopping'],
    ['cancel', 'cancelled', 'cancelling'],
  ])('%s', (...forms) => {
    const [first, ...others] = forms.map(stem);
    expect(
      others.every((other) => other === first),
      forms.map(stem).join(' '),
    ).toBe(true);
  });

  test.each([
    ['late', 'later'],
    ['bill', 'build'],
    ['rude', 'rule'],
    ['price', 'prize'],
  ])('%s and %s stay apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});
