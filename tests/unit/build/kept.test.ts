import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { kept } from '../../../src/components/build/kept.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const result = { lines: new Set([1, 2]), best: 3.25 };

test('a result is worked out once, and read after that as it was', () => {
  const work = vi.fn(() => result);
  const keeper = { folder, code: 'a' };
  expect(kept(keeper, 'proof', { text: 'x' }, work)).toEqual(result);
  expect(kept(keeper, 'proof', { text: 'x' }, work)).toEqual(result);
  expect(work).toHaveBeenCalledOnce();
});

test('other input, other code and another name are worked out anew', () => {
  const work = vi.fn(() => result);
  kept({ folder, code: 'a' }, 'proof', { text: 'x' }, work);
  kept({ folder, code: 'a' }, 'proof', { text: 'y' }, work);
  kept({ folder, code: 'b' }, 'proof', { text: 'x' }, work);
  kept({ folder, code: 'a' }, 'facts', { text: 'x' }, work);
  expect(work).toHaveBeenCalledTimes(4);
});

test('a damaged file is worked out anew, and mended', () => {
  const work = vi.fn(() => result);
  const keeper = { folder, code: 'a' };
  kept(keeper, 'proof', null, work);
  const [file = ''] = readdirSync(folder);
  writeFileSync(join(folder, file), 'no');
  expect(kept(keeper, 'proof', null, work)).toEqual(result);
  expect(kept(keeper, 'proof', null, work)).toEqual(result);
  expect(work).toHaveBeenCalledTimes(2);
});

test('where nothing is or can be kept, it is worked out each time', () => {
  const work = vi.fn(() => result);
  expect(kept(undefined, 'proof', null, work)).toEqual(result);
  writeFileSync(join(folder, 'file'), '');
  const keeper = { folder: join(folder, 'file'), code: 'a' };
  expect(kept(keeper, 'proof', null, work)).toEqual(result);
  expect(kept(keeper, 'proof', null, work)).toEqual(result);
  expect(work).toHaveBeenCalledTimes(3);
});
