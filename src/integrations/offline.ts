/**
 * Writes the service worker after the build: after one visit every page, search and role-play works without a
 * network. Must be the last integration, since it fixes the content of every file it lists.
 *
 * What people need is kept at once and as one version; the maps, which only authors read, are fetched when the browser
 * is idle (`offline-rest.json` lists them, components/shell/rest.ts keeps them).
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
// Not from the package's own face, which loads a second bundler.
import { getManifest } from 'workbox-build/build/get-manifest.js';
import { bundleWorker } from './offline/bundle.ts';
import { builtFiles, bytesOf, type BuiltFile } from './offline/files.ts';
import { BUDGET, planFor, type Plan } from './offline/plan.ts';

export default function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const plan = planFor(builtFiles(folder));
        writeRest(folder, plan.rest);
        const { count, size, warnings, manifestEntries } = await getManifest({
          globDirectory: folder,
          globPatterns: plan.now.map(({ path }) => path.replace(/[^\w./-]/g, '\\$&')),
          // Hashed files need no revision: their name is one.
          dontCacheBustURLsMatching: /\/_astro\//,
        });
        if (size > BUDGET) {
          throw new Error(
            `The site would keep ${kib(size)} KiB in every visitor's browser; the budget is ${kib(BUDGET)} KiB. ` +
              'Leave files out in src/integrations/offline/plan.ts, or raise the budget there and say why.',
          );
        }
        writeFileSync(join(folder, 'sw.js'), await bundleWorker(manifestEntries, plan.isLarge));
        for (const warning of warnings) logger.warn(warning);
        logger.info(`${String(count)} files, ${kib(size)} KiB, kept for use without a network`);
        if (plan.isLarge) logger.info(`a large site: ${told(plan)}`);
      },
    },
  };
}

const kib = (bytes: number): string => (bytes / 1024).toFixed(0);

const told = ({ rest, left }: Plan): string =>
  `${String(rest.length)} files, ${kib(bytesOf(rest))} KiB, at idle; ${String(left)} only when they are visited`;

/** Lists what is fetched at idle, relative to the site's root, under a revision that changes when any of it does. */
function writeRest(folder: string, files: readonly BuiltFile[]): void {
  const hash = createHash('sha256');
  for (const { path } of files) hash.update(readFileSync(join(folder, path)));
  const urls = files.map(({ path }) => path.replace(/index\.html$/, ''));
  writeFileSync(
    join(folder, 'offline-rest.json'),
    JSON.stringify({ revision: hash.digest('hex').slice(0, 16), urls }),
  );
}
