/** A draft as sentences of words, each with its place in the text. Parsed by retext; what the customer said is left out. */
import type { Nodes, Sentence as SentenceNode } from 'nlcst';
import { toString } from 'nlcst-to-string';
import retextEnglish from 'retext-english';
import { unified } from 'unified';
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

const parser = unified().use(retextEnglish).freeze();

/**
 * Where the draft repeats someone else's words: between quotation marks, after "Customer:", or in mail lines that
 * start with ">". Pairs of [start, end).
 */
export function quotedRanges(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  const patterns = [
    /“[^”]*”/g,
    /"[^"\n]*"/g,
    // Single quotes only where they cannot be apostrophes.
    /(?<![\p{L}\p{N}])‘[^’\n]*(?:’(?=\p{L})[^’\n]*)*’(?!\p{L})/gu,
    /(?<![\p{L}\p{N}])'(?=\S)[^\n]*?\S'(?![\p{L}\p{N}])/gu,
    /^[ \t]*>.*$/gm,
    /^[ \t]*(?:customer|caller)[ \t]*:.*$/gim,
  ];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) ranges.push([match.index, match.index + match[0].length]);
  }
  return ranges;
}

function* sentencesIn(node: Nodes): Generator<SentenceNode> {
  if (node.type === 'SentenceNode') yield node;
  else if ('children' in node) for (const child of node.children) yield* sentencesIn(child);
}

const placeOf = (node: Nodes): [number, number] => [
  node.position?.start.offset ?? 0,
  node.position?.end.offset ?? 0,
];

/** A mark that parts clauses. A hyphen or an apostrophe parts nothing. */
const isMark = (node: Nodes): boolean =>
  node.type === 'PunctuationNode' && /[^'’‘\-/&%]/.test(toString(node));

type Child = SentenceNode['children'][number];

/** The writer's own words, each with whether a mark stands before it. */
function ownWords(children: readonly Child[], isQuoted: (place: [number, number]) => boolean) {
  let afterMark = false;
  return children.flatMap((node) => {
    const place = placeOf(node);
    if (node.type !== 'WordNode' || isQuoted(place)) {
      afterMark ||= node.type === 'WordNode' || isMark(node);
      return [];
    }
    const word = { written: toString(node), place, afterMark };
    // Before a small letter, the parser takes a full stop for that of an abbreviation: "call back. its late".
    afterMark = word.written.endsWith('.');
    return [word];
  });
}

/**
 * The sentences of a draft that are the writer's own. A sentence wholly quoted has no words left. `chat`: what chat
 * spellings stand for.
 */
export function sentencesOf(text: string, chat: ReadonlyMap<string, string> = new Map()): Sentence[] {
  const quoted = quotedRanges(text);
  const isQuoted = ([start, end]: [number, number]) =>
    quoted.some(([from, to]) => start >= from && end <= to);
  return [...sentencesIn(parser.parse(text) as Nodes)].map((sentence) => {
    const own = ownWords(sentence.children, isQuoted);
    const [start, end] = placeOf(sentence);
    return {
      start,
      end,
      written: own.map(({ written }) => written),
      words: own.map(({ written, place, afterMark }) => ({
        readings: readings(written, chat),
        start: place[0],
        end: place[1],
        afterMark,
      })),
    };
  });
}
