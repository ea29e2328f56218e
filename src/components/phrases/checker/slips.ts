/** Slips of grammar and marks that shout: wrong in any house, and put right where they stand. */
import type { Slip } from '../../../content/schemas/wording.ts';
import { quotedRanges } from './quoted.ts';
import type { Listed } from './rules.ts';

/** A slip as the matcher reads it. What to write instead depends on the words found: `mendSlip`. */
export const asListed = ({ id, patterns: [first = '', ...patterns], unless, why }: Slip): Listed => ({
  id,
  phrase: first,
  variants: [],
  patterns,
  unless,
  why,
  instead: [],
});

const likeBefore = (before: string, word: string): string =>
  /^\p{Lu}/u.test(before) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** The words found, with the one that is wrong put right. */
export const mendSlip = (found: string, { put }: Slip): string =>
  found.replace(/[\p{L}’']+/gu, (word) => {
    const meant = Object.hasOwn(put, word.toLowerCase()) ? put[word.toLowerCase()] : undefined;
    return meant === undefined ? word : likeBefore(word, meant);
  });

/** Marks that shout: more than one where one would do. */
export const SHOUTING: Listed = {
  id: 'shouting-marks',
  phrase: '!!',
  variants: [],
  patterns: [],
  unless: [],
  why: 'More than one mark reads as a raised voice. The words have to carry it.',
  instead: [],
};

export interface Shout {
  readonly start: number;
  readonly end: number;
  /** The word before the marks, with one mark. */
  readonly say: string;
}

/** Where marks shout in the writer's own words. */
export function shoutsIn(text: string): Shout[] {
  const quoted = quotedRanges(text);
  // From the beginning of a word only: else a long line of letters would be gone through once for each of them.
  return [...text.matchAll(/(?<![\p{L}\p{N}’'])([\p{L}\p{N}’']*)([!?]{2,})/gu)]
    .map(({ index, 0: found, 1: word = '', 2: marks = '' }) => ({
      start: index,
      end: index + found.length,
      say: word + (marks.includes('?') ? '?' : '.'),
    }))
    .filter(({ start, end }) => !quoted.some(([from, to]) => start >= from && end <= to));
}
