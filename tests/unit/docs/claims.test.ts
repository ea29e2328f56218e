/** README and docs/ name commands and files; what they name must be there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const documents = ['README.md', ...readdirSync(join(root, 'docs')).map((file) => `docs/${file}`)].filter(
  (file) => file.endsWith('.md'),
);
const { scripts, engines } = z
  .object({ scripts: z.record(z.string(), z.string()), engines: z.object({ node: z.string() }) })
  .parse(JSON.parse(read('package.json')));

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('names only npm commands that exist', () => {
    const builtIn = ['ci', 'install', 'run', 'ping', 'config'];
    const commands = [...all(text, /\bnpm run ([\w:-]+)/g), ...all(text, /\bnpm (\w+)\b/g)];
    const unknown = commands.filter((command) => !builtIn.includes(command) && !(command in scripts));
    expect(unknown).toEqual([]);
  });

  it('names only files and folders that exist', () => {
    const paths = all(text, /`((?:src|docs|tools|tests|public)\/[^`\s*<>{}]*)`/g);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const links = all(text, /\]\((?!https?:|#|mailto:|\/)([^)#\s]+)[^)]*\)/g);
    expect(links.filter((link) => !existsSync(join(root, dirname(document), link)))).toEqual([]);
  });
});

it('the README gives the Node version that package.json asks for', () => {
  expect(all(read('README.md'), /Node (\d+) or newer/g).map((major) => `>=${major}`)).toEqual([engines.node]);
});

it('the two commands are there, and begin without any package', () => {
  for (const command of ['start', 'test']) {
    const tool = /^node (\S+)$/.exec(scripts[command] ?? '')?.[1] ?? '';
    const imports = all(read(tool), /from '([^']+)'/g);
    expect(imports.filter((from) => !/^(node:|\.)/.test(from))).toEqual([]);
  }
});
