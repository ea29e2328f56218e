/** Every lesson puts one moment of a role-play before its reader, and not always the same one. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/content/checks/read.ts';

const { lessons } = readContent(join(import.meta.dirname, '../../src/content'));
const attribute = (lesson: (typeof lessons)[number], name: string) =>
  lesson.blocks
    .filter(({ block, attribute }) => block === 'TryIt' && attribute === name)
    .map(({ value }) => value);

test('each lesson has one', () => {
  expect(lessons.length).toBeGreaterThan(15);
  expect(
    lessons.filter((lesson) => attribute(lesson, 'customer').length !== 1).map(({ slug }) => slug),
  ).toEqual([]);
});

test('no role-play is used by more than two lessons, and no customer by more than one', () => {
  const used = (names: readonly string[], most: number) =>
    [...new Set(names)].filter((name) => names.filter((other) => other === name).length > most);
  const plays = lessons.flatMap((lesson) => attribute(lesson, 'scenario'));
  const customers = lessons.flatMap((lesson) => attribute(lesson, 'customer'));
  expect(used(plays, 2)).toEqual([]);
  expect(used(customers, 1)).toEqual([]);
});

test('the role-play of the moment is the first one that the lesson names to practise', () => {
  const practise = ({ data }: (typeof lessons)[number]) => (data as { practise: string[] }).practise[0];
  const other = lessons.filter((lesson) => practise(lesson) !== attribute(lesson, 'scenario')[0]);
  expect(other.map(({ slug }) => slug)).toEqual([]);
});
