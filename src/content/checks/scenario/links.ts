/** Steps, principles, lessons and entries that a scenario names must exist. */
import { finding, type Finding } from '../issue.ts';
import { checkNames } from '../named.ts';
import type { Registry } from '../registry.ts';
import { didYouMean } from '../suggest.ts';
import type { Outline } from './outline.ts';

const noStep = (path: string, name: string, known: readonly string[]): Finding =>
  finding(path, `step "${name}" does not exist.`, didYouMean(name, known, 'steps'));

function checkSteps({ start, steps }: Outline): Finding[] {
  const ids = steps.map((step) => step.id);
  const lost = steps
    .flatMap((step) => step.replies.flatMap((reply) => reply.next))
    .filter((way) => way.go !== undefined && way.go !== 'end' && !ids.includes(way.go))
    .map((way) => noStep(way.path, way.go as string, [...ids, 'end']));
  if (start === null || ids.includes(start)) return lost;
  return [noStep('start', start, ids), ...lost];
}

/** Everything a scenario points to is there. */
export const checkLinks = (outline: Outline, registry: Registry): Finding[] => [
  ...checkSteps(outline),
  ...outline.steps.flatMap((step) =>
    step.replies.flatMap(({ path, teaches }) =>
      checkNames(`${path}.teaches`, 'principles', teaches, registry),
    ),
  ),
  ...checkNames('lessons', 'lessons', outline.lessons, registry),
  ...checkNames('entries', 'entries', outline.entries, registry),
];
