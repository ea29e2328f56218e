/** All checks of one lesson. */
import { lessonSchema } from '../schemas/lesson.ts';
import { finding, type Finding, type Issue } from './issue.ts';
import type { ReadMdx } from './mdx.ts';
import { checkMoments, type Plays } from './moments.ts';
import { checkName, checkNames, type Kind } from './named.ts';
import { checkPageLinks } from './page-links.ts';
import type { Registry } from './registry.ts';
import { didYouMean } from './suggest.ts';
import { zodFindings } from './zod-findings.ts';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** What the attributes of building blocks name. */
const NAMED: Readonly<Record<string, Kind>> = {
  'TryIt scenario': 'scenarios',
  'Principle id': 'principles',
  'Swap phrase': 'phrases',
};

function checkTeaches(teaches: unknown, headings: readonly string[], registry: Registry): Finding[] {
  return Object.entries(fieldsOf(teaches)).flatMap(([principle, section]) => {
    const path = `teaches.${principle}`;
    const unknown = checkName(path, 'principles', principle, registry);
    if (typeof section !== 'string' || headings.includes(section)) return unknown;
    const fix = didYouMean(section, headings, 'sections of this lesson');
    return [...unknown, finding(path, `section "${section}" does not exist.`, fix)];
  });
}

function checkChecks(checks: readonly Fields[], { blocks }: ReadMdx, registry: Registry): Finding[] {
  const ids = checks.flatMap(({ id }) => (typeof id === 'string' ? id : []));
  const placed = blocks.filter(({ block, attribute }) => block === 'Check' && attribute === 'id');
  return [
    ...checks.flatMap(({ principle }, i) =>
      checkName(`checks[${i}].principle`, 'principles', principle, registry),
    ),
    ...placed
      .filter(({ value }) => !ids.includes(value))
      .map(({ value, line }) =>
        finding(`line ${line}`, `check "${value}" does not exist.`, didYouMean(value, ids, 'checks')),
      ),
    ...ids.flatMap((id, i) =>
      placed.some(({ value }) => value === id)
        ? []
        : [
            finding(
              `checks[${i}]`,
              `the check "${id}" is not placed in the text.`,
              `Write <Check id="${id}" /> where it belongs.`,
            ),
          ],
    ),
  ];
}

/** Everything wrong with a lesson. `plays` are the role-plays that are sound themselves. Pure. */
export function checkLesson(
  file: string,
  slug: string,
  read: ReadMdx,
  registry: Registry,
  plays: Plays = new Map(),
): Issue[] {
  if (read.findings.length > 0) return read.findings.map((found) => ({ file, ...found }));
  const lesson = fieldsOf(read.data);
  const checks = Array.isArray(lesson['checks']) ? lesson['checks'].map(fieldsOf) : [];
  const findings = [
    ...zodFindings(lessonSchema, read.data),
    ...checkTeaches(lesson['teaches'], read.headings, registry),
    ...checkNames('entries', 'entries', lesson['entries'], registry),
    ...checkNames('practise', 'scenarios', lesson['practise'], registry),
    ...checkChecks(checks, read, registry),
    ...read.blocks.flatMap(({ block, attribute, value, line }) => {
      const kind = NAMED[`${block} ${attribute}`];
      return kind ? checkName(`line ${line}`, kind, value, registry) : [];
    }),
    ...checkMoments(read, Object.keys(fieldsOf(lesson['teaches'])), plays),
    ...checkPageLinks(read.links, `/learn/${slug}/`, registry),
  ];
  return findings.map((found) => ({ file, ...found }));
}
