/** Names of other content must exist. Shared by the rules of all kinds of content. */
import { finding, type Finding } from './issue.ts';
import type { Registry } from './registry.ts';
import { didYouMean } from './suggest.ts';

/** What each list of the registry holds, one and many. */
const CALLED = {
  principles: ['principle', 'principles'],
  lessons: ['lesson', 'lessons'],
  scenarios: ['role-play', 'role-plays'],
  entries: ['playbook entry', 'playbook entries'],
  phrases: ['phrase', 'phrases'],
} as const;

export type Kind = keyof typeof CALLED;

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** A list of the registry, quick to look in however long it is. */
function namesOf(list: readonly string[]): ReadonlySet<string> {
  const known = sets.get(list) ?? new Set(list);
  sets.set(list, known);
  return known;
}

/** A finding where the name is not in the registry; nothing where it is, or is no text. */
export function checkName(path: string, kind: Kind, name: unknown, registry: Registry): Finding[] {
  const [one, many] = CALLED[kind];
  if (typeof name !== 'string' || namesOf(registry[kind]).has(name)) return [];
  return [finding(path, `${one} "${name}" does not exist.`, didYouMean(name, registry[kind], many))];
}

/** The same for a list of names. */
export const checkNames = (path: string, kind: Kind, names: unknown, registry: Registry): Finding[] =>
  Array.isArray(names) ? names.flatMap((name, i) => checkName(`${path}[${i}]`, kind, name, registry)) : [];
