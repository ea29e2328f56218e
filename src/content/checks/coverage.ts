/** Every principle is taught, checked, practised and looked up somewhere. Runs on content that is otherwise sound. */
import { coverageOf, gapsOf, type Corpus, type Way } from '../../records/coverage.ts';
import type { Issue } from './issue.ts';

const GAPS: Readonly<Record<Way, (id: string) => readonly [string, string]>> = {
  taught: (id) => [
    'no lesson section teaches it.',
    `Add "${id}: <section id>" under "teaches" of a lesson, or take the principle out.`,
  ],
  checked: (id) => ['no knowledge check asks about it.', `Give a check of a lesson "principle: ${id}".`],
  practised: (id) => ['no role-play decision teaches it.', `Add "${id}" to "teaches" of a reply.`],
  lookedUp: (id) => [
    'no playbook entry puts it to use.',
    `Name "${id}" under "why" or "principles" of an entry.`,
  ],
};

export function checkCoverage(ids: readonly string[], corpus: Corpus): Issue[] {
  return ids.flatMap((id) =>
    gapsOf(coverageOf(id, corpus)).map((way) => {
      const [message, suggestion] = GAPS[way](id);
      return { file: 'principles.yaml', path: id, message, suggestion };
    }),
  );
}
