/**
 * Gives every built page a strict Content Security Policy, and stops the build at what that policy would block.
 *
 * Not Astro's own `security.csp`: that puts the hashes of every script and style of the site into each page, and leaves
 * `is:inline` scripts out. Here a page allows its own inline code and nothing else.
 *
 * Keep it before integrations that read the finished pages (search index, offline).
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileOf, type PageIntegration } from './each-page.ts';
import { readPage } from './csp/document.ts';
import { withPolicy } from './csp/policy.ts';
import { violationsIn } from './csp/violations.ts';

export default function csp(): PageIntegration {
  /** What the policy would block, by file. */
  const found = new Map<string, string[]>();
  const protect = (file: string, html: string): string => {
    const page = readPage(html);
    found.set(
      file,
      violationsIn(page).map(({ line, message }) => `${file}:${String(line)} ${message}`),
    );
    return withPolicy(page);
  };
  return {
    name: 'comeback:csp',
    onPage: ({ pathname, html }) => protect(fileOf(pathname), html),
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const all = await readdir(folder, { recursive: true });
        const files = all
          .filter((file) => file.endsWith('.html'))
          .map((file) => file.split(sep).join('/'))
          .toSorted();
        // What did not come from a page of ours, such as a redirect or a file that is served as it is.
        for (const file of files) {
          const path = join(folder, file);
          if (!found.has(file)) await writeFile(path, protect(file, await readFile(path, 'utf8')));
        }
        const problems = files.flatMap((file) => found.get(file) ?? []);
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
