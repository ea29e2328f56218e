import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, readSource } from './imports.ts';
import * as rules from './rules.ts';

const root = new URL('../../../', import.meta.url);
const files = ['src', 'tools', 'tests'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map(
    (file) => `${folder}/${file.replaceAll('\\', '/')}`,
  ),
);
const sources = files
  .filter((file) => /\.(ts|astro|svelte|mdx|mjs)$/.test(file))
  .map((file) => readSource(file, readFileSync(new URL(file, root), 'utf8')));

describe('the project', () => {
  it('is read', () => {
    expect(sources.length).toBeGreaterThan(40);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  });

  it.each(Object.entries(rules))('%s: none', (_name, check) => {
    expect(check(sources)).toEqual([]);
  });
});

describe('importsOf', () => {
  it('reads every form of import, and tells types from values', () => {
    const text = `import a from './a.ts';
import { type B, type C } from './b.ts';
import { type D, e } from './d.ts';
import type F from './f.ts';
import './g.css';
export * from './h.ts';
export type { I } from './i.ts';
const j = await import('./j.ts');
import {
  k,
} from './k.ts';
// import l from './l.ts';`;
    expect(importsOf(text).map(({ from, typeOnly }) => `${from}${typeOnly ? ' type' : ''}`)).toEqual([
      './a.ts',
      './b.ts type',
      './d.ts',
      './f.ts type',
      './h.ts',
      './i.ts type',
      './k.ts',
      './g.css',
      './j.ts',
    ]);
  });

  it('tells the client scripts of an Astro page from its frontmatter', () => {
    const page = `---\nimport a from './a.ts';\n---\n<p>x</p><script>import b from '../b.ts';</script>`;
    const { imports, inBrowser } = readSource('src/pages/x.astro', page);
    expect(imports.map(({ from }) => from)).toEqual(['src/pages/a.ts', 'src/b.ts']);
    expect(inBrowser.map(({ from }) => from)).toEqual(['src/b.ts']);
  });
});

describe('each rule finds what breaks it', () => {
  const source = (path: string, text: string) => readSource(path, text);

  it.each([
    ['wrongDirection', 'src/simulations/a.ts', `import x from '../records/b.ts';`],
    [
      'wrongDirection',
      'src/components/a.svelte',
      `<script>\nimport x from '../layouts/Page.astro';\n</script>`,
    ],
    ['wrongDirection', 'src/search/a.ts', `import type { X } from '../components/x.ts';`],
    ['importsOfTooling', 'src/pages/a.astro', `---\nimport x from '../integrations/csp.ts';\n---`],
    [
      'schemaValuesInSimulations',
      'src/simulations/a.ts',
      `import { s } from '../content/schemas/scenario.ts';`,
    ],
    ['impureImports', 'src/records/a.ts', `import { openDB } from 'idb';`],
    ['impureImports', 'src/simulations/a.ts', `import { readFile } from 'node:fs';`],
    ['unresolvableImports', 'src/components/a.ts', `import b from './b';`],
    ['unresolvableImports', 'src/components/a.ts', `import b from '@/b.ts';`],
    ['buildOnlyInBrowser', 'src/components/a.svelte', `<script>\nimport { z } from 'zod';\n</script>`],
  ] as const)('%s: %s', (rule, path, text) => {
    expect(rules[rule]([source(path, text)])).toHaveLength(1);
  });

  it('buildOnlyInBrowser follows the way through other files, but not through types', () => {
    const way = [
      source('src/components/a.svelte', `<script lang="ts">\nimport b from './b.ts';\n</script>`),
      source('src/components/b.ts', `import { c } from './c.ts';\nimport type { D } from './d.ts';`),
      source('src/components/c.ts', `import { z } from 'zod';`),
      source('src/components/d.ts', `import { parse } from 'yaml';`),
    ];
    expect(rules.buildOnlyInBrowser(way)).toEqual([
      'src/components/a.svelte → src/components/b.ts → src/components/c.ts → zod',
    ]);
  });
});
