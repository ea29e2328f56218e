/** The phrase list, read into patterns that are quick to look up while someone types. */
import {
  choiceOf,
  groupsIn,
  readPattern,
  type Choice,
  type Item,
  type Pattern,
} from '../../../content/wording/pattern.ts';
import { lemma } from '../../../content/wording/lemma.ts';
import type { Phrase } from '../../../content/schemas/phrase.ts';
import type { Wording } from '../../../content/schemas/wording.ts';
import type { Language } from './match.ts';
import { createSpelling } from './spelling.ts';

/** The house style as it is served. */
export interface HouseStyle {
  readonly phrases: readonly Phrase[];
  readonly wording: Wording;
}

/** What is looked for, why, and what to write instead. */
export type Listed = Omit<Phrase, 'origin'>;

export interface Rule {
  readonly phrase: Listed;
  readonly unless: readonly Pattern[];
}

export interface Entry {
  readonly rule: Rule;
  readonly pattern: Pattern;
  /** Sets of words, by number, of each of which a sentence must have one. */
  readonly needs: readonly number[];
}

export interface Rules {
  readonly language: Language;
  /** Patterns by the keys of the words they can begin with. */
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
  /** The sets of words an entry may need that have this key. */
  readonly needsByKey: ReadonlyMap<string, readonly number[]>;
  readonly chat: ReadonlyMap<string, string>;
  readonly mend: (word: string) => string;
}

const isOptional = (item: Item): boolean =>
  item.kind === 'start' || item.kind === 'end' || ('optional' in item && item.optional);

/** The keys of the words a pattern can begin with. */
function firstKeys(pattern: Pattern, groups: Language['groups']): string[] {
  const keys: string[] = [];
  const addAll = ({ keys: own, exact, longer }: Choice): void => {
    keys.push(...own, ...[...exact].map(lemma), ...longer.flatMap((part) => firstKeys(part, groups)));
  };
  for (const item of pattern) {
    const choice = item.kind === 'either' ? item.of : item.kind === 'group' && groups.get(item.name);
    if (item.kind === 'word') keys.push(item.key);
    if (choice) addAll(choice);
    if (!isOptional(item)) break;
  }
  return keys;
}

/** Whether the pattern may match without a word. */
const isNullable = (pattern: Pattern): boolean =>
  pattern.every(
    (item) =>
      isOptional(item) || item.kind === 'gap' || (item.kind === 'either' && item.of.longer.some(isNullable)),
  );

/** Adds to the list a map has under a key. */
function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Numbers sets of keys: the same set, the same number. Groups are known by name. */
function createNumbering(groups: Language['groups']) {
  const numbers = new Map<string, number>();
  const byKey = new Map<string, number[]>();
  const numberOf = (item: Item): number => {
    const keys = item.kind === 'group' ? null : firstKeys([item], groups);
    const name = item.kind === 'group' ? `<${item.name}>` : (keys?.join(' ') ?? '');
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(name, number);
    for (const key of new Set(keys ?? firstKeys([item], groups))) addTo(byKey, key, number);
    return number;
  };
  return { numberOf, byKey };
}

/** The words written in a pattern, without the names of groups. */
const wordsIn = (text: string): string[] => text.toLowerCase().match(/(?<![<a-z-])[a-z]+(?![a-z-]*>)/g) ?? [];

const textsOf = ({ phrase, variants, patterns }: Listed): string[] => [phrase, ...variants, ...patterns];

/** How many wordings are looked for: the phrases, their variants and their patterns. */
export const countWordings = (phrases: readonly Listed[]): number => phrases.flatMap(textsOf).length;

/** @throws Error when a pattern refers to a group that is not there. */
export function rulesOf({
  phrases,
  wording,
}: Pick<HouseStyle, 'wording'> & { readonly phrases: readonly Listed[] }): Rules {
  const groups = new Map(
    Object.entries(wording.groups).map(([name, patterns]) => [name, choiceOf(patterns.map(readPattern))]),
  );
  const needs = createNumbering(groups);
  const needsOf = (pattern: Pattern): number[] =>
    pattern.filter((item) => !isNullable([item])).map(needs.numberOf);
  const entries = phrases.flatMap((phrase): Entry[] => {
    const rule: Rule = { phrase, unless: phrase.unless.map(readPattern) };
    return textsOf(phrase).map((text) => {
      const pattern = readPattern(text);
      return { rule, pattern, needs: needsOf(pattern) };
    });
  });
  const patterns = [
    ...entries.flatMap(({ pattern, rule }) => [pattern, ...rule.unless]),
    ...[...groups.values()].flatMap(({ longer }) => longer),
  ];
  const unknown = patterns.flatMap(groupsIn).find((name) => !groups.has(name));
  if (unknown !== undefined) throw new Error(`phrases.yaml: there is no group <${unknown}> in wording.yaml.`);
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of new Set(firstKeys(entry.pattern, groups))) addTo(byKey, key, entry);
  }
  const vocabulary = new Set(phrases.flatMap(textsOf).flatMap(wordsIn));
  return {
    language: { groups, fillers: new Set(wording.fillers) },
    byKey,
    needsByKey: needs.byKey,
    chat: new Map(Object.entries(wording.chat)),
    mend: createSpelling(vocabulary, new Set(wording.realWords)),
  };
}
