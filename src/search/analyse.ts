/**
 * From words to what is compared: each position of a text becomes a slot holding its stem and the concepts it takes
 * part in. Queries and the site's own text go through the same steps, so they meet in the middle.
 */
import { CONCEPTS } from './concepts.ts';
import { stem } from './stem.ts';
import { TUNING } from './tuning.ts';
import { isStopWord, stopWords, wordsOf } from './words.ts';

/** A key that may be shared: a stem ("parcel"), a concept ("~3") or a pair of neighbours ("sai_no"). */
export type Feature = string;

export interface Slot {
  readonly word: string;
  readonly stop: boolean;
  /** Feature → strength 0–1. The word itself is 1, what it merely resembles is less. */
  readonly features: ReadonlyMap<Feature, number>;
}

interface Phrase {
  readonly stems: readonly string[];
  readonly concepts: Feature[];
}

interface Thesaurus {
  /** Stem → its concepts. */
  readonly single: ReadonlyMap<string, readonly Feature[]>;
  /** First stem → the longer phrases that start with it. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

function readThesaurus(): Thesaurus {
  const byText = new Map<string, Phrase>();
  CONCEPTS.forEach((line, index) => {
    for (const term of line.split(', ')) {
      const stems = wordsOf(term).map(stemOf);
      const text = stems.join(' ');
      const phrase = byText.get(text) ?? { stems, concepts: [] };
      phrase.concepts.push(`~${index}`);
      byText.set(text, phrase);
    }
  });
  const single = new Map<string, readonly Feature[]>();
  const phrases = new Map<string, Phrase[]>();
  for (const [text, phrase] of byText) {
    const [first = ''] = phrase.stems;
    if (phrase.stems.length === 1) single.set(text, phrase.concepts);
    else phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
  }
  return { single, phrases };
}

let thesaurus: Thesaurus | undefined;
const theThesaurus = (): Thesaurus => (thesaurus ??= readThesaurus());

/** Every single word of the thesaurus: known words for spelling correction. */
export function conceptWords(): string[] {
  return [...new Set(CONCEPTS.flatMap((line) => wordsOf(line)))];
}

// The same few thousand words come again and again, in every card and at every keystroke.
const stems = new Map<string, string>();
const features = new Map<string, ReadonlyMap<Feature, number>>();

function stemOf(word: string): string {
  let known = stems.get(word);
  if (known === undefined) stems.set(word, (known = stem(word)));
  return known;
}

let stopStems: ReadonlySet<Feature> | undefined;
/** Whether a feature is the stem of a word that only breaks ties. */
export const isStopFeature = (feature: Feature): boolean =>
  (stopStems ??= new Set(stopWords().map(stemOf))).has(feature);

/** What a word stands for by itself. */
export function featuresOfWord(word: string): ReadonlyMap<Feature, number> {
  let known = features.get(word);
  if (known === undefined) {
    const own = stemOf(word);
    const concepts = theThesaurus().single.get(own) ?? [];
    known = new Map([[own, 1], ...concepts.map((concept) => [concept, TUNING.concept] as const)]);
    features.set(word, known);
  }
  return known;
}

/** Puts features into a map where they are stronger than what is there. */
export function raise(into: Map<Feature, number>, from: ReadonlyMap<Feature, number>, factor = 1): void {
  for (const [feature, strength] of from) {
    const value = strength * factor;
    if (value > (into.get(feature) ?? 0)) into.set(feature, value);
  }
}

/** Position → the concepts of the longer phrases that cover it. */
function phraseConcepts(words: readonly string[]): Map<number, Map<Feature, number>> {
  const { phrases } = theThesaurus();
  const found = new Map<number, Map<Feature, number>>();
  const own = words.map(stemOf);
  own.forEach((first, start) => {
    for (const phrase of phrases.get(first) ?? []) {
      if (!phrase.stems.every((part, k) => part === own[start + k])) continue;
      for (let k = start; k < start + phrase.stems.length; k++) {
        const here = found.get(k) ?? new Map<Feature, number>();
        for (const concept of phrase.concepts) here.set(concept, TUNING.phrase);
        found.set(k, here);
      }
    }
  });
  return found;
}

/** The slots of a list of words. */
export function slotsOfWords(words: readonly string[]): Slot[] {
  const phrases = phraseConcepts(words);
  return words.map((word, k): Slot => {
    const own = featuresOfWord(word);
    const more = phrases.get(k);
    if (!more) return { word, stop: isStopWord(word), features: own };
    const all = new Map(own);
    raise(all, more);
    return { word, stop: isStopWord(word), features: all };
  });
}

/** The slots of a text. */
export const slotsOf = (text: string): Slot[] => slotsOfWords(wordsOf(text));

/** Neighbouring pairs, which tell "say no" from "no, I said": one feature each. */
export function pairsOf(words: readonly string[]): Feature[] {
  const own = words.map(stemOf);
  return own.slice(1).map((second, k) => `${own[k] ?? ''}_${second}`);
}

/** All features of some slots, each at its greatest strength. */
export function featuresOf(slots: readonly Slot[]): Map<Feature, number> {
  const all = new Map<Feature, number>();
  for (const slot of slots) raise(all, slot.features);
  return all;
}
