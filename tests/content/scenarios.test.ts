/** Every shipped role-play passes its checks and its proof. `npm run scenarios` shows the figures. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatIssue } from '../../src/content/checks/issue.ts';
import { examine } from '../../tools/scenarios/examine.ts';

const { scenarios } = examine(join(import.meta.dirname, '../../src/content'));

describe('role-plays', () => {
  test('there are some', () => expect(scenarios.length).toBeGreaterThan(0));

  test.each(scenarios.map((found) => [found.slug, found] as const))('%s is sound', (_, found) => {
    expect(found.issues.map(formatIssue)).toEqual([]);
  });

  test('each is explored in full, with every customer', () => {
    const analyses = scenarios.flatMap(({ proof }) => Object.values(proof?.customers ?? {}));
    expect(analyses.filter((analysis) => !analysis.exhaustive)).toEqual([]);
  });
});
