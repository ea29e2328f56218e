/** Splits a text into parts that match a query and parts that do not, so that matched words can be shown marked. */
import { stem } from './stem.ts';
import { isStopWord, wordsOf } from './words.ts';

export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

/** Whether a word of the text answers one of the query's words. The last one may be unfinished. */
export function createMatcher(words: readonly string[]): (word: string) => boolean {
  const content = words.filter((word) => !isStopWord(word));
  const wanted = content.length > 0 ? content : words;
  const stems = new Set(wanted.map(stem));
  const last = words.at(-1);
  return (word) =>
    wordsOf(word).some(
      (one) =>
        stems.has(stem(one)) ||
        (last !== undefined && last.length > 1 && wanted.includes(last) && one.startsWith(last)),
    );
}

/** The text in parts; joined again they are the text. */
export function markParts(text: string, matches: (word: string) => boolean): Part[] {
  const parts: Part[] = [];
  for (const piece of text.split(/([\p{L}\p{N}]+(?:['’][\p{L}]+)*)/u)) {
    if (piece === '') continue;
    const marked = /[\p{L}\p{N}]/u.test(piece) && matches(piece);
    const last = parts.at(-1);
    if (last && last.marked === marked) parts[parts.length - 1] = { text: last.text + piece, marked };
    else parts.push({ text: piece, marked });
  }
  return parts;
}
