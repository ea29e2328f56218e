/** The reply checker: a draft in, findings out. Pure; the page keeps the text and shows what is found. */
import type { Phrase } from '../../../content/schemas/phrase.ts';
import { sentencesOf, type Sentence } from './draft.ts';
import { latticeOf, type Lattice } from './lattice.ts';
import { findAt, type Span } from './match.ts';
import { readabilityOf, type Readability } from './readability.ts';
import { rulesOf, type Entry, type HouseStyle, type Rules } from './rules.ts';

/** Drafts are replies to customers, not books: more than this is cut off before checking. Characters. */
export const MAX_DRAFT = 20_000;

export interface Finding {
  readonly phrase: Phrase;
  /** Place in the draft: [start, end). */
  readonly start: number;
  readonly end: number;
  /** The words as written. */
  readonly text: string;
  /** The sentence around it, which better wording would replace: [start, end). */
  readonly sentence: readonly [number, number];
}

export interface Report {
  readonly findings: readonly Finding[];
  readonly readability: Readability;
}

export type Checker = (draft: string) => Report;

interface Candidate {
  readonly span: Span;
  readonly rule: Entry['rule'];
}

const covers = (outer: Span, inner: Span) => outer.from <= inner.from && outer.to >= inner.to;

/** A wording around the phrase that makes it harmless: "everything you need to know". */
function isInnocent(lattice: Lattice, { span, rule }: Candidate, { language }: Rules): boolean {
  return rule.unless.some((pattern) =>
    lattice.word.some((word, node) => {
      if (word > span.from) return false;
      const outer = findAt(lattice, pattern, node, language);
      return outer !== null && covers(outer, span);
    }),
  );
}

function candidatesIn(lattice: Lattice, rules: Rules): Candidate[] {
  const has = new Set(
    lattice.edges.flatMap((edges) => edges.flatMap(({ key }) => rules.needsByKey.get(key) ?? [])),
  );
  return lattice.edges.flatMap((edges, node) => {
    const entries = new Set(edges.flatMap(({ key }) => rules.byKey.get(key) ?? []));
    return [...entries].flatMap(({ pattern, rule, needs }) => {
      if (!needs.every((number) => has.has(number))) return [];
      const span = findAt(lattice, pattern, node, rules.language);
      return span ? { span, rule } : [];
    });
  });
}

/** One finding a place: the longest phrase says most. */
function findInSentence(sentence: Sentence, rules: Rules): Candidate[] {
  const lattice = latticeOf(sentence.words, rules.mend);
  const bySize = candidatesIn(lattice, rules).sort(
    (a, b) => b.span.to - b.span.from - (a.span.to - a.span.from),
  );
  const kept: Candidate[] = [];
  for (const candidate of bySize) {
    const { from, to } = candidate.span;
    const overlaps = kept.some(({ span }) => span.from < to && from < span.to);
    if (!overlaps && !isInnocent(lattice, candidate, rules)) kept.push(candidate);
  }
  return kept;
}

/** Sentences remembered between keystrokes, of which one changes. */
const REMEMBERED = 400;

/** Remembers what was found in a sentence as long as its words stay the same. */
function createMemory(find: (sentence: Sentence) => Candidate[]): (sentence: Sentence) => Candidate[] {
  const remembered = new Map<string, Candidate[]>();
  return (sentence) => {
    const key = JSON.stringify(sentence.words.map(({ readings, afterMark }) => [readings, afterMark]));
    const known = remembered.get(key) ?? find(sentence);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, known);
    return known;
  };
}

/**
 * Compiles the house style into a checker.
 * @throws Error when a pattern refers to a group that is not there.
 */
export function createChecker(style: HouseStyle): Checker {
  const rules = rulesOf(style);
  const find = createMemory((sentence) => findInSentence(sentence, rules));
  return (draft) => {
    const text = draft.slice(0, MAX_DRAFT);
    const sentences = sentencesOf(text, rules.chat);
    const findings = sentences.flatMap((sentence) =>
      find(sentence).flatMap(({ span, rule }) => {
        const first = sentence.words[span.from];
        const last = sentence.words[span.to - 1];
        if (!first || !last) return [];
        const start = first.start;
        const end = start + text.slice(start, last.end).replace(/\.+$/, '').length;
        return {
          phrase: rule.phrase,
          start,
          end,
          text: text.slice(start, end),
          sentence: [sentence.start, sentence.end] as const,
        };
      }),
    );
    return {
      findings: findings.sort((a, b) => a.start - b.start),
      readability: readabilityOf(sentences),
    };
  };
}
