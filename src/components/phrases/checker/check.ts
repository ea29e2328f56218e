/** The reply checker: a draft in, findings out. Pure; the page keeps the text and shows what is found. */
import type { Phrase } from '../../../content/schemas/phrase.ts';
import { sentencesOf, type Sentence } from './draft.ts';
import { findPattern, patternOf, type Pattern, type Span } from './match.ts';
import { readabilityOf, type Readability } from './readability.ts';

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

interface Rule {
  readonly phrase: Phrase;
  readonly patterns: readonly Pattern[];
  readonly unless: readonly Pattern[];
}

export type Checker = (draft: string) => Report;

const covers = (outer: Span, inner: Span) => outer.from <= inner.from && outer.to >= inner.to;

function findInSentence(sentence: Sentence, rules: readonly Rule[], isWord: (word: string) => boolean) {
  const spans = rules.flatMap((rule) => {
    const innocent = rule.unless.flatMap((pattern) => findPattern(sentence.words, pattern, isWord));
    return rule.patterns
      .flatMap((pattern) => findPattern(sentence.words, pattern, isWord))
      .filter((span) => !innocent.some((outer) => covers(outer, span)))
      .map((span) => ({ span, rule }));
  });
  // One finding a place: the longest phrase says most.
  const bySize = spans.sort((a, b) => b.span.to - b.span.from - (a.span.to - a.span.from));
  const kept: typeof spans = [];
  for (const candidate of bySize) {
    const overlaps = kept.some(({ span }) => span.from < candidate.span.to && candidate.span.from < span.to);
    if (!overlaps) kept.push(candidate);
  }
  return kept;
}

/**
 * Compiles the phrase list into a checker. `isWord` tells real words, which are never taken for misspellings of others.
 */
export function createChecker(
  phrases: readonly Phrase[],
  isWord: (word: string) => boolean = isPlainWord,
): Checker {
  const rules = phrases.map((phrase) => ({
    phrase,
    patterns: [phrase.phrase, ...phrase.variants].map(patternOf),
    unless: phrase.unless.map(patternOf),
  }));
  return (draft) => {
    const text = draft.slice(0, MAX_DRAFT);
    const sentences = sentencesOf(text);
    const findings = sentences.flatMap((sentence) =>
      findInSentence(sentence, rules, isWord).flatMap(({ span, rule }) => {
        const first = sentence.words[span.from];
        const last = sentence.words[span.to - 1];
        if (!first || !last) return [];
        const [start, end] = [first.start, last.end];
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

/** Real words within a slip or two of words on the list. */
const NEIGHBOURS = new Set([
  'frankie',
  'hopeful',
  'obvious',
  'procedural',
  'simple',
  'sample',
  'unfortunate',
]);
const isPlainWord = (word: string): boolean => NEIGHBOURS.has(word);
