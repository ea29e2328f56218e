/** What the linter cannot say: rules about clocks in pure code and about the markup of components. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../../src/', import.meta.url);
const texts = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|svelte)$/.test(file))
  .map((file) => [file, readFileSync(new URL(file, root), 'utf8')] as const);

/** The files in `folders` with a match of `pattern` in them. */
const breaking = (folders: RegExp, pattern: RegExp) =>
  texts.filter(([file, text]) => folders.test(file) && pattern.test(text)).map(([file]) => file);

it.each([
  ['the time is an argument of pure code', /^(simulations|records|search)\//, /\bnew Date\(\s*\)/, 40],
  [
    'playing waits for no table of languages: a browser takes 20 ms for its first',
    /^(simulations|components\/practice)\/(?!.*build\/)/,
    /\.(localeCompare|toLocale\w+)\(|\bIntl\./,
    40,
  ],
  ['components put no raw HTML into a page', /\.svelte$/, /\{@html\b/, 40],
  ['lists that change are keyed', /\.svelte$/, /\{#each (?!.*\([^)]*\)+\})[^}]*\}/, 40],
])('%s', (_rule, folders, pattern, atLeast) => {
  expect(texts.filter(([file]) => folders.test(file)).length).toBeGreaterThan(atLeast);
  expect(breaking(folders, pattern)).toEqual([]);
});
