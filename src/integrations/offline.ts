/**
 * Writes the service worker after the build: after one visit every page, search and role-play works without a
 * network. Must be the last integration, since it fixes the content of every file it lists.
 *
 * What people need is kept at once and as one version; the maps, which only authors read, are fetched when the browser
 * is idle (`offline-rest.json` lists them, components/shell/rest.ts keeps them).
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { generateSW } from 'workbox-build';

/** The cache of components/shell/rest.ts. */
const REST = 'comeback-rest';

/** Bytes, before compression, that a first visit may keep at once. Over the wire it is about a third of that. */
const BUDGET = 8 * 1024 * 1024;

/** Bytes, before compression, that a large site may keep at idle after that. */
const REST_BUDGET = 64 * 1024 * 1024;

/** What a page may need later is kept as well; pictures for other sites are not. */
const PATTERNS = ['**/*.{html,js,css,woff2,svg,json,wasm,webmanifest}', 'pagefind/**/*', 'icon-*.png'];
const MAPS = '**/map/index.html';
const NEVER = [
  'offline-rest.json',
  'sw.js',
  'staticwebapp.config.json',
  'vercel.json',
  'schemas/**',
  'playbook/search/core.json',
];

/** What grows with the playbook, in the order of need: a large site keeps it at idle, as far as there is room. */
const GROWING = [
  'playbook/search/*/*/*.json',
  'pagefind/index/**',
  'playbook/*/index.html',
  'pagefind/fragment/**',
];
const PANEL = 'playbook/panel/index.html';

export default function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const isLarge = sizeOf(folder, filesIn(folder, PATTERNS, [MAPS, ...NEVER])) > BUDGET;
        const later = isLarge ? [...GROWING, MAPS] : [MAPS];
        const left = listRest(folder, later);
        const { count, size, warnings } = await generateSW({
          globDirectory: folder,
          globPatterns: isLarge ? [...PATTERNS, PANEL] : PATTERNS,
          globIgnores: [...later, ...NEVER].map((pattern) =>
            pattern === 'playbook/*/index.html' ? 'playbook/!(panel)/index.html' : pattern,
          ),
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
              // Their names change with their content.
              urlPattern: /\/(playbook\/search\/[0-9a-f]+|pagefind\/(index|fragment))\/./,
              handler: 'CacheFirst',
              options: { cacheName: REST },
            },
            {
              urlPattern: isLarge ? /\/map\/$|\/playbook\/[^/]+\/$/ : /\/map\/$/,
              handler: 'NetworkFirst',
              options: {
                cacheName: REST,
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
        if (isLarge) logger.info(`a large site: ${left}`);
      },
    },
  };
}

const kib = (bytes: number): string => (bytes / 1024).toFixed(0);

function filesIn(folder: string, patterns: readonly string[], but: readonly string[] = []): string[] {
  const left = new Set(but.flatMap((pattern) => globSync(pattern, { cwd: folder })));
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: folder }).toSorted());
  return [...new Set(files)].filter((file) => !left.has(file) && statSync(join(folder, file)).isFile());
}

const sizeOf = (folder: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);

/**
 * Lists what is fetched at idle, relative to the site's root, under a revision that changes when any of it does.
 * @returns what the list holds, and what there was no room for
 */
function listRest(folder: string, patterns: readonly string[]): string {
  const files = filesIn(folder, patterns, [PANEL, ...NEVER]);
  const hash = createHash('sha256');
  const urls: string[] = [];
  let size = 0;
  for (const file of files) {
    const content = readFileSync(join(folder, file));
    if (size + content.length > REST_BUDGET) continue;
    size += content.length;
    hash.update(content);
    urls.push(file.replaceAll(sep, '/').replace(/index\.html$/, ''));
  }
  const rest = { revision: hash.digest('hex').slice(0, 16), urls };
  writeFileSync(join(folder, 'offline-rest.json'), JSON.stringify(rest));
  const out = files.length - urls.length;
  return `${String(urls.length)} files, ${kib(size)} KiB, at idle; ${String(out)} only when they are visited`;
}
