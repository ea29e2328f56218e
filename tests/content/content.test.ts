/** The content as it is has no mistakes: what `astro build` checks first. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent, contentReport } from '../../src/content/checks/content.ts';
import { readContent } from '../../src/content/checks/read.ts';

test('the content has no mistakes', { timeout: 60_000 }, () => {
  expect(contentReport(checkContent(readContent(join(import.meta.dirname, '../../src/content'))))).toBe('');
});
