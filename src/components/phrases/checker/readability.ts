/** How hard a draft is to read: school grade by Flesch and Kincaid (1975), and the sentences that run on. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Sentence } from './draft.ts';

/** Words beyond which a sentence is hard to follow when heard or skimmed. House style, as the phrase list is. */
export const LONG_SENTENCE = 28;
/** Fewer words than this give no meaningful grade. */
const ENOUGH_WORDS = 12;

export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** US school grade, one decimal; null where the draft is too short to say. */
  readonly grade: number | null;
  /** Sentences longer than `LONG_SENTENCE`. */
  readonly long: readonly Sentence[];
}

export function readabilityOf(sentences: readonly Sentence[]): Readability {
  const own = sentences.filter((sentence) => sentence.written.length > 0);
  const words = own.reduce((sum, sentence) => sum + sentence.written.length, 0);
  const syllables = own.reduce(
    (sum, sentence) => sum + sentence.written.reduce((count, word) => count + Math.max(1, syllable(word)), 0),
    0,
  );
  const grade = fleschKincaid({ sentence: own.length, word: words, syllable: syllables });
  return {
    words,
    sentences: own.length,
    grade: words < ENOUGH_WORDS ? null : Math.max(0, Math.round(grade * 10) / 10),
    long: own.filter((sentence) => sentence.written.length > LONG_SENTENCE),
  };
}
