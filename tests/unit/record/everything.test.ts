/** Nothing is kept in a browser that "Delete my data" does not know of: the sources are searched for every key. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryOf, EVERYTHING } from '../../../src/components/record/everything.ts';

const root = new URL('../../../src/', import.meta.url);
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte|astro)$/.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, root), 'utf8') }));

const all = (pattern: RegExp) =>
  sources.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([, name = '']) => ({ file, name })));

describe('everything this site keeps', () => {
  it('names every database', () => {
    const known = EVERYTHING.filter(({ where }) => where === 'database').map(({ name }) => name);
    const openers = sources.filter(({ text }) => /\bopenDB[<(]|indexedDB\.open\(/.test(text));
    const named = openers.flatMap(({ file, text }) =>
      [...text.matchAll(/NAME = '([^']+)'/g)].map(([, name = '']) => ({ file, name })),
    );
    expect(named).toHaveLength(openers.length);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ name }) => !known.includes(name))).toEqual([]);
  });

  it('knows every key of localStorage and sessionStorage', () => {
    const keys = all(/['"`](comeback\.[a-z.]+[\w.]*)['"`]/g);
    expect(keys.length).toBeGreaterThan(4);
    expect(keys.filter(({ name }) => entryOf('localStorage', name) === undefined)).toEqual([]);
    expect(entryOf('localStorage', 'theme')?.what).toBe('the theme');
    expect(entryOf('localStorage', 'themes-of-another-site')).toBeUndefined();
  });

  it('tells what belongs to the team board from what belongs to the trainee', () => {
    expect(entryOf('localStorage', 'comeback.team.columns.1')?.team).toBe(true);
    expect(entryOf('localStorage', 'comeback.record.glance.1')?.team).toBeUndefined();
  });
});
