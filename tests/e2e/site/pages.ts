/** Every page of the built site, so that no page is added without being tested. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export type PageKind = 'reading' | 'practice' | 'tool';

/** `path` is relative to the base: `''` for the start page, `playbook/late-delivery/`, `404.html`. */
export type BuiltPage = { path: string; html: string; kind: PageKind };

/** @throws Error for a page that does not say its kind, since budgets go by it */
export function builtPages(folder = process.env['SITE_OUT'] ?? 'dist'): BuiltPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll(sep, '/'))
    .toSorted();
  return files.map((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    return { path: file.replace(/(^|\/)index\.html$/, '$1'), html, kind: kindOf(html, file) };
  });
}

function kindOf(html: string, file: string): PageKind {
  const kind = /<html[^>]*\bdata-kind="([^"]*)"/.exec(html)?.[1];
  if (kind === 'reading' || kind === 'practice' || kind === 'tool') return kind;
  throw new Error(
    `${file}: <html data-kind> is ${kind === undefined ? 'missing' : `"${kind}"`}. Use the Page layout with kind reading, practice or tool.`,
  );
}
