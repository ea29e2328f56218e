/**
 * Finds drills and results in whatever was pasted: one code, fifty, links, or a whole mail thread with quote marks and
 * lines broken at 76 characters. One pass, however long the text.
 */
import { SIGNATURE_LENGTH } from './token.ts';

/** Where a code starts: its mark and version, not in the middle of a word. */
const START = /(?<![\w-])cb([dr])(\d{1,3})\./g;
const LETTER = /[\w-]/;
/** What mail programs put inside: spaces, line breaks, quote marks, the `=` of a soft line break. */
const FILLER = /[\s>|=\u00ad\u200b]/;

function codeAt(text: string, start: number, end: number): string {
  let dots = 0;
  let payload = '';
  let signature = '';
  for (let i = start; i < end && signature.length < SIGNATURE_LENGTH; i++) {
    const letter = text.charAt(i);
    if (letter === '.' && dots === 0) dots = 1;
    else if (LETTER.test(letter)) {
      if (dots === 0) payload += letter;
      else signature += letter;
    } else if (!FILLER.test(letter)) break;
  }
  return dots === 0 ? payload : `${payload}.${signature}`;
}

/** The codes in a text, in order, each once, as tokens to decode. Cut-off ones are given as they are. */
export function harvest(text: string): string[] {
  const starts = [...text.matchAll(START)];
  const codes = starts.map((found, i) => {
    const body = codeAt(text, found.index + found[0].length, starts[i + 1]?.index ?? text.length);
    return found[0] + body;
  });
  return [...new Set(codes)];
}
