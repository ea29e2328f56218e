/**
 * Everything `npm test` checks. A stage waits for the one before; the gates of a stage share the two cores, the longest
 * first. A gate whose `report` is given counts as many tests as that report holds, any other as one.
 */
import { playwrightCounts, vitestCounts } from './counts.mjs';

/**
 * `script` is one of package.json's, so that each gate can be run by itself; `args` are added to it.
 * `needs` names the gate that makes what this one looks at.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, script: string, args?: string, env?: Record<string, string>, needs?: string,
 *   report?: { file: string, count: (report: any) => Counts } }} Gate
 */

/** Under a sub-path, as on a project page of a code host. */
const subPath = '/comeback/';

/** @type {{ gates: Gate[] }[]} */
export const stages = [
  // Alone, because it writes the generated types that the next stage reads.
  { gates: [{ name: 'build', script: 'build' }] },
  {
    gates: [
      { name: 'lint', script: 'check:lint' },
      {
        name: 'build under a sub-path',
        script: 'build',
        env: { SITE_BASE: subPath, SITE_OUT: './dist-base' },
      },
      { name: 'types', script: 'check:types' },
      { name: 'types in Svelte', script: 'check:svelte' },
      { name: 'unit and content', script: 'test:unit', report: { file: 'vitest.json', count: vitestCounts } },
      { name: 'format', script: 'check:format' },
      { name: 'unused code', script: 'check:unused' },
      { name: 'HTML', script: 'check:html', needs: 'build' },
      { name: 'links', script: 'check:links', args: 'dist /', needs: 'build' },
    ],
  },
  // Alone, because it uses both cores itself; the links wait for the second build.
  {
    gates: [
      {
        name: 'links under a sub-path',
        script: 'check:links',
        args: `dist-base ${subPath}`,
        needs: 'build under a sub-path',
      },
    ],
  },
  {
    gates: [
      {
        name: 'end to end',
        script: 'test:e2e',
        needs: 'build',
        report: { file: 'playwright.json', count: playwrightCounts },
      },
    ],
  },
];
