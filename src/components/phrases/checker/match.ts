/** Finds house-style phrases among the words of a sentence, in their inflections and disguises. */
import type { Word } from './draft.ts';
import { isSameWord, openWord } from './words.ts';

/** Words that people slip into a phrase without changing it: "I'm really afraid", "you will then have to". */
const FILLERS = new Set(
  'really very just only quite also still then now first actually both so rather again kindly more else'.split(
    ' ',
  ),
);

export interface Pattern {
  readonly words: readonly string[];
}

export const patternOf = (phrase: string): Pattern => ({
  words: phrase.split(/[\s,-]+/).flatMap(openWord),
});

export interface Span {
  /** Index of the first word and one past the last. */
  readonly from: number;
  readonly to: number;
}

function matchAt(
  words: readonly Word[],
  from: number,
  pattern: Pattern,
  isWord: (word: string) => boolean,
): Span | null {
  let at = from;
  for (const [index, meant] of pattern.words.entries()) {
    const typed = words[at];
    const isFiller = index > 0 && typed !== undefined && typed.text !== meant && FILLERS.has(typed.text);
    if (isFiller) at += 1;
    const next = words[at];
    if (!next || !isSameWord(next.text, meant, isWord)) return null;
    at += 1;
  }
  return { from, to: at };
}

/** All places where the pattern occurs, by word index. */
export function findPattern(
  words: readonly Word[],
  pattern: Pattern,
  isWord: (word: string) => boolean = () => false,
): Span[] {
  if (pattern.words.length === 0) return [];
  return words.flatMap((_, from) => matchAt(words, from, pattern, isWord) ?? []);
}
