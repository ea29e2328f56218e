/** A principle that nobody teaches, asks about, practises or looks up stops the build, and the message says what to do. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent, contentReport } from '../../src/content/checks/content.ts';
import { readContent } from '../../src/content/checks/read.ts';

test('a principle without content is reported four times over, word for word', { timeout: 60_000 }, () => {
  const content = readContent(join(import.meta.dirname, '../../src/content'));
  const registry = {
    ...content.registry,
    principles: [...content.registry.principles, 'keep-smiling'],
  };
  expect(contentReport(checkContent({ ...content, registry })).split('\n')).toEqual([
    'principles.yaml › keep-smiling: no lesson section teaches it. Add "keep-smiling: <section id>" under "teaches" of a lesson, or take the principle out.',
    'principles.yaml › keep-smiling: no knowledge check asks about it. Give a check of a lesson "principle: keep-smiling".',
    'principles.yaml › keep-smiling: no role-play decision teaches it. Add "keep-smiling" to "teaches" of a reply.',
    'principles.yaml › keep-smiling: no playbook entry puts it to use. Name "keep-smiling" under "why" or "principles" of an entry.',
    '4 mistakes in 1 file of src/content',
  ]);
});
