/**
 * Writes the service worker after the build: after one visit every page, search and role-play works without a
 * network. Must be the last integration, since it fixes the content of every file it lists.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { generateSW } from 'workbox-build';

/** What a page may need later is kept as well; pictures for other sites and drawings of scenario graphs are not. */
const PATTERNS = ['**/*.{html,js,css,woff2,svg,json,wasm,webmanifest}', 'pagefind/**/*', 'icon-*.png'];
const LEFT_OUT = ['**/map/index.html', 'sw.js', 'staticwebapp.config.json', 'vercel.json', 'schemas/**'];

export default function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
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
              urlPattern: ({ request }) => request.mode === 'navigate',
              handler: 'NetworkOnly',
              options: { precacheFallback: { fallbackURL: 'offline/index.html' } },
            },
          ],
        });
        for (const warning of warnings) logger.warn(warning);
        logger.info(
          `${String(count)} files, ${(size / 1024).toFixed(0)} KiB, kept for use without a network`,
        );
      },
    },
  };
}
