/**
 * What the browser of a large playbook loads first: the words for correction, and where the parts are. The file takes
 * the place of the whole search data, and grows with the vocabulary, not with the cards.
 */
import { conceptWords, type Feature } from '../analyse.ts';
import type { SearchData } from '../card.ts';
import { createVocabulary, type Vocabulary } from '../vocabulary.ts';

/** The file as it is written. Lists of numbers and words are packed: see below. */
export interface CoreFile {
  readonly kind: 'parts';
  /** Folder of the parts, relative to this file; changes with their content. */
  readonly folder: string;
  readonly groups: SearchData['groups'];
  /** Number of cards. */
  readonly total: number;
  /** For each card in order of slug, the place of its group in `groups`: one digit each. */
  readonly groupOf: string;
  /** The first slug of each part of the list of slugs, and how many slugs a part has. */
  readonly slugParts: readonly string[];
  readonly slugsInPart: number;
  /** The letters and pairs of letters that a word may begin with and whose cards stand in a part of their own. */
  readonly beginnings: string;
  /** The first feature of each part of postings. */
  readonly postingParts: readonly Feature[];
  /** Known words in alphabetical order, each as the letters it shares with the one before (base 36) and the rest. */
  readonly words: string;
  /** How many entries and pages hold each of them. */
  readonly counts: readonly number[];
  /** Features whose postings say too little to be worth loading → tenths of cards. */
  readonly common: Readonly<Record<Feature, number>>;
}

export interface Core extends Omit<CoreFile, 'words' | 'counts' | 'common' | 'kind'> {
  readonly vocabulary: Vocabulary;
  readonly common: ReadonlyMap<Feature, number>;
}

/** "deliver", "delivered" → "0deliver 7ed". */
export function packWords(sorted: readonly string[]): string {
  let before = '';
  return sorted
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared += 1;
      before = word;
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
}

/** @throws Error when a word shares more letters than there are */
export function unpackWords(packed: string): string[] {
  let before = '';
  return packed === ''
    ? []
    : packed.split(' ').map((part) => {
        const shared = parseInt(part[0] ?? '', 36);
        if (!(shared <= before.length)) throw new Error('search words are broken');
        return (before = before.slice(0, shared) + part.slice(1));
      });
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((item) => Number.isFinite(item));

export const isCoreFile = (data: unknown): data is CoreFile => {
  if (typeof data !== 'object' || data === null) return false;
  const file = data as { readonly [K in keyof CoreFile]?: CoreFile[K] | null };
  return (
    file.kind === 'parts' &&
    typeof file.folder === 'string' &&
    /^[a-z0-9/-]+\/$/.test(file.folder) &&
    typeof file.words === 'string' &&
    typeof file.groupOf === 'string' &&
    file.groupOf.length === file.total &&
    Number.isInteger(file.slugsInPart) &&
    typeof file.beginnings === 'string' &&
    isTexts(file.slugParts) &&
    isTexts(file.postingParts) &&
    isNumbers(file.counts) &&
    Array.isArray(file.groups) &&
    typeof file.common === 'object' &&
    file.common !== null
  );
};

/** @throws Error when the file is not whole */
export function readCore({ words, counts, common, kind: _, ...rest }: CoreFile): Core {
  const known = unpackWords(words);
  if (known.length !== counts.length) throw new Error('search words are broken');
  const all = new Map(known.map((word, k) => [word, counts[k] ?? 1]));
  for (const word of conceptWords()) all.set(word, (all.get(word) ?? 0) + 1);
  return { ...rest, vocabulary: createVocabulary(all), common: new Map(Object.entries(common)) };
}

/** The part that holds a name, when each part is known by its first one; -1 before the first. */
export function partOf(name: string, firsts: readonly string[]): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? '') <= name) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
