import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker, MAX_DRAFT } from '../../../src/components/phrases/checker/check.ts';
import { quotedRanges } from '../../../src/components/phrases/checker/draft.ts';
import { swapSentence } from '../../../src/components/phrases/checker/swap.ts';
import type { Phrase } from '../../../src/content/schemas/phrase.ts';

const phrase = (id: string, text: string, more: Partial<Phrase> = {}): Phrase => ({
  id,
  phrase: text,
  variants: [],
  unless: [],
  why: 'It is on the list of this test.',
  instead: [
    { situation: 'one', say: 'First better way.' },
    { situation: 'two', say: 'Second better way.' },
    { situation: 'three', say: 'Third better way.' },
  ],
  origin: 'source',
  ...more,
});

const check = createChecker([
  phrase('unfortunately', 'unfortunately'),
  phrase('need', 'you need to', { variants: ['you will need to'], unless: ['everything you need to'] }),
  phrase('policy', 'our policy'),
]);
const ids = (draft: string) => check(draft).findings.map((finding) => finding.phrase.id);

describe('what is found', () => {
  it.each([
    ['You’ll need to sign.', ['need']],
    ['You will really need to sign.', ['need']],
    ['YOU NEED TO sign.', ['need']],
    ['Unfortunatly it is our policy.', ['unfortunately', 'policy']],
    ['Fortunately it came.', []],
    ['Here is everything you need to sign.', []],
    ['', []],
  ])('%s', (draft, expected) => {
    expect(ids(draft)).toEqual(expected);
  });

  it('is placed exactly, so that it can be marked', () => {
    const draft = 'Thanks. Sadly not; per our policy, no.';
    const [finding] = check(draft).findings;
    expect(draft.slice(finding?.start, finding?.end)).toBe('our policy');
    expect(finding?.text).toBe('our policy');
  });
});

describe('what the customer said is left alone', () => {
  it.each([
    'You wrote “you need to hurry”, and we did.',
    'You wrote "unfortunately nobody came".',
    "You said 'it is our policy' sounded cold.",
    '> unfortunately nobody rang me\nI am ringing you now.',
    'Customer: you need to send it back\nI have sent it.',
  ])('%s', (draft) => {
    expect(ids(draft)).toEqual([]);
  });

  it('but an apostrophe opens no quotation', () => {
    expect(ids("It's the neighbours' gate, and you need to close it. That's all.")).toEqual(['need']);
    expect(quotedRanges("the dogs' bowl and the cats' bowl")).toEqual([]);
  });
});

describe('reading', () => {
  it('counts words and sentences that are the writer’s own', () => {
    const { readability } = check('We sent it today. You wrote “where is it?”.');
    expect(readability.words).toBe(6);
  });

  it('gives no grade to a draft too short to have one', () => {
    expect(check('Sent today.').readability.grade).toBeNull();
  });

  it('points at a sentence that runs on', () => {
    const long = `I ${'and again I write '.repeat(8)}to you.`;
    expect(check(long).readability.long).toHaveLength(1);
  });
});

describe('swapping', () => {
  it('replaces the whole sentence and says where the new one stands', () => {
    const draft = 'Hello. You need to wait. Bye.';
    const [finding] = check(draft).findings;
    if (!finding) throw new Error('nothing found');
    const swapped = swapSentence(draft, finding, 'Thursday suits us.');
    expect(swapped.draft).toBe('Hello. Thursday suits us. Bye.');
    expect(swapped.draft.slice(swapped.start, swapped.end)).toBe('Thursday suits us.');
  });
});

describe('any text at all', () => {
  it('is checked without failing, and findings lie within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (draft) => {
        for (const { start, end } of check(draft).findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(draft.length);
          expect(start).toBeLessThan(end);
        }
      }),
    );
  });

  it('beyond the bound is not read', () => {
    expect(ids(`${'a '.repeat(MAX_DRAFT / 2)}you need to`)).toEqual([]);
  });
});
