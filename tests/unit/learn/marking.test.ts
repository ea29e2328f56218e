import { describe, expect, test } from 'vitest';
import { answer, retry, showAll, untouched } from '../../../src/components/learn/check/attempt.ts';
import { isComplete, mark, verdictOf } from '../../../src/components/learn/check/marking.ts';
import { shuffled } from '../../../src/components/learn/check/shuffle.ts';
import { checkSchema, type FormCheck } from '../../../src/content/schemas/check.ts';

const because = 'Because that is how it is.';
/** Read by the schema, and one that is answered by choosing and arranging. */
function formCheck(raw: unknown): FormCheck {
  const check = checkSchema.parse(raw);
  if (check.kind === 'rewrite') throw new TypeError('A rewriting check is marked elsewhere.');
  return check;
}

const shared = { id: 'c', principle: 'connect', question: 'Which of these is it?' };
const single: FormCheck = formCheck({
  ...shared,
  kind: 'single',
  answers: [
    { id: 'a', text: 'A', because },
    { id: 'b', text: 'B', right: true, because },
  ],
});
const multiple: FormCheck = formCheck({
  ...shared,
  kind: 'multiple',
  answers: [
    { id: 'a', text: 'A', right: true, because },
    { id: 'b', text: 'B', because },
    { id: 'c', text: 'C', right: true, because },
  ],
});
const order: FormCheck = formCheck({
  ...shared,
  kind: 'order',
  items: ['x', 'y', 'z'].map((id) => ({ id, text: id, because })),
});
const sort: FormCheck = formCheck({
  ...shared,
  kind: 'sort',
  groups: [
    { id: 'g', title: 'G' },
    { id: 'h', title: 'H' },
  ],
  items: [
    { id: 'x', text: 'x', group: 'g', because },
    { id: 'y', text: 'y', group: 'h', because },
    { id: 'z', text: 'z', group: 'g', because },
  ],
});

describe('marking', () => {
  test.each([
    [single, ['b'], true, 'Right.'],
    [single, ['a'], false, 'Not that one.'],
    [multiple, ['a', 'c'], true, 'Right.'],
    [multiple, ['a', 'b'], false, 'Not quite: 1 choice does not belong, and 1 is still missing.'],
    [multiple, ['a'], false, 'Not quite: 1 is still missing.'],
    [order, ['x', 'y', 'z'], true, 'Right.'],
    [order, ['y', 'x', 'z'], false, 'Not yet: 2 steps are out of place.'],
    [sort, ['x=g', 'y=h', 'z=g'], true, 'Right.'],
    [sort, ['x=g', 'y=g', 'z=g'], false, 'Not yet: 1 belongs elsewhere.'],
  ])('%# is marked', (check, given, right, verdict) => {
    const marked = mark(check, given);
    expect(marked.right).toBe(right);
    expect(verdictOf(check, marked)).toBe(verdict);
  });

  test('a sorting with an item left over is not complete', () => {
    expect(isComplete(sort, ['x=g', 'y=h'])).toBe(false);
    expect(isComplete(sort, ['x=g', 'y=h', 'z=h'])).toBe(true);
  });
});

describe('an attempt', () => {
  test('keeps the first answer apart from later ones', () => {
    const wrong = answer(untouched, single, ['a']);
    const right = answer(retry(wrong), single, ['b']);
    expect(wrong.phase).toBe('wrong');
    expect(right).toEqual({ phase: 'done', given: [['a'], ['b']] });
  });

  test('ignores an empty answer, and anything after the end', () => {
    expect(answer(untouched, single, [])).toBe(untouched);
    const told = showAll(answer(untouched, single, ['a']));
    expect(told.phase).toBe('done');
    expect(answer(told, single, ['b'])).toBe(told);
    expect(retry(told)).toBe(told);
  });
});

test('a shuffle is the same every time, and never the right order', () => {
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
    const items = ['1', '2', '3'].map((id) => ({ id }));
    const mixed = shuffled(items, seed);
    expect(mixed).toEqual(shuffled(items, seed));
    expect(mixed).not.toEqual(items);
    expect(mixed.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(items);
  }
});

describe('an author is told what is wrong with a check', () => {
  const messages = (raw: unknown): string[] =>
    checkSchema.safeParse(raw).error?.issues.map((issue) => issue.message) ?? [];

  test('two right answers in a single choice', () => {
    const raw = {
      ...single,
      answers: single.kind === 'single' ? single.answers.map((a) => ({ ...a, right: true })) : [],
    };
    expect(messages(raw)).toEqual(['a single choice has exactly one right answer']);
  });

  test('an item of an unknown group', () => {
    const raw = {
      ...sort,
      groups: [
        { id: 'g', title: 'G' },
        { id: 'k', title: 'K' },
      ],
    };
    expect(messages(raw)).toEqual(['an item belongs to a group that is not in the list of groups']);
  });
});
