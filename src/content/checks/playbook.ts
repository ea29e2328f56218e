/** All checks of one playbook entry. */
import { playbookSchema } from '../schemas/playbook.ts';
import { finding, type Issue } from './issue.ts';
import type { ReadMdx } from './mdx.ts';
import { checkName, checkNames } from './named.ts';
import { checkPageLinks } from './page-links.ts';
import { textsIn, unknownWords } from './placeholders.ts';
import type { Registry } from './registry.ts';
import { zodFindings } from './zod-findings.ts';

interface Loose {
  readonly why?: { readonly principle?: unknown } | null;
  readonly principles?: unknown;
  readonly lesson?: unknown;
  readonly drill?: unknown;
  readonly related?: unknown;
}

/** Everything wrong with an entry. Pure. */
export function checkEntry(file: string, slug: string, read: ReadMdx, registry: Registry): Issue[] {
  if (read.findings.length > 0) return read.findings.map((found) => ({ file, ...found }));
  const entry = (typeof read.data === 'object' && read.data !== null ? read.data : {}) as Loose;
  const related = Array.isArray(entry.related) ? entry.related : [];
  const findings = [
    ...zodFindings(playbookSchema, read.data),
    ...checkName('why.principle', 'principles', entry.why?.principle, registry),
    ...checkNames('principles', 'principles', entry.principles, registry),
    ...checkName('lesson', 'lessons', entry.lesson, registry),
    ...checkName('drill', 'scenarios', entry.drill, registry),
    ...checkNames('related', 'entries', entry.related, registry),
    ...(related.includes(slug)
      ? [finding('related', 'the entry is related to itself.', `Take "${slug}" out.`)]
      : []),
    ...textsIn(read.data).flatMap(({ path, text }) => unknownWords(path, text, registry.words)),
    ...checkPageLinks(read.links, `/playbook/${slug}/`, registry),
  ];
  return findings.map((found) => ({ file, ...found }));
}
