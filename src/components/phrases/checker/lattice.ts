/**
 * A sentence as a lattice: an edge for every way to read a word, so that "its" can be "its" and "it is" at once.
 * Nodes 0 to n are the gaps between the n written words; readings of several words have nodes of their own inside.
 */
import { lemma } from '../../../content/wording/lemma.ts';
import type { Word } from './draft.ts';

export interface Edge {
  readonly word: string;
  /** The key of all its inflections. */
  readonly key: string;
  readonly to: number;
}

export interface Lattice {
  readonly edges: readonly (readonly Edge[])[];
  /** For every node, the written word that begins there or is under way. */
  readonly word: readonly number[];
  /** Nodes at which a mark such as a comma stands, and both ends of the sentence. */
  readonly breaks: ReadonlySet<number>;
  /** Nodes at which a clause may begin: the breaks, and after "but", "please" and the like. */
  readonly starts: ReadonlySet<number>;
}

const OPENERS = new Set('but so because please hi hello ok okay well sorry yes no also again'.split(' '));

/** @param mend puts right the spelling of a word of the list. */
export function latticeOf(words: readonly Word[], mend: (word: string) => string): Lattice {
  const edges: Edge[][] = Array.from({ length: words.length + 1 }, () => []);
  const place = edges.map((_, index) => index);
  const edge = (from: number, text: string, to: number) => {
    const word = mend(text);
    edges[from]?.push({ word, key: lemma(word), to });
  };
  for (const [index, { readings }] of words.entries()) {
    for (const reading of readings) {
      let from = index;
      for (const part of reading.slice(0, -1)) {
        const inner = edges.push([]) - 1;
        place.push(index);
        edge(from, part, inner);
        from = inner;
      }
      const last = reading.at(-1);
      if (last !== undefined) edge(from, last, index + 1);
    }
  }
  const breaks = new Set([0, words.length]);
  const starts = new Set([0]);
  for (const [index, { afterMark, readings }] of words.entries()) {
    if (afterMark) breaks.add(index);
    if (afterMark) starts.add(index);
    if (readings.some(([only = '', more]) => more === undefined && OPENERS.has(only))) starts.add(index + 1);
  }
  return { edges, word: place, breaks, starts };
}
