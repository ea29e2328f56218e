/**
 * Gives every built page a strict Content Security Policy, and stops the build at what that policy would block.
 *
 * Not Astro's own `security.csp`: that puts the hashes of every script and style of the site into each page, and leaves
 * `is:inline` scripts out. Here a page allows its own inline code and nothing else.
 *
 * Keep it before integrations that read the finished pages (search index, offline).
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPage } from './csp/document.ts';
import { withPolicy } from './csp/policy.ts';
import { violationsIn } from './csp/violations.ts';

export default function csp(): AstroIntegration {
  return {
    name: 'comeback:csp',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const all = await readdir(folder, { recursive: true });
        const files = all.filter((file) => file.endsWith('.html')).toSorted();
        const found: string[][] = [];
        const protect = async (place: number, file: string): Promise<void> => {
          const page = readPage(await readFile(join(folder, file), 'utf8'));
          found[place] = violationsIn(page).map(({ line, message }) => `${file}:${String(line)} ${message}`);
          await writeFile(join(folder, file), withPolicy(page));
        };
        // Some at a time, for most of it is waiting for the disk.
        const left = files.entries();
        await Promise.all(
          Array.from({ length: 16 }, async () => {
            for (const [place, file] of left) await protect(place, file);
          }),
        );
        const problems = found.flat();
        if (problems.length > 0) throw new Error(report(problems));
        logger.info(`${String(files.length)} pages got their Content Security Policy`);
      },
    },
  };
}

function report(problems: string[]): string {
  const shown = problems.slice(0, 20).map((problem) => `  ${problem}`);
  const more = problems.length - shown.length;
  return [
    'The Content Security Policy would block parts of the built pages:',
    ...shown,
    ...(more > 0 ? [`  … and ${String(more)} more`] : []),
  ].join('\n');
}
