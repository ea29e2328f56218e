/**
 * The full-text index of the site, by Pagefind: written beside the pages after a build, and made from the dev
 * server's own pages when search is first used there. Ready-made Pagefind widgets are left out.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { createDevIndex } from './search-index-dev.ts';
import { cutSearchData } from './search-parts.ts';

/** Pages whose text is worth finding. Pages about the visitor's own record are not. */
const SEARCHABLE = /^(playbook\/(?!panel\/)[^/]+|learn\/[^/]+|practice\/[^/]+|phrases|about\/[^/]+)\/$/;

/** @param pathname without the base and without a leading slash, such as `playbook/late-delivery/` */
export const isSearchable = (pathname: string): boolean => SEARCHABLE.test(pathname);

const NEEDED =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_meta|(index|fragment|filter)\/.*)$/;

const FOLDERS = new Set(['index', 'fragment', 'filter']);

/** Pages handed to Pagefind at a time. */
const AT_ONCE = 32;

export interface PageSource {
  /** Root-relative, without the base. */
  readonly url: string;
  readonly html: string;
}

/** @throws Error naming the page when Pagefind cannot read it */
async function fillIndex(pages: Iterable<PageSource | Promise<PageSource>>): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({
    rootSelector: 'main',
    forceLanguage: 'en',
    excludeSelectors: ['nav', 'form', 'button', 'dialog', 'svg', '[data-no-search]'],
  });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  const add = async (page: PageSource | Promise<PageSource>): Promise<void> => {
    const { url, html } = await page;
    // One page with this attribute would shut out every page without it.
    const content = html.replace(/\sdata-pagefind-body(="[^"]*")?/g, '');
    const added = await index.addHTMLFile({ url, content });
    if (added.errors.length > 0)
      throw new Error(`Pagefind could not read ${url}: ${added.errors.join('; ')}`);
  };
  // Some at a time: Pagefind is another process, and waiting for each answer keeps both idle.
  let batch: Promise<void>[] = [];
  for (const page of pages) {
    batch.push(add(page));
    if (batch.length < AT_ONCE) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
  return index;
}

/**
 * Indexes some pages and gives the files to serve.
 * @throws Error naming the page when Pagefind cannot read it
 */
export async function indexPages(pages: readonly PageSource[]): Promise<Map<string, Uint8Array>> {
  const index = await fillIndex(pages);
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Map(files.filter(({ path }) => NEEDED.test(path)).map(({ path, content }) => [path, content]));
}

/** Pages of the build, each read when its turn comes: thousands do not fit into memory at once. */
function* readPages(outDir: string, pathnames: readonly string[]): Generator<Promise<PageSource>> {
  for (const pathname of pathnames) {
    yield readFile(join(outDir, pathname, 'index.html'), 'utf8').then((html) => ({
      url: `/${pathname}`,
      html,
    }));
  }
}

/** Writes the index beside the pages. Pagefind does so itself: handing its files over took longer than indexing. */
async function writeIndex(outDir: string, pathnames: readonly string[]): Promise<void> {
  const index = await fillIndex(readPages(outDir, pathnames));
  const outputPath = join(outDir, 'pagefind');
  const { errors } = await index.writeFiles({ outputPath });
  if (errors.length > 0) throw new Error(`Pagefind could not write its index: ${errors.join('; ')}`);
  await index.deleteIndex();
  for (const name of await readdir(outputPath)) {
    if (!FOLDERS.has(name) && !NEEDED.test(name)) await rm(join(outputPath, name), { recursive: true });
  }
}

export default function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'comeback:search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:server:setup': ({ server, logger }) => {
        const handle = createDevIndex({
          server,
          base,
          isSearchable,
          indexPages,
          warn: (text) => logger.warn(text),
        });
        server.middlewares.use(handle);
        server.httpServer?.once('close', () => void pagefind.close());
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const outDir = fileURLToPath(dir);
        const pathnames = pages.map(({ pathname }) => pathname).filter(isSearchable);
        try {
          await writeIndex(outDir, pathnames);
          const parts = cutSearchData(outDir);
          logger.info(`${pathnames.length} pages indexed${parts > 0 ? `, cards in ${parts} parts` : ''}`);
        } finally {
          await pagefind.close();
        }
      },
    },
  };
}
