/** The reply checker: a draft in, findings out. Pure; the page keeps the text and shows what is found. */
import { sentencesOf, type Sentence } from './draft.ts';
import { latticeOf, type Lattice } from './lattice.ts';
import { findAt, type Span } from './match.ts';
import { readabilityOf, type Readability } from './readability.ts';
import { rulesOf, type Entry, type HouseStyle, type Listed, type Rules } from './rules.ts';
import { asListed, mendSlip, SHOUTING, shoutsIn } from './slips.ts';

/** Drafts are replies to customers, not books: more than this is cut off before checking. Characters. */
export const MAX_DRAFT = 20_000;

export interface Finding {
  readonly phrase: Listed;
  /** Place in the draft: [start, end). */
  readonly start: number;
  readonly end: number;
  /** The words as written. */
  readonly text: string;
  /** What better wording would replace, [start, end): the sentence around a phrase, the words themselves of a slip. */
  readonly replaces: readonly [number, number];
}

export interface Report {
  /** Phrases of the house style, in the order of the draft. */
  readonly findings: readonly Finding[];
  /** Slips of grammar and marks that shout, in the order of the draft; each with the one way to put it right. */
  readonly slips: readonly Finding[];
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

/** Finds all that some rules describe, in the order of the draft. */
function createFinder(rules: Rules): (sentences: readonly Sentence[], text: string) => Finding[] {
  const find = createMemory((sentence) => findInSentence(sentence, rules));
  return (sentences, text) =>
    sentences
      .flatMap((sentence) =>
        find(sentence).flatMap(({ span, rule }): Finding[] => {
          const first = sentence.words[span.from];
          const last = sentence.words[span.to - 1];
          if (!first || !last) return [];
          const start = first.start;
          const end = start + text.slice(start, last.end).replace(/\.+$/, '').length;
          const replaces = [sentence.start, sentence.end] as const;
          return [{ phrase: rule.phrase, start, end, text: text.slice(start, end), replaces }];
        }),
      )
      .sort((a, b) => a.start - b.start);
}

/** A finding whose words alone are replaced, by one wording. */
const inPlace = (finding: Omit<Finding, 'replaces'>, say: string): Finding => ({
  ...finding,
  phrase: { ...finding.phrase, instead: [{ situation: 'Write', say }] },
  replaces: [finding.start, finding.end],
});

/**
 * Compiles the house style into a checker.
 * @throws Error when a pattern refers to a group that is not there.
 */
export function createChecker(style: HouseStyle): Checker {
  const { wording } = style;
  const rules = rulesOf(style);
  const findPhrases = createFinder(rules);
  const findSlips = createFinder(rulesOf({ phrases: wording.slips.map(asListed), wording }));
  const slipById = new Map(wording.slips.map((slip) => [slip.id, slip]));
  return (draft) => {
    const text = draft.slice(0, MAX_DRAFT);
    const sentences = sentencesOf(text, rules.chat);
    const slips = findSlips(sentences, text).flatMap((finding) => {
      const slip = slipById.get(finding.phrase.id);
      return slip ? inPlace(finding, mendSlip(finding.text, slip)) : [];
    });
    const shouts = shoutsIn(text).map(({ start, end, say }) =>
      inPlace({ phrase: SHOUTING, start, end, text: text.slice(start, end) }, say),
    );
    return {
      findings: findPhrases(sentences, text),
      slips: [...slips, ...shouts].sort((a, b) => a.start - b.start),
      readability: readabilityOf(sentences),
    };
  };
}
