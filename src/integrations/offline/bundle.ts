/**
 * Makes the service worker's one file. By the bundler that builds the site anyway: the one that comes with
 * `workbox-build` takes longer to load than all of a small site's pages take to render.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { ManifestEntry } from 'workbox-build';

const SOURCE = fileURLToPath(new URL('./worker.ts', import.meta.url));

/**
 * @param kept what the first visit keeps
 * @param isLarge whether the cards are kept at idle instead
 * @returns the code of the service worker
 */
export async function bundleWorker(kept: readonly ManifestEntry[], isLarge: boolean): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      KEPT: JSON.stringify(kept),
      IS_LARGE: String(isLarge),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      write: false,
      modulePreload: false,
      lib: { entry: SOURCE, formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!('output' in result)) throw new Error('The service worker was not built.');
  return result.output[0].code;
}
