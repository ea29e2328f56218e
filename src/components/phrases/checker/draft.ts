/** A draft as sentences of words, each with its place in the text; what the customer said is left out. */
import { quotedRanges } from './quoted.ts';
import { sentencesOfTokens } from './sentence-ends.ts';
import { parse, type Token } from './tokens.ts';
import { readings } from './words.ts';

export interface Word {
  /** The ways to read it, each a list of words in lower case. */
  readonly readings: readonly (readonly string[])[];
  readonly start: number;
  readonly end: number;
  /** A mark such as a comma, or words of someone else, stand before it. */
  readonly afterMark: boolean;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  /** Words as written, for counting. */
  readonly written: readonly string[];
}

/** A mark that parts clauses. A hyphen or an apostrophe parts nothing. */
const isMark = ({ kind, text }: Token): boolean => kind === 'mark' && /[^'’‘\-/&%]/.test(text);

/** The writer's own words, each with whether a mark stands before it. */
function ownWords(sentence: readonly Token[], isQuoted: (token: Token) => boolean) {
  let afterMark = false;
  return sentence.flatMap((token) => {
    if (token.kind !== 'word' || isQuoted(token)) {
      afterMark ||= token.kind === 'word' || isMark(token);
      return [];
    }
    const word = { token, afterMark };
    // The stop of an abbreviation.
    afterMark = token.text.endsWith('.');
    return [word];
  });
}

/**
 * The sentences of a draft that are the writer's own. A sentence wholly quoted has no words left. `chat`: what chat
 * spellings stand for.
 */
export function sentencesOf(text: string, chat: ReadonlyMap<string, string> = new Map()): Sentence[] {
  const quoted = quotedRanges(text);
  const quotationOf = ({ start, end }: Token) => quoted.find(([from, to]) => start >= from && end <= to);
  return sentencesOfTokens(text, parse(text), quotationOf).map((sentence) => {
    const own = ownWords(sentence, (token) => quotationOf(token) !== undefined);
    return {
      start: sentence[0]?.start ?? 0,
      end: sentence.at(-1)?.end ?? 0,
      written: own.map(({ token }) => token.text),
      words: own.map(({ token, afterMark }) => ({
        readings: readings(token.text, chat),
        start: token.start,
        end: token.end,
        afterMark,
      })),
    };
  });
}
