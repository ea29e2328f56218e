import { expect, test } from 'vitest';
import { fillDeep, fillHouseWords } from '../../../src/content/house-words.ts';

const words = { company: 'Larkfield', goodwillLimit: '£25' };

test('house words are filled in, wherever they stand', () => {
  expect(fillDeep({ a: ['Up to {goodwillLimit}'], b: { c: '{company}' }, d: 3 }, words, 'x.mdx')).toEqual({
    a: ['Up to £25'],
    b: { c: 'Larkfield' },
    d: 3,
  });
});

test('an unknown word stops the build with place and suggestion', () => {
  expect(() => fillDeep({ mayOffer: ['Up to {goodwilLimit}'] }, words, 'playbook/late-delivery.mdx')).toThrow(
    'playbook/late-delivery.mdx › mayOffer[0]: "{goodwilLimit}" is not among the words of site.yaml. Did you mean "{goodwillLimit}"? Or add it under words.',
  );
});

test('names of built-in properties are not words', () => {
  expect(() => fillHouseWords('{constructor}', words, 'x')).toThrow('"{constructor}" is not among');
});
