/** How values, types and word lists are called when an author reads of them. */

/** What the closed word lists are called, by the field they stand in. */
const LISTS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  does: ['behaviour', 'behaviours'],
  promises: ['dimension', 'dimensions'],
  expects: ['dimension', 'dimensions'],
  channel: ['channel', 'channels'],
  service: ['service', 'services'],
  mood: ['mood', 'moods'],
  kind: ['kind of failure', 'kinds of failure'],
  severity: ['severity', 'severities'],
  pronoun: ['pronoun', 'pronouns'],
  module: ['module', 'modules'],
  group: ['group', 'groups'],
  sources: ['source', 'sources'],
  origin: ['origin', 'origins'],
};

/** What a value of the list at this place is called, one and many. */
export function listAt(path: readonly PropertyKey[]): readonly [one: string, many: string] {
  const field = [...path].reverse().find((part) => typeof part === 'string' && part in LISTS);
  return LISTS[String(field)] ?? ['value', 'values'];
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields ("name: value")',
  record: 'fields ("name: value")',
};

/** A type of the schema. */
export const wantedCalled = (type: string): string => WANTED[type] ?? type;

/** A value as text; lists and fields by what they are. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null
    ? JSON.stringify(value).slice(0, 40)
    : `${value as number}`;
}

/** What a value is: `the text "no"`, `a list`. */
export function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'fields';
  if (typeof value === 'string') return `the text "${value.slice(0, 40)}"`;
  return `the ${typeof value === 'boolean' ? 'truth value' : 'number'} ${shown(value)}`;
}
