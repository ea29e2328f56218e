/**
 * Writes the service worker after the build: after one visit every page, search and role-play works without a
 * network. Must be the last integration, since it fixes the content of every file it lists.
 *
 * What people need is kept at once and as one version; the maps, which only authors read, are fetched when the browser
 * is idle (`offline-rest.json` lists them, components/shell/rest.ts keeps them).
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { generateSW } from 'workbox-build';

/** Bytes, before compression, that a first visit may keep at once. Over the wire it is about a third of that. */
const BUDGET = 8 * 1024 * 1024;

/** What a page may need later is kept as well; pictures for other sites are not. */
const PATTERNS = ['**/*.{html,js,css,woff2,svg,json,wasm,webmanifest}', 'pagefind/**/*', 'icon-*.png'];
const AT_IDLE = '**/map/index.html';
const LEFT_OUT = [
  AT_IDLE,
  'offline-rest.json',
  'sw.js',
  'staticwebapp.config.json',
  'vercel.json',
  'schemas/**',
];

export default function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        listRest(folder);
        const { count, size, warnings } = await generateSW({
          globDirectory: folder,
          globPatterns: PATTERNS,
          globIgnores: LEFT_OUT,
          swDest: `${folder}sw.js`,
          inlineWorkboxRuntime: true,
          sourcemap: false,
          mode: 'production',
          // Hashed files need no revision: their name is one.
          dontCacheBustURLsMatching: /\/_astro\//,
          // Queries such as ?q= choose what a page shows, not which page it is.
          ignoreURLParametersMatching: [/./],
          cleanupOutdatedCaches: true,
          clientsClaim: true,
          // A new version waits until the reader agrees: see components/shell/update.ts.
          skipWaiting: false,
          runtimeCaching: [
            {
              urlPattern: /\/map\/$/,
              handler: 'NetworkFirst',
              options: {
                cacheName: 'comeback-rest',
                precacheFallback: { fallbackURL: 'offline/index.html' },
              },
            },
            {
              urlPattern: ({ request }) => request.mode === 'navigate',
              handler: 'NetworkOnly',
              options: { precacheFallback: { fallbackURL: 'offline/index.html' } },
            },
          ],
        });
        if (size > BUDGET) {
          throw new Error(
            `The site would keep ${kib(size)} KiB in every visitor's browser; the budget is ${kib(BUDGET)} KiB. ` +
              'Leave files out in src/integrations/offline.ts, or raise the budget there and say why.',
          );
        }
        for (const warning of warnings) logger.warn(warning);
        logger.info(`${String(count)} files, ${kib(size)} KiB, kept for use without a network`);
      },
    },
  };
}

const kib = (bytes: number): string => (bytes / 1024).toFixed(0);

/** Lists what is fetched at idle, relative to the site's root, under a revision that changes when any of it does. */
function listRest(folder: string): void {
  const files = globSync(AT_IDLE, { cwd: folder }).toSorted();
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(folder, file)));
  const urls = files.map((file) => file.replaceAll(sep, '/').replace(/index\.html$/, ''));
  const rest = { revision: hash.digest('hex').slice(0, 16), urls };
  writeFileSync(join(folder, 'offline-rest.json'), JSON.stringify(rest));
}
