/**
 * Works out beside the bundler what pages need and takes seconds: the proofs of the role-plays and the figures of the
 * customer model. They are kept, and pages find them; a page that finds nothing works it out itself.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Keeper } from '../components/build/kept.ts';
import type { PageIntegration } from './each-page.ts';

/** Everything that the results are worked out by, relative to `src`. */
export const CODE = [
  'simulations',
  'content/schemas',
  'components/build',
  'components/model',
  'components/practice/build',
];

/** Changes with any of that code, and with the packages it may use. */
export function codeOf(source: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of CODE) {
    const files = readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.ts')).toSorted()) {
      hash.update(file).update(readFileSync(join(source, folder, file)));
    }
  }
  const packages = join(source, '../package.json');
  if (existsSync(packages)) hash.update(readFileSync(packages));
  return hash.digest('hex').slice(0, 16);
}

/** What other code worked out is of no use any more. */
function forgetOthers(folder: string): void {
  const all = dirname(folder);
  for (const name of existsSync(all) ? readdirSync(all) : []) {
    if (name !== basename(folder)) rmSync(join(all, name), { recursive: true, force: true });
  }
}

export default function aside(): PageIntegration {
  let worker: Worker | undefined;
  let done: Promise<void> = Promise.resolve();
  return {
    name: 'comeback:aside',
    beforePages: async () => {
      worker?.ref();
      await done;
    },
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        const source = fileURLToPath(config.srcDir);
        if (command !== 'build' || !existsSync(join(source, 'pages/practice'))) return;
        const code = codeOf(source);
        const keeper: Keeper = { code, folder: join(fileURLToPath(config.cacheDir), 'kept', code) };
        forgetOthers(keeper.folder);
        updateConfig({ vite: { define: { __KEEPER__: JSON.stringify(keeper) } } });
        const content = join(source, 'content');
        const working = new Worker(new URL('./aside/worker.ts', import.meta.url), {
          workerData: { keeper, content },
        });
        // A build that fails meanwhile need not wait for it.
        working.unref();
        done = new Promise((resolve) => {
          working.once('error', (error: unknown) => {
            logger.debug(`left to the pages: ${String(error)}`);
          });
          working.once('exit', () => {
            resolve();
          });
        });
        worker = working;
      },
    },
  };
}
