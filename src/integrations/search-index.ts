/**
 * The full-text index of the site, by Pagefind: written beside the pages after a build, and made from the dev
 * server's own pages when search is first used there. Ready-made Pagefind widgets are left out.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import type { PageIntegration } from './each-page.ts';
import { startFilling, type Filling, type PageSource } from './search-filling.ts';
import { createDevIndex } from './search-index-dev.ts';
import { cutSearchData } from './search-parts.ts';

/** Pages whose text is worth finding. Pages about the visitor's own record are not. */
const SEARCHABLE = /^(playbook\/(?!panel\/)[^/]+|learn\/[^/]+|practice\/[^/]+|phrases|about\/[^/]+)\/$/;

/** @param pathname without the base and without a leading slash, such as `playbook/late-delivery/` */
export const isSearchable = (pathname: string): boolean => SEARCHABLE.test(pathname);

const NEEDED =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_meta|(index|fragment|filter)\/.*)$/;

const FOLDERS = new Set(['index', 'fragment', 'filter']);

/**
 * Indexes some pages and gives the files to serve.
 * @throws Error naming the page when Pagefind cannot read it
 */
export async function indexPages(pages: readonly PageSource[]): Promise<Map<string, Uint8Array>> {
  const filling = startFilling();
  for (const page of pages) await filling.add(page);
  const index = await filling.filled();
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Map(files.filter(({ path }) => NEEDED.test(path)).map(({ path, content }) => [path, content]));
}

/** Writes the index beside the pages. Pagefind does so itself: handing its files over took longer than indexing. */
async function writeIndex(outDir: string, index: pagefind.PagefindIndex): Promise<void> {
  const outputPath = join(outDir, 'pagefind');
  const { errors } = await index.writeFiles({ outputPath });
  if (errors.length > 0) throw new Error(`Pagefind could not write its index: ${errors.join('; ')}`);
  await index.deleteIndex();
  for (const name of await readdir(outputPath)) {
    if (!FOLDERS.has(name) && !NEEDED.test(name)) await rm(join(outputPath, name), { recursive: true });
  }
}

export default function searchIndex(): PageIntegration {
  let base = '/';
  let filling: Filling | undefined;
  let count = 0;
  return {
    name: 'comeback:search-index',
    // Pagefind reads a page while the next one is rendered: it is another process.
    async onPage({ pathname, html }) {
      if (isSearchable(pathname)) {
        filling ??= startFilling();
        count += 1;
        await filling.add({ url: `/${pathname}`, html });
      }
      return html;
    },
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
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        try {
          const index = await (filling ?? startFilling()).filled();
          const written = writeIndex(outDir, index);
          // Meanwhile, the cards: Pagefind has been told by now, and needs nothing more from here.
          const parts = cutSearchData(outDir);
          await written;
          logger.info(`${count} pages indexed${parts > 0 ? `, cards in ${parts} parts` : ''}`);
        } finally {
          await pagefind.close();
        }
      },
    },
  };
}
