/** Checks the links between built pages: `node tools/check-links.ts [folder] [base]`. Ends with 1 when one is broken. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brokenLinks, countLinks } from './check-links/broken-links.ts';

const [folder = 'dist', base = '/'] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).replaceAll(sep, '/'))
  .toSorted();
const pages = new Map(
  files
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
);
const links = [...pages.values()].reduce((sum, html) => sum + countLinks(html), 0);
const broken = brokenLinks({ base, pages, files: new Set(files) });

for (const { page, line, href, why } of broken) console.error(`${page}:${line} the link "${href}" ${why}.`);
console.log(`${links} links on ${pages.size} pages, ${broken.length} broken`);
if (broken.length > 0 || links === 0) process.exitCode = 1;
