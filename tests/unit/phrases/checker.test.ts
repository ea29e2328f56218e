import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker, MAX_DRAFT } from '../../../src/components/phrases/checker/check.ts';
import { quotedRanges } from '../../../src/components/phrases/checker/quoted.ts';
import { swapSentence } from '../../../src/components/phrases/checker/swap.ts';
import type { Phrase } from '../../../src/content/schemas/phrase.ts';
import type { Wording } from '../../../src/content/schemas/wording.ts';

const phrase = (id: string, text: string, more: Partial<Phrase> = {}): Phrase => ({
  id,
  phrase: text,
  variants: [],
  patterns: [],
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

const wording: Wording = {
  groups: { we: ['i/we'], unable: ['can not', 'am/are unable to'], nothing: ['nothing', 'not anything'] },
  fillers: ['really', 'however'],
  chat: { u: 'you', its: 'its or it is' },
  realWords: ['fortunate'],
  slips: [],
};

const checkerOf = (...phrases: Phrase[]) => createChecker({ phrases, wording });

const check = checkerOf(
  phrase('unfortunately', 'unfortunately'),
  phrase('need', 'you need to', { variants: ['you will need to'], unless: ['everything you need to'] }),
  phrase('policy', 'our policy'),
);
const ids = (draft: string) => check(draft).findings.map((finding) => finding.phrase.id);

describe('what is found', () => {
  it.each([
    ['You’ll need to sign.', ['need']],
    ['You will really need to sign.', ['need']],
    ['YOU NEED TO sign.', ['need']],
    ['Unfortunatly it is our policy.', ['unfortunately', 'policy']],
    ['Un-fortunately it broke.', ['unfortunately']],
    ['Fortunately it came.', []],
    ['Here is everything you need to sign.', []],
    ['', []],
  ])('%s', (draft, expected) => {
    expect(ids(draft)).toEqual(expected);
  });

  it.each([
    ['<we> <unable> ~2 help', 'We cannot help.', true],
    ['<we> <unable> ~2 help', 'I’m unable to be of help.', true],
    ['<we> <unable> ~2 help', 'We are able to help.', false],
    ['<we> <unable> ~2 help', 'We cannot, as it is, help.', false],
    ['<we> <unable> ~3, help', 'We cannot, as it is, help.', true],
    ['it is only/just a', 'its really only a scratch', true],
    ['it is only/just a', 'Its lid is a spare.', false],
    ['let/allow you', 'The till allowed you nothing.', true],
    ['=let you', 'It lets you in.', false],
    ['no_one/nobody else', 'No one else, no.', true],
    ['so? sorry to say', 'Sorry to say it rained.', true],
    ['^ clearly', 'But clearly it rained.', true],
    ['^ clearly', 'It said that clearly.', false],
    ['it is what it is $', 'It is what it is.', true],
    ['it is what it is $', 'It is what it is meant to be.', false],
    ['you must', 'You must, however, sign.', true],
    ['<nothing> ~2 <we> can do', 'There isn’t anything more I can do.', true],
    ['apologise for', 'We apologize for it.', true],
    ['as soon as possible', 'As soon as posible.', true],
    ['as soon as possible', 'As soon as a possum.', false],
    ['as soon as possible', 'constructor __proto__ toString', false],
  ])('the pattern "%s" in "%s": %s', (pattern, draft, found) => {
    const checker = checkerOf(phrase('it', 'zzzz', { patterns: [pattern] }));
    expect(checker(draft).findings).toHaveLength(found ? 1 : 0);
  });

  it('a word that is another word is no misspelling', () => {
    const of = (realWords: string[]) =>
      createChecker({ phrases: [phrase('it', 'complaint')], wording: { ...wording, realWords } });
    expect(of([])('A compliant customer.').findings).toHaveLength(1);
    expect(of(['compliant'])('A compliant customer.').findings).toEqual([]);
  });

  it('a group that is not there is said at once', () => {
    expect(() => checkerOf(phrase('it', 'zzzz', { patterns: ['<thay> say'] }))).toThrow(
      'phrases.yaml: there is no group <thay> in wording.yaml.',
    );
  });

  it('ends before a full stop that a small letter follows, and does not go past it', () => {
    expect(check('per our policy. it is late').findings.map(({ text }) => text)).toEqual(['our policy']);
    expect(ids('it is what you. need to go')).toEqual([]);
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
    '[10:42] Customer: you need to hurry\n10:43 - Caller (Dana): unfortunately yes',
    'Client 2: our policy?\nI have it here.',
    'It is on its way.\n\n-----Original Message-----\nFrom: Dana\n\nYou need to hurry.',
    'It is on its way.\n\nOn Mon, 3 Nov 2025 at 10:42, Dana Okafor wrote:\n\nYou need to hurry.',
    'Sent today.\nFrom: Dana\nSent: Monday\nSubject: Late\n\nYou need to hurry.',
  ])('%s', (draft) => {
    expect(ids(draft)).toEqual([]);
  });

  it.each([
    'On Monday Dana wrote:\n> where is it?\n\nYou need to sign.',
    'Agent: you need to sign.',
    'Customer service is here. You need to sign.',
    'The 15" screen is in; you need to fetch the 13" one.',
    "Wait 'til Monday, you need to sign, it is the neighbours' day.",
  ])('but not the writer’s own: %s', (draft) => {
    expect(ids(draft)).toEqual(['need']);
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
  const swapped = (draft: string) => {
    const [finding] = check(draft).findings;
    return finding ? swapSentence(draft, finding, 'NEW.').draft : draft;
  };

  it.each([
    ['call back. you need to wait. its late', 'call back. NEW. its late'],
    ['is it late? you need to wait! thx', 'is it late? NEW. thx'],
    ['hi.you need to wait.thanks', 'hi.NEW.thanks'],
    ['its late.u need to wait', 'its late.NEW.'],
    ['sorry... you need to wait', 'sorry... NEW.'],
    ['you need to wait... and so do i', 'NEW.'],
    ['its 3.50. you need to pay 2.50 now', 'its 3.50. NEW.'],
    ['Its no. 5 that you need to ring.', 'NEW.'],
    ['No. 5 is late. You need to wait.', 'No. 5 is late. NEW.'],
    ['no. you need to wait', 'no. NEW.'],
    ['Some tools, e.g. a spanner, you need to bring, i.e. not us.', 'NEW.'],
    ['Mr. van Dijk, you need to wait.', 'NEW.'],
    ['You need to see approx. two of the U.K. shops by 5 p.m. on fri. or so.', 'NEW.'],
    [
      'see www.larkfield.com. you need to sign up at larkfield.com or in form.pdf now',
      'see www.larkfield.com. NEW.',
    ],
    ['You asked “where is it? its late. hurry.” and you need to wait.', 'NEW.'],
    ['Hi Pam,\nyou need to wait\nthanks, Lee', 'Hi Pam,\nNEW.\nthanks, Lee'],
    ['So:\n- you need to wait\n- it is late', 'So:\n- NEW.\n- it is late'],
    ['> where is the parcel that you said would be here on Monday?\nyou need to wait', null],
    [`${'It is on its way and it is late. '.repeat(3)}you need to wait\nthanks`, null],
    ['Your parcel left the depot this morning, and so you will\nneed to wait for it.', 'NEW.'],
  ])('leaves its neighbours alone: %s', (draft, expected) => {
    expect(swapped(draft)).toBe(expected ?? draft.replace('you need to wait', 'NEW.'));
  });

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
