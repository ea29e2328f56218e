/**
 * From words to what is compared: each position of a text becomes a slot holding its stem and the concepts it takes
 * part in. Queries and the site's own text go through the same steps, so they meet in the middle.
 */
import { CONCEPTS } from './concepts.ts';
import { stem } from './stem.ts';
import { isStopWord, wordsOf } from './words.ts';

/** A key that may be shared: a stem ("parcel"), a concept ("~3") or a pair of neighbours ("sai_no"). */
export type Feature = string;

export interface Slot {
  readonly word: string;
  readonly stop: boolean;
  /** Feature → strength 0–1. The word itself is 1, what it merely resembles is less. */
  readonly features: Map<Feature, number>;
}

/** How much a shared concept counts beside the shared word, 0–1. */
const CONCEPT_STRENGTH = 0.6;
const PHRASE_STRENGTH = 0.75;

interface Phrase {
  readonly stems: readonly string[];
  readonly concepts: Feature[];
}

/** Phrases by their first stem, longest first. Built once, at first use. */
let phrases: Map<string, Phrase[]> | undefined;

function phraseTable(): Map<string, Phrase[]> {
  if (phrases) return phrases;
  const byText = new Map<string, Phrase>();
  CONCEPTS.forEach((line, index) => {
    for (const term of line.split(', ')) {
      const stems = wordsOf(term).map(stem);
      const text = stems.join(' ');
      const phrase = byText.get(text) ?? { stems, concepts: [] };
      phrase.concepts.push(`~${index}`);
      byText.set(text, phrase);
    }
  });
  phrases = new Map();
  for (const phrase of byText.values()) {
    const first = phrase.stems[0] ?? '';
    phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return phrases;
}

/** Every single word of the thesaurus: known words for spelling correction. */
export function conceptWords(): string[] {
  return [...new Set(CONCEPTS.flatMap((line) => wordsOf(line)))];
}

function raise(features: Map<Feature, number>, feature: Feature, strength: number): void {
  if (strength > (features.get(feature) ?? 0)) features.set(feature, strength);
}

/** Gives every slot inside a known phrase the phrase's concepts. */
function addConcepts(slots: readonly Slot[], stems: readonly string[]): void {
  const table = phraseTable();
  stems.forEach((first, start) => {
    for (const phrase of table.get(first) ?? []) {
      const size = phrase.stems.length;
      if (!phrase.stems.every((part, k) => part === stems[start + k])) continue;
      const strength = size > 1 ? PHRASE_STRENGTH : CONCEPT_STRENGTH;
      for (let k = start; k < start + size; k++) {
        const slot = slots[k];
        if (slot) for (const concept of phrase.concepts) raise(slot.features, concept, strength);
      }
    }
  });
}

/** The slots of a list of words. */
export function slotsOfWords(words: readonly string[]): Slot[] {
  const stems = words.map(stem);
  const slots = words.map((word, k): Slot => ({
    word,
    stop: isStopWord(word),
    features: new Map([[stems[k] ?? word, 1]]),
  }));
  addConcepts(slots, stems);
  return slots;
}

/** The slots of a text. */
export const slotsOf = (text: string): Slot[] => slotsOfWords(wordsOf(text));

/** Neighbouring pairs, which tell "say no" from "no, I said": one feature each. */
export function pairsOf(words: readonly string[]): Feature[] {
  const stems = words.map(stem);
  return stems.slice(1).map((second, k) => `${stems[k] ?? ''}_${second}`);
}

/** All features of some slots, each at its greatest strength. */
export function featuresOf(slots: readonly Slot[]): Map<Feature, number> {
  const all = new Map<Feature, number>();
  for (const slot of slots) for (const [feature, strength] of slot.features) raise(all, feature, strength);
  return all;
}
