/** Nobody gets through the knowledge checks by where an answer stands or how long it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { dealt } from '../../../src/components/learn/check/shuffle.ts';
import { lessonSchema } from '../../../src/content/schemas/lesson.ts';

const folder = 'src/content/lessons';
const checks = readdirSync(folder).flatMap(
  (file) =>
    lessonSchema.parse(parse(readFileSync(`${folder}/${file}`, 'utf8').split('---\n')[1] ?? '')).checks,
);
/** As the learner sees them. */
const singles = checks
  .filter((check) => check.kind === 'single')
  .map((check) => ({ ...check, answers: dealt(check.answers, check.id) }));
const multiples = checks
  .filter((check) => check.kind === 'multiple')
  .map((check) => ({ ...check, answers: dealt(check.answers, check.id) }));

/** The share of checks that a habit of choosing gets right, 0–1. */
const share = <T>(of: readonly T[], gets: (check: T) => boolean) => of.filter(gets).length / of.length;

test.each([0, 1, 2, -1])('always choosing answer %i is no help in a single choice', (place) => {
  expect(share(singles, ({ answers }) => answers.at(place)?.right === true)).toBeLessThanOrEqual(0.4);
});

test('always choosing the longest answer is no help', () => {
  const right = share(singles, ({ answers }) => {
    const longest = answers.toSorted((a, b) => b.text.length - a.text.length)[0];
    return longest?.right === true;
  });
  expect(right).toBeLessThanOrEqual(0.35);
});

test('always choosing the shortest answer is no help', () => {
  const right = share(singles, ({ answers }) => {
    const shortest = answers.toSorted((a, b) => a.text.length - b.text.length)[0];
    return shortest?.right === true;
  });
  expect(right).toBeLessThanOrEqual(0.35);
});

test('ticking everything but the last is no help in a multiple choice', () => {
  const right = share(multiples, ({ answers }) =>
    answers.every((answer, i) => answer.right === i < answers.length - 1),
  );
  expect(right).toBeLessThanOrEqual(0.25);
});

test('the order in which authors write answers is not the order in which they stand', () => {
  const choices = checks.filter((check) => check.kind === 'single' || check.kind === 'multiple');
  const kept = share(choices, (check) =>
    dealt(check.answers, check.id).every((answer, place) => answer.id === check.answers[place]?.id),
  );
  expect(kept).toBeLessThanOrEqual(0.15);
});

test('an answer about the other answers stands last', () => {
  const answers = ['Nobody. Each call starts afresh.', 'The advert', 'The till'].map((text, place) => ({
    id: String(place),
    text,
  }));
  for (const seed of ['a', 'b', 'c', 'd', 'e']) expect(dealt(answers, seed).at(-1)?.id).toBe('0');
});

test('every order of three answers comes up', () => {
  const answers = ['a', 'b', 'c'].map((id) => ({ id, text: `Answer ${id}` }));
  const orders = Array.from({ length: 120 }, (_, seed) =>
    dealt(answers, `check-${seed}`)
      .map(({ id }) => id)
      .join(''),
  );
  const counts = [...new Set(orders)].map((order) => orders.filter((one) => one === order).length);
  expect(counts).toHaveLength(6);
  expect(Math.min(...counts)).toBeGreaterThan(8);
});
