/**
 * Writes the same entries as two sites: a copy of this one with its playbook filled, and Starlight with a page for
 * each. Both stand under `.cache/bench`, which version control does not see; nothing else in the project is touched.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { GROUPS } from '../../../src/content/schemas/playbook.ts';
import type { Entry } from './entries.ts';

export const ROOT = join(import.meta.dirname, '../../..');
const BENCH = join(ROOT, '.cache/bench');
const PEER = join(ROOT, 'tests/bench/peers/starlight');

/** What a build of the site reads. */
const TREE = ['src', 'public', 'astro.config.mjs', 'package.json', 'svelte.config.js', 'tsconfig.json'];

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Pages of the copy, when it is to hold the playbook alone. */
const OTHER_PAGES = ['about', 'learn', 'phrases', 'practice', 'progress', 'review'].flatMap((name) => [
  name,
  `${name}.astro`,
]);

/**
 * Leaves lessons and role-plays out of a copy, as the other side has none either. The check of all content goes on and
 * takes its time; that nothing teaches the principles any more does not end the build.
 */
function withoutLessons(folder: string): void {
  for (const kind of ['lessons', 'scenarios']) {
    const content = join(folder, 'src/content', kind);
    for (const file of readdirSync(content)) if (/\.(mdx|yaml)$/.test(file)) rmSync(join(content, file));
  }
  const check = join(folder, 'src/integrations/content-check.ts');
  const text = readFileSync(check, 'utf8');
  const lenient = text.replace("if (sum !== '') throw mistaken(sum);", '');
  if (lenient === text) throw new Error(`${check} ends the build in other words now: mend withoutLessons().`);
  writeFileSync(check, lenient);
}

/**
 * A copy of the site whose playbook has these entries besides its own.
 * @param whole with lessons, role-plays and all; without, only the playbook, the start page and what each page needs
 * @returns its folder
 */
export function writeOurs(name: string, entries: readonly Entry[], whole: boolean): string {
  const folder = join(BENCH, name, 'comeback');
  rmSync(folder, { recursive: true, force: true });
  for (const part of TREE) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  for (const page of whole ? [] : [...OTHER_PAGES, 'assign.astro', 'drill.astro', 'team.astro']) {
    rmSync(join(folder, 'src/pages', page), { recursive: true, force: true });
  }
  if (!whole) withoutLessons(folder);
  for (const { slug, data, body } of entries) {
    const front = stringify(data, { version: '1.1' });
    write(join(folder, 'src/content/playbook', `${slug}.mdx`), `---\n${front}---\n${body}`);
  }
  return folder;
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** All that our card's page says, as a Starlight page. */
function page({ data, body }: Entry): string {
  const front = { title: data.title, description: data.when };
  const parts = [
    ['First words', `> ${data.firstWords}`],
    ['Steps', data.steps.map((step, k) => `${String(k + 1)}. ${step}`).join('\n')],
    ['Say', list(data.say)],
    ['Don’t say', list(data.dontSay.map(({ text, why }) => `${text} ${why}`))],
    ['You may offer', list(data.mayOffer)],
    ['Hand over', data.handOver],
    ['Why', data.why.text],
  ].map(([title = '', text = '']) => `## ${title}\n\n${text}\n`);
  return `---\n${stringify(front)}---\n\n${data.when}\n\n${parts.join('\n')}\n${body}\n## Callers say\n\n${list(data.aliases)}\n`;
}

/** The real lessons as Starlight pages, without their interactive parts. */
export function lessonPages(): Map<string, string> {
  const lessons = join(ROOT, 'src/content/lessons');
  return new Map(
    readdirSync(lessons)
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => {
        const [, front = '', ...body] = readFileSync(join(lessons, file), 'utf8').split(/^---$/m);
        const { title, summary } = parse(front) as { title: string; summary: string };
        const text = body
          .join('---')
          .replace(/^(import|export) .*$/gm, '')
          .replace(/<[^>]*>/g, '')
          .replace(/[{}]/g, '');
        return [
          `learn/${file.replace(/x$/, '')}`,
          `---\n${stringify({ title, description: summary })}---\n${text}`,
        ];
      }),
  );
}

/** Installs the peer once, from its own package file. */
function installedPeer(): string {
  const folder = join(BENCH, 'peers/starlight');
  mkdirSync(folder, { recursive: true });
  cpSync(join(PEER, 'package.json'), join(folder, 'package.json'));
  if (!existsSync(join(folder, 'node_modules/@astrojs/starlight'))) {
    console.log('installing the peer …');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
      cwd: folder,
      stdio: 'ignore',
    });
  }
  return join(folder, 'node_modules');
}

/**
 * Starlight with a page for each entry.
 * @param others further pages, by path: what our own site has beside the playbook
 * @returns its folder
 */
export function writeStarlight(
  name: string,
  entries: readonly Entry[],
  others: ReadonlyMap<string, string>,
): string {
  const folder = join(BENCH, name, 'starlight');
  const modules = installedPeer();
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['package.json', 'astro.config.mjs', 'src']) {
    cpSync(join(PEER, part), join(folder, part), { recursive: true });
  }
  symlinkSync(modules, join(folder, 'node_modules'));
  const docs = join(folder, 'src/content/docs');
  for (const entry of entries) write(join(docs, 'playbook', `${entry.slug}.md`), page(entry));
  for (const [path, text] of others) write(join(docs, path), text);
  write(
    join(docs, 'index.md'),
    `---\ntitle: Playbook\n---\n\n${list(GROUPS.map(({ title }) => title))}\n\nType what the customer said.\n`,
  );
  return folder;
}
