/**
 * Spelling of everything that is taught, in British English. Names are left alone; other words of ours that no
 * dictionary has stand in `known-words.txt`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../../src/content');
const known = readFileSync(join(import.meta.dirname, 'known-words.txt'), 'utf8').split(/\s+/);

const spelling = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
for (const word of known) spelling.add(word);

/** Texts in data: whatever has a space in it. Ids, slugs and dates have none. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    // Callers' own words may be as rough as callers are.
    key === 'aliases' ? [] : textsIn(inner),
  );
}

/** Running text of MDX: no tags, expressions, imports, addresses or code. */
const proseOf = (body: string): string =>
  body
    .replace(/^(?:import|export) .*$/gm, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/\{[^}]*\}|`[^`]*`/g, ' ')
    .replace(/<[^>]*>/g, ' ');

function textsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  if (file.endsWith('.yaml')) return textsIn(parse(source));
  const [, front = '', ...body] = source.split(/^---$/m);
  return [...textsIn(parse(front)), proseOf(body.join(''))];
}

/** Words that are no names: those in lower case. A contraction is one word. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/\{[^}]*\}/g, ' ')
    .replaceAll('’', "'")
    .match(/(?<![\p{L}\p{N}'@./-])\p{Ll}[\p{Ll}]*(?:'\p{Ll}+)?(?![\p{L}\p{N}@/])/gu) ?? [];

const misspelt = (file: string): string[] => [
  ...new Set(
    textsOf(file)
      .flatMap(wordsOf)
      .filter((word) => !spelling.correct(word) && !spelling.correct(word.replace(/'s$/, ''))),
  ),
];

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:mdx|yaml)$/.test(name))
  .sort();

describe('spelling', () => {
  test.each(files)('%s', (name) => {
    expect(misspelt(join(root, name))).toEqual([]);
  });

  test('a misspelling would be found', () => {
    expect(
      wordsOf('We recieve it, and Okafor’s parcel isn’t late.').filter((w) => !spelling.correct(w)),
    ).toEqual(['recieve']);
  });
});
