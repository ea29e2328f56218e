/**
 * Finds drills and results in whatever was pasted: one code, fifty, links, or a whole mail thread with quote marks and
 * lines broken at 76 characters. One pass, however long the text.
 */
import { SIGNATURE_LENGTH } from './token.ts';

/** Where a code starts: its mark and version, not in the middle of a word. */
const START = /(?<![\w-])cb([dr])(\d{1,3})\./g;
const LETTERS = /[\w-]+/y;
/** What mail programs put inside: spaces, line breaks, quote marks, the `=` of a soft line break. */
const FILLER = /[\s>|=\u00ad\u200b]+/y;

/** What stands at `at` and is matched by a sticky pattern; empty where nothing is. */
function standingAt(text: string, at: number, pattern: RegExp): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** The letters of a code from `start`, by whole stretches: what surrounds them may be megabytes. */
function codeAt(text: string, start: number, end: number): string {
  const parts: string[][] = [[]];
  let length = 0;
  let i = start;
  while (i < end && length < SIGNATURE_LENGTH) {
    const letters = standingAt(text, i, LETTERS).slice(0, end - i);
    if (letters !== '') {
      parts.at(-1)?.push(letters);
      if (parts.length > 1) length += letters.length;
      i += letters.length;
      continue;
    }
    if (text.charAt(i) === '.' && parts.length === 1) {
      parts.push([]);
      i += 1;
      continue;
    }
    const filler = standingAt(text, i, FILLER);
    if (filler === '') break;
    i += filler.length;
  }
  const [payload = '', signature] = parts.map((part) => part.join(''));
  return signature === undefined ? payload : `${payload}.${signature.slice(0, SIGNATURE_LENGTH)}`;
}

/** The codes in a text as they come, each once: whoever reads megabytes can pause in between. */
export function* codesIn(text: string): Generator<string, void, undefined> {
  const given = new Set<string>();
  const pattern = new RegExp(START);
  let start = pattern.exec(text);
  while (start !== null) {
    const next = pattern.exec(text);
    const code = start[0] + codeAt(text, start.index + start[0].length, next?.index ?? text.length);
    if (!given.has(code)) yield code;
    given.add(code);
    start = next;
  }
}

/** The codes in a text, in order, each once, as tokens to decode. Cut-off ones are given as they are. */
export const harvest = (text: string): string[] => [...codesIn(text)];
