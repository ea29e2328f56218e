import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cutSearchData } from '../../../src/integrations/search-parts.ts';
import { isCoreFile } from '../../../src/search/parts/core.ts';
import { data } from './cards.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-parts-'));
  mkdirSync(join(folder, 'playbook'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = (name: string): string => join(folder, 'playbook', name);
const written = (): unknown => JSON.parse(readFileSync(path('search.json'), 'utf8'));
const write = (count: number): void => {
  const [first] = data.cards;
  const cards = Array.from({ length: count }, (_, k) => ({
    ...first,
    slug: `card-${k}`,
  }));
  writeFileSync(path('search.json'), JSON.stringify({ ...data, cards }));
};

it('leaves a small playbook in one file', () => {
  write(200);
  expect(cutSearchData(folder)).toBe(0);
  expect(written()).toMatchObject({ cards: expect.any(Array) as unknown });
  expect(existsSync(path('search'))).toBe(false);
});

it('cuts a large one, into a folder that is named by the content', () => {
  write(201);
  expect(cutSearchData(folder)).toBeGreaterThan(201);
  const core = written();
  if (!isCoreFile(core)) throw new Error('no core');
  expect(JSON.parse(readFileSync(path('search/core.json'), 'utf8'))).toEqual(core);
  expect(existsSync(path(`${core.folder}c/200.json`))).toBe(true);
  write(202);
  cutSearchData(folder);
  expect(written()).not.toMatchObject({ folder: core.folder });
});

it('does nothing for a site without a playbook', () => {
  expect(cutSearchData(folder)).toBe(0);
});
