/** Steps, principles, lessons and entries that a scenario names must exist. */
import { finding, type Finding } from '../issue.ts';
import type { Registry } from '../registry.ts';
import { didYouMean } from '../suggest.ts';
import type { Outline } from './outline.ts';

const absent = (
  path: string,
  what: string,
  name: string,
  known: readonly string[],
  plural: string,
): Finding => finding(path, `${what} "${name}" does not exist.`, didYouMean(name, known, plural));

function checkSteps({ start, steps }: Outline): Finding[] {
  const ids = steps.map((step) => step.id);
  const lost = steps
    .flatMap((step) => step.replies.flatMap((reply) => reply.next))
    .filter((way) => way.go !== undefined && way.go !== 'end' && !ids.includes(way.go))
    .map((way) => absent(way.path, 'step', way.go as string, [...ids, 'end'], 'steps'));
  if (start === null || ids.includes(start)) return lost;
  return [absent('start', 'step', start, ids, 'steps'), ...lost];
}

/** Everything a scenario points to is there. */
export function checkLinks(outline: Outline, registry: Registry): Finding[] {
  const named = (
    names: readonly string[],
    path: string,
    what: string,
    known: readonly string[],
    plural: string,
  ) =>
    names.flatMap((name, i) =>
      known.includes(name) ? [] : [absent(`${path}[${i}]`, what, name, known, plural)],
    );
  return [
    ...checkSteps(outline),
    ...outline.steps.flatMap((step) =>
      step.replies.flatMap((reply) =>
        named(reply.teaches, `${reply.path}.teaches`, 'principle', registry.principles, 'principles'),
      ),
    ),
    ...named(outline.lessons, 'lessons', 'lesson', registry.lessons, 'lessons'),
    ...named(outline.entries, 'entries', 'playbook entry', registry.entries, 'playbook entries'),
  ];
}
