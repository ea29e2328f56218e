import { expect, test } from 'vitest';
import { readQuery } from '../../../src/search/query.ts';
import { countsOf, createVocabulary } from '../../../src/search/vocabulary.ts';

const vocabulary = createVocabulary(countsOf(['charged', 'twice', 'tip', 'the', 'refund', 'tv']));
const read = (text: string) => readQuery(text, vocabulary);
const featuresOf = (text: string) => [...(read(text).slots.at(-1)?.features.keys() ?? [])];

test('a single letter stands for the telling words that begin with it', () => {
  expect(featuresOf('t')).toEqual(expect.arrayContaining(['twic', 'tip']));
  expect(featuresOf('t')).not.toContain('the');
});

test('a single letter says nothing yet beside a word that does', () => {
  expect(read('charged t').words).toEqual(['charged']);
  expect(read('is the t').words).toEqual(['is', 'the', 't']);
  expect(read('charged t ').words).toEqual(['charged', 't']);
});

test.each([
  ['r', 'r'],
  ['re', 're'],
  ['is the re', 're'],
  ['ref', undefined],
  ['re ', undefined],
  ['charged re', undefined],
])('the beginning of “%s” is %s', (text, beginning) => {
  expect(read(text).beginning).toBe(beginning);
});

test('a word typed for another of the same sound counts as both, and keeps its own place', () => {
  const known = createVocabulary(countsOf(['add', 'advert', 'wait']));
  const features = readQuery('your add ', known).features;
  expect([...features.keys()]).toEqual(expect.arrayContaining(['add', 'ad']));
  expect(readQuery('your add ', known).corrected).toBeUndefined();
  expect(readQuery('the weight ', known).corrected).toBe('the wait');
  expect([...readQuery('an ad ', known).features.keys()]).not.toContain('add');
});
