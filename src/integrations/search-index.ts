/**
 * The full-text index of the site, by Pagefind: written beside the pages after a build, and made from the dev
 * server's own pages when search is first used there. Ready-made Pagefind widgets are left out.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

export interface PageSource {
  /** Root-relative, without the base. */
  readonly url: string;
  readonly html: string;
}

/**
 * Indexes some pages and gives the files to serve.
 * @throws Error naming the page when Pagefind cannot read it
 */
export async function indexPages(pages: readonly PageSource[]): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await pagefind.createIndex({
    rootSelector: 'main',
    forceLanguage: 'en',
    excludeSelectors: ['nav', 'form', 'button', 'dialog', 'svg', '[data-no-search]'],
  });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  for (const { url, html } of pages) {
    // One page with this attribute would shut out every page without it.
    const content = html.replace(/\sdata-pagefind-body(="[^"]*")?/g, '');
    const added = await index.addHTMLFile({ url, content });
    if (added.errors.length > 0)
      throw new Error(`Pagefind could not read ${url}: ${added.errors.join('; ')}`);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Map(files.filter(({ path }) => NEEDED.test(path)).map(({ path, content }) => [path, content]));
}

async function readPages(outDir: string, pathnames: readonly string[]): Promise<PageSource[]> {
  return Promise.all(
    pathnames.map(async (pathname) => ({
      url: `/${pathname}`,
      html: await readFile(join(outDir, pathname, 'index.html'), 'utf8'),
    })),
  );
}

async function writeIndex(outDir: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, content] of files) {
    const target = join(outDir, 'pagefind', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
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
          const files = await indexPages(await readPages(outDir, pathnames));
          await writeIndex(outDir, files);
          const parts = cutSearchData(outDir);
          logger.info(`${pathnames.length} pages indexed${parts > 0 ? `, cards in ${parts} parts` : ''}`);
        } finally {
          await pagefind.close();
        }
      },
    },
  };
}
