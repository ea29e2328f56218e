/**
 * Everything `npm test` checks. A stage waits for the one before; the gates of a stage share the two cores.
 * A gate whose `report` is given counts as many tests as that report holds, any other as one.
 */
import { playwrightCounts, vitestCounts } from './counts.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, command: string, env?: Record<string, string>, needs?: string,
 *   report?: { file: string, count: (report: any) => Counts } }} Gate
 */

/** Under a sub-path, as on a project page of a code host. */
const subPath = '/comeback/';

/** @type {{ gates: Gate[] }[]} */
export const stages = [
  // Alone, because it writes the generated types that the next stage reads.
  { gates: [{ name: 'build', command: 'astro build' }] },
  {
    gates: [
      { name: 'types', command: 'astro check --noSync --minimumFailingSeverity warning' },
      { name: 'lint', command: 'eslint . --max-warnings 0 --cache --cache-location .cache/eslint/' },
      {
        name: 'unit and content',
        command: 'vitest run',
        report: { file: 'vitest.json', count: vitestCounts },
      },
      { name: 'types in Svelte', command: 'svelte-check --fail-on-warnings --output human' },
      { name: 'format', command: 'prettier --check --cache --cache-location .cache/prettier .' },
      { name: 'unused code', command: 'knip' },
      {
        name: 'build under a sub-path',
        command: 'astro build',
        env: { SITE_BASE: subPath, SITE_OUT: './dist-base' },
      },
      { name: 'HTML', command: 'html-validate "dist/**/*.html"', needs: 'build' },
      { name: 'links', command: 'node tools/check-links.ts dist /', needs: 'build' },
    ],
  },
  {
    gates: [
      {
        name: 'links under a sub-path',
        command: `node tools/check-links.ts dist-base ${subPath}`,
        needs: 'build under a sub-path',
      },
    ],
  },
  // Alone, because it uses both cores itself.
  {
    gates: [
      {
        name: 'end to end',
        command: 'playwright test',
        needs: 'build',
        report: { file: 'playwright.json', count: playwrightCounts },
      },
    ],
  },
];
