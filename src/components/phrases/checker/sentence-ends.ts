/**
 * Where sentences end in drafts as people type them. The parser knows good English: it takes a full stop before a small
 * letter for that of an abbreviation ("call back. its late") and a line for one sentence with the next. Better wording
 * replaces a whole sentence, so one that is too long costs the writer the sentence beside it.
 */
import type { Token } from './tokens.ts';

/** Lines as mail programs wrap them. One that is shorter or longer was ended by its writer. Characters. */
const WRAPPED = { least: 50, most: 80 };

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof st sr jr rev hon esq ltd co inc plc bros dept vs etc eg ie cf al ca approx est ref refs tel ' +
    'ext nos vol pp fig incl excl max min temp hr hrs mins secs avg qty yr yrs ave rd sq ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat'
  ).split(' '),
);
/** What goes on after a pause: "I looked... and it is here". */
const GOES_ON = new Set(['and', 'but', 'or', 'so', 'because', 'though', 'then']);

/** "etc.", "e.g.", "U.K." or "J.": not "2.0." or "u.". */
function isAbbreviation(word: string): boolean {
  const bare = word.replace(/\.$/, '');
  return /^(?:\p{Lu}|\p{L}(?:\.\p{L})+)$/u.test(bare) || ABBREVIATIONS.has(bare.toLowerCase());
}

/** The customer's words a token is part of: [start, end). */
type QuotationOf = (token: Token) => readonly [number, number] | undefined;

/** Whether nothing of the writer's own stands on the lines of a quotation. */
function hasLinesOfItsOwn(draft: string, quotation: readonly [number, number] | undefined): boolean {
  if (!quotation) return false;
  const [start, end] = quotation;
  const before = draft.slice(draft.lastIndexOf('\n', start - 1) + 1, start);
  const [after = ''] = draft.slice(end).split('\n', 1);
  return before.trim() === '' && after.trim() === '';
}

const isBullet = ({ kind, text }: Token): boolean => kind === 'mark' && /^[-–—*•·]+$/.test(text);

function isLineEnd(draft: string, before: Token, next: Token, quotationOf: QuotationOf): boolean {
  const line = before.end - (draft.lastIndexOf('\n', before.end - 1) + 1);
  const isQuotedLine = [before, next].some((token) => hasLinesOfItsOwn(draft, quotationOf(token)));
  return line < WRAPPED.least || line > WRAPPED.most || isBullet(next) || isQuotedLine;
}

/** Whether a sentence ends at a space the parser goes on over. */
function isEnd(draft: string, [before, space, next]: readonly Token[], quotationOf: QuotationOf): boolean {
  if (!before || !next || space?.kind !== 'space') return false;
  const quotation = quotationOf(before);
  if (quotation && quotation === quotationOf(next)) return false;
  if (space.text.includes('\n') && isLineEnd(draft, before, next, quotationOf)) return true;
  if (space.text === '') return true;
  if (next.kind !== 'word' || !/^\p{Ll}/u.test(next.text)) return false;
  if (before.kind === 'word') return before.text.endsWith('.') && !isAbbreviation(before.text);
  if (/^(?:\.{2,}|…)$/.test(before.text)) return !GOES_ON.has(next.text);
  return /^[.?!…]+$/.test(before.text);
}

/** "No. 5 is late": the parser ends a sentence before the 5. */
function goesOn(draft: string, sentence: readonly Token[], next: readonly Token[]): boolean {
  const [word, stop] = sentence.slice(-2);
  const [first] = next;
  if (stop?.text !== '.' || !first || !/^\d/.test(first.text)) return false;
  return /^no$/i.test(word?.text ?? '') && /^[ \t\u00a0]*$/.test(draft.slice(stop.end, first.start));
}

const spaceBetween = (draft: string, { end }: Token, { start }: Token): Token => ({
  kind: 'space',
  text: draft.slice(end, start),
  start: end,
  end: start,
});

/** Joins the sentences that the parser parts after "No.". */
function joined(draft: string, sentences: readonly Token[][]): Token[][] {
  const whole: Token[][] = [];
  for (const sentence of sentences) {
    const last = whole.at(-1);
    const [end, first] = [last?.at(-1), sentence[0]];
    if (last && end && first && goesOn(draft, last, sentence)) {
      last.push(spaceBetween(draft, end, first), ...sentence);
    } else whole.push([...sentence]);
  }
  return whole;
}

/** The sentences of a draft, each without the space and the bullet around it. A quotation is never parted. */
export const sentencesOfTokens = (
  draft: string,
  parsed: readonly Token[][],
  quotationOf: QuotationOf,
): Token[][] =>
  joined(draft, parsed)
    .flatMap((sentence) => {
      const parts: Token[][] = [[]];
      for (const [index, token] of sentence.entries()) {
        const isParted = index > 0 && isEnd(draft, sentence.slice(index - 1, index + 2), quotationOf);
        if (isParted) parts.push([]);
        else parts.at(-1)?.push(token);
      }
      return parts;
    })
    .map((part) => part.slice(part.findIndex((token) => token.kind !== 'space' && !isBullet(token))))
    .filter((part) => part.length > 0);
