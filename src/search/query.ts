/** From what was typed to what is looked for: bounded, corrected, completed, each position with its weight. */
import { featuresOf, pairsOf, slotsOf, slotsOfWords, type Feature, type Slot } from './analyse.ts';
import type { CardIndex } from './index.ts';
import { completionsOf, readWord, type Reading } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Longer input is cut: nobody reads a longer sentence out, and a pasted page must not freeze the box. */
export const LONGEST_QUERY = 200;
const MOST_WORDS = 32;

export interface QuerySlot extends Slot {
  /** How much this position matters: rarity of its best feature, little for stop words. */
  readonly weight: number;
}

export interface Query {
  readonly text: string;
  readonly slots: readonly QuerySlot[];
  readonly features: ReadonlyMap<Feature, number>;
  readonly pairs: readonly Feature[];
  /** The words as understood, corrected; what Pagefind is asked and what is marked. */
  readonly words: readonly string[];
  /** The corrected text when a correction was made, to be shown. */
  readonly corrected: string | undefined;
}

/** Stop words only break ties. */
const STOP_WEIGHT = 0.18;
const COMPLETION_TRUST = 0.75;

/** What a query may be, whatever came in: one line of bounded length without control characters. */
export function boundQuery(raw: string | null | undefined): string {
  return (raw ?? '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trimStart()
    .slice(0, LONGEST_QUERY);
}

function correctedWords(readings: readonly Reading[]): string[] {
  return readings.flatMap((reading) =>
    reading.kind === 'split'
      ? [...reading.words]
      : [reading.kind === 'guessed' ? (reading.guesses[0]?.word ?? reading.word) : reading.word],
  );
}

function addFeatures(slot: Slot, words: readonly string[], trust: number): void {
  for (const word of words) {
    for (const [feature, strength] of featuresOf(slotsOf(word))) {
      const value = strength * trust;
      if (value > (slot.features.get(feature) ?? 0)) slot.features.set(feature, value);
    }
  }
}

/** Lowers a guessed word to the trust in it and adds the other guesses. */
function addGuesses(slots: readonly Slot[], readings: readonly Reading[]): void {
  let at = 0;
  for (const reading of readings) {
    const slot = slots[at];
    if (slot && reading.kind === 'guessed') {
      const [first, ...others] = reading.guesses;
      for (const [feature, strength] of slot.features)
        slot.features.set(feature, strength * (first?.trust ?? 1));
      for (const other of others) addFeatures(slot, [other.word], other.trust);
    }
    at += reading.kind === 'split' ? reading.words.length : 1;
  }
}

function weightOf(slot: Slot, index: CardIndex): number {
  let rarest = 0;
  for (const [feature, strength] of slot.features)
    rarest = Math.max(rarest, index.rarity(feature) * strength);
  return slot.stop ? Math.min(rarest, 2) * STOP_WEIGHT : rarest;
}

/**
 * Understands what was typed.
 * @param typing whether the last word may still be unfinished, so that its completions count as well
 */
export function understand(raw: string, index: CardIndex, typing = true): Query {
  const text = boundQuery(raw);
  const typed = wordsOf(text).slice(0, MOST_WORDS);
  const unfinished = typing && /[\p{L}\p{N}]$/u.test(text);
  const readings = typed.map((word, k): Reading => {
    const completes =
      unfinished && k === typed.length - 1 && completionsOf(word, index.vocabulary, 1).length > 0;
    return completes ? { kind: 'known', word } : readWord(word, index.vocabulary);
  });
  const words = correctedWords(readings);
  const slots = slotsOfWords(words);
  addGuesses(slots, readings);
  const last = slots.at(-1);
  if (unfinished && last) addFeatures(last, completionsOf(last.word, index.vocabulary), COMPLETION_TRUST);
  const changed = readings.some((reading) => reading.kind === 'guessed' || reading.kind === 'split');
  return {
    text,
    slots: slots.map((slot) => ({ ...slot, weight: weightOf(slot, index) })),
    features: featuresOf(slots),
    pairs: pairsOf(words),
    words,
    corrected: changed ? words.join(' ') : undefined,
  };
}
