import { playwrightCounts, vitestCounts } from './counts.mjs';
import { playwrightFailures, vitestFailures } from './failures.mjs';

/**
 * Everything `npm test` checks, in the order in which the gates are begun as far as they need not wait.
 * A gate whose `report` is given counts as many tests as that report holds, any other as one.
 *
 * `script` is one of package.json's, so that each gate can be run by itself; `args` are added to it.
 * `after` names gates that must have ended before, well or not; `needs` the gate that makes what this one looks at.
 * `leads`: takes the processor as it needs it; what runs beside it gives way. Browsers that are driven wait for much,
 * and that time is enough for all the others.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, script: string, args?: string, env?: Record<string, string>, after?: string[],
 *   needs?: string, leads?: boolean, report?: { file: string, count: (report: any) => Counts,
 *   failures: (report: any) => import('./failures.mjs').Failure[] } }} Gate
 */

/** Under a sub-path, as on a project page of a code host. */
const subPath = '/comeback/';

// The build writes the generated types that these read.
const typed = { after: ['build'] };

/** @type {Gate[]} */
export const gates = [
  { name: 'build', script: 'build', leads: true },
  {
    name: 'end to end',
    script: 'test:e2e',
    needs: 'build',
    leads: true,
    report: { file: 'playwright.json', count: playwrightCounts, failures: playwrightFailures },
  },
  {
    name: 'unit and content',
    script: 'test:unit',
    report: { file: 'vitest.json', count: vitestCounts, failures: vitestFailures },
  },
  { name: 'lint and types', script: 'check:lint', ...typed },
  {
    name: 'build under a sub-path',
    script: 'build',
    env: { SITE_BASE: subPath, SITE_OUT: './dist-base' },
    after: ['build'],
  },
  { name: 'types in Astro', script: 'check:types', ...typed },
  { name: 'types in Svelte', script: 'check:svelte', ...typed },
  { name: 'format', script: 'check:format' },
  { name: 'HTML', script: 'check:html', needs: 'build' },
  { name: 'unused code', script: 'check:unused', ...typed },
  { name: 'links', script: 'check:links', args: 'dist /', needs: 'build' },
  {
    name: 'links under a sub-path',
    script: 'check:links',
    args: `dist-base ${subPath}`,
    needs: 'build under a sub-path',
  },
];
