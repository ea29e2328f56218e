/** A draft as sentences of words, each with its place in the text. Parsed by retext; what the customer said is left out. */
import type { Nodes, Sentence as SentenceNode } from 'nlcst';
import { toString } from 'nlcst-to-string';
import retextEnglish from 'retext-english';
import { unified } from 'unified';
import { openWord } from './words.ts';

export interface Word {
  /** In lower case, contractions opened. One written word may be two of these, at the same place. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
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

/** The sentences of a draft that are the writer's own. A sentence wholly quoted has no words left. */
export function sentencesOf(text: string): Sentence[] {
  const quoted = quotedRanges(text);
  const isQuoted = (start: number, end: number) => quoted.some(([from, to]) => start >= from && end <= to);
  return [...sentencesIn(parser.parse(text) as Nodes)].map((sentence) => {
    const own = sentence.children
      .filter((child) => child.type === 'WordNode')
      .map((node) => ({ written: toString(node), place: placeOf(node) }))
      .filter(({ place }) => !isQuoted(...place));
    const [start, end] = placeOf(sentence);
    return {
      start,
      end,
      written: own.map(({ written }) => written),
      words: own.flatMap(({ written, place }) =>
        openWord(written).map((word) => ({ text: word, start: place[0], end: place[1] })),
      ),
    };
  });
}
