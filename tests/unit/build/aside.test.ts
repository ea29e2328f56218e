import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CODE, codeOf } from '../../../src/integrations/aside.ts';
import { importsOf } from '../architecture/imports.ts';

const ROOT = join(import.meta.dirname, '../../..');

test('what is kept goes by the code that worked it out', () => {
  const copy = mkdtempSync(join(tmpdir(), 'code-'));
  for (const folder of CODE) cpSync(join(ROOT, 'src', folder), join(copy, folder), { recursive: true });
  const before = codeOf(copy);
  expect(codeOf(copy)).toBe(before);
  writeFileSync(join(copy, 'simulations/customer/grid.ts'), 'export const other = 1;\n');
  expect(codeOf(copy)).not.toBe(before);
  rmSync(copy, { recursive: true });
});

test('no code that works it out stands elsewhere', () => {
  const inside = (path: string) => CODE.some((folder) => path.startsWith(`src/${folder}/`));
  const files = ['simulations', 'components/build'].flatMap((folder) =>
    globSync(`src/${folder}/**/*.ts`, { cwd: ROOT }),
  );
  const own = [...files, 'src/components/practice/build/proven.ts', 'src/components/model/measured.ts'];
  const outside = own.flatMap((file) =>
    importsOf(readFileSync(join(ROOT, file), 'utf8'))
      .filter(({ from, typeOnly }) => !typeOnly && from.startsWith('.'))
      .map(({ from }) => join(file, '..', from))
      .filter((path) => !inside(path)),
  );
  expect(outside).toEqual([]);
});
