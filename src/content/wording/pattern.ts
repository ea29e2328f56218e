/**
 * The small language in which `phrases.yaml` and `wording.yaml` describe a family of wordings:
 *
 *     <we> could/might? not ~2 help
 *
 * A plain word stands for all its inflections and, when long enough, its misspellings. `=word` is that form only;
 * `a/b` is either, and `a/no_one` either "a" or "no one"; `?` after a word or group makes it optional; `<name>` is a
 * group of wordings; `~2` is up to two words of any kind in the same clause, `~2,` also across a comma or other mark;
 * `^` is the start of a clause and `$` its end. Contractions are opened on both sides: "won't" is "will not".
 */
import { lemma } from './lemma.ts';
import { openContraction } from './contractions.ts';

export type Item =
  /** One word, under the key of its inflections, or as this form only. */
  | { readonly kind: 'word'; readonly word: string; readonly key: string; readonly exact: boolean }
  | { readonly kind: 'either'; readonly of: Choice; readonly optional: boolean }
  | { readonly kind: 'group'; readonly name: string; readonly optional: boolean }
  /** Up to `most` words of any kind; `across`: marks such as commas may stand between. */
  | { readonly kind: 'gap'; readonly most: number; readonly across: boolean }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

export type Pattern = readonly Item[];

/** Alternatives: single words apart from the rest, since they are most and looked up at once. */
export interface Choice {
  /** Keys of words in any inflection. */
  readonly keys: ReadonlySet<string>;
  /** Words in this form only. */
  readonly exact: ReadonlySet<string>;
  readonly longer: readonly Pattern[];
}

export function choiceOf(patterns: readonly Pattern[]): Choice {
  const keys = new Set<string>();
  const exact = new Set<string>();
  const longer: Pattern[] = [];
  for (const pattern of patterns) {
    const [item, more] = pattern;
    if (more === undefined && item?.kind === 'word') {
      if (item.exact) exact.add(item.word);
      else keys.add(item.key);
    } else if (more === undefined && item?.kind === 'either' && !item.optional) {
      for (const key of item.of.keys) keys.add(key);
      for (const word of item.of.exact) exact.add(word);
      longer.push(...item.of.longer);
    } else longer.push(pattern);
  }
  return { keys, exact, longer };
}

function wordItems(written: string): Item[] {
  const exact = written.startsWith('=');
  return openContraction(exact ? written.slice(1) : written).map((word) => ({
    kind: 'word',
    word,
    key: lemma(word),
    exact,
  }));
}

function itemsOf(written: string): Item[] {
  if (written === '^') return [{ kind: 'start' }];
  if (written === '$') return [{ kind: 'end' }];
  const gap = /^~(\d+)(,?)$/.exec(written);
  if (gap) return [{ kind: 'gap', most: Number(gap[1]), across: gap[2] === ',' }];
  const optional = written.endsWith('?');
  const text = optional ? written.slice(0, -1) : written;
  const group = /^<([a-z-]+)>$/.exec(text)?.[1];
  if (group !== undefined) return [{ kind: 'group', name: group, optional }];
  if (!optional && !/[/_]/.test(text)) return wordItems(text);
  const parts = text.split('/').map((part) => readPattern(part.replaceAll('_', ' ')));
  return [{ kind: 'either', of: choiceOf(parts), optional }];
}

/** Reads a pattern. Any text is one: what the language does not know is taken as words. */
export const readPattern = (text: string): Pattern =>
  text
    .toLowerCase()
    // A hyphen joins two words; a comma belongs to a gap or is left out.
    .split(/\s+|-(?![a-z-]*>)|(?<!~\d+),/)
    .filter((part) => part !== '')
    .flatMap(itemsOf);

/** The groups a pattern refers to. */
export const groupsIn = (pattern: Pattern): string[] =>
  pattern.flatMap((item) => {
    if (item.kind === 'group') return item.name;
    return item.kind === 'either' ? item.of.longer.flatMap(groupsIn) : [];
  });
