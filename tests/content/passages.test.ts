/** No two pieces of content share a passage: whoever reads two of them should not feel that one was copied. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../../src/content');

/** Shorter sentences are what people say: "Is there anything else I can help you with today?" */
const PASSAGE = 11;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function textOf(file: string): string {
  const source = readFileSync(join(root, file), 'utf8');
  if (file.endsWith('.yaml')) return textsIn(parse(source)).join('\n');
  const [, front = '', ...body] = source.split(/^---$/m);
  return [...textsIn(parse(front)), body.join('').replace(/<[^>]*>|\{[^}]*\}|\]\([^)]*\)/g, '\n')].join('\n');
}

const passagesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [])
    .filter((words) => words.length >= PASSAGE)
    .map((words) => words.join(' '));

test('no passage stands in two files', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:mdx|yaml)$/.test(name),
  );
  const seen = new Map<string, Set<string>>();
  for (const file of files) {
    for (const passage of passagesOf(textOf(file))) {
      seen.set(passage, (seen.get(passage) ?? new Set()).add(file));
    }
  }
  expect(seen.size).toBeGreaterThan(1_000);
  const twice = [...seen].filter(([, where]) => where.size > 1);
  expect(twice.map(([passage, where]) => `${[...where].join(', ')}: ${passage}`)).toEqual([]);
});
