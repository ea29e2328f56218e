/** All checks of the learning paths: what they name exists, once, and advice looks back. */
import { pathsSchema } from '../schemas/paths.ts';
import { finding, type Finding, type Issue } from './issue.ts';
import { checkName } from './named.ts';
import type { Registry } from './registry.ts';
import { didYouMean } from './suggest.ts';
import { zodFindings } from './zod-findings.ts';

interface LooseStep {
  readonly lesson?: unknown;
  readonly play?: unknown;
  readonly after?: unknown;
}

type Loose = Readonly<Record<string, unknown>>;
const looseOf = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The first claim on a name stands; later ones are reported. */
function claimant(what: (name: string) => string, fix: string) {
  const taken = new Map<string, string>();
  return (name: unknown, path: string): Finding[] => {
    if (typeof name !== 'string') return [];
    const by = taken.get(name);
    if (by === undefined) taken.set(name, path);
    return by === undefined ? [] : [finding(path, `${what(name)} ${by}.`, fix)];
  };
}

function checkSteps(path: unknown, at: string, registry: Registry): Finding[] {
  const once = claimant((name) => `"${name}" is on this path already, at`, 'Take one of the two out.');
  const before: string[] = [];
  return listOf(looseOf(path)['modules']).flatMap((module, m) =>
    listOf(looseOf(module)['steps']).flatMap((raw, s) => {
      const { lesson, play, after }: LooseStep = looseOf(raw);
      const here = `${at}.modules[${m}].steps[${s}]`;
      const found = [
        ...checkName(`${here}.lesson`, 'lessons', lesson, registry),
        ...checkName(`${here}.play`, 'scenarios', play, registry),
        ...once(lesson ?? play, here),
        ...listOf(after).flatMap((name, i) =>
          typeof name !== 'string' || before.includes(name)
            ? []
            : [
                finding(
                  `${here}.after[${i}]`,
                  `"${name}" does not come before this step.`,
                  didYouMean(name, before, 'steps before it'),
                ),
              ],
        ),
      ];
      for (const name of [lesson, play]) if (typeof name === 'string') before.push(name);
      return found;
    }),
  );
}

/** Everything wrong with the paths. Pure. */
export function checkPaths(file: string, data: unknown, registry: Registry): Issue[] {
  const paths = listOf(data);
  const pathIds = claimant((name) => `the id "${name}" is taken by`, 'Give each path its own id.');
  return [
    ...zodFindings(pathsSchema, data),
    ...paths.flatMap((path, p) => pathIds(looseOf(path)['id'], `[${p}].id`)),
    ...paths.flatMap((path, p) => {
      const moduleIds = claimant(
        (name) => `the module id "${name}" is taken by`,
        'Give each module of a path its own id.',
      );
      return listOf(looseOf(path)['modules']).flatMap((module, m) =>
        moduleIds(looseOf(module)['id'], `[${p}].modules[${m}].id`),
      );
    }),
    ...paths.flatMap((path, p) => checkSteps(path, `[${p}]`, registry)),
  ].map((found) => ({ file, ...found }));
}
