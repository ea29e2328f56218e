/** From what was typed to what is looked for: bounded, corrected, completed, each position with its weight. */
import {
  featuresOf,
  featuresOfWord,
  pairsOf,
  raise,
  slotsOfWords,
  type Feature,
  type Slot,
} from './analyse.ts';
import { boundQuery } from './bound.ts';
import type { Lexicon } from './index.ts';
import { soundalikeOf } from './soundalikes.ts';
import { TUNING } from './tuning.ts';
import { completionsOf, readWord, type Guess, type Reading, type Vocabulary } from './vocabulary.ts';
import { isStopWord, wordsOf } from './words.ts';

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
  /** Whether the last word may become a longer one. */
  readonly isUnfinished: boolean;
  /** The first letter or two of the only word that may tell something, while it is being typed. */
  readonly beginning: string | undefined;
}

function correctedWords(readings: readonly Reading[]): string[] {
  return readings.flatMap((reading) =>
    reading.kind === 'split'
      ? [...reading.words]
      : [reading.kind === 'guessed' ? (reading.guesses[0]?.word ?? reading.word) : reading.word],
  );
}

/** The best guess counts nearly like the word itself, the others by how likely they are. */
function withGuesses(slot: Slot, guesses: readonly Guess[]): Slot {
  const features = new Map<Feature, number>();
  guesses.forEach(({ word, trust }, k) => {
    // The slot was read as the best guess, with the phrases it is part of.
    raise(
      features,
      k === 0 ? slot.features : featuresOfWord(word),
      k === 0 && trust >= 0.75 ? (1 + trust) / 2 : trust * 0.9,
    );
  });
  return { ...slot, features };
}

/** Adds what a word may have been meant for by its sound. */
function withSoundalikes(slot: Slot, typed: string): Slot {
  const meant = soundalikeOf(typed);
  if (meant === undefined) return slot;
  const features = new Map(slot.features);
  raise(features, featuresOfWord(meant), TUNING.soundalike);
  return { ...slot, features };
}

/** What each position may stand for, other guesses and words of the same sound included. */
function readSlots(readings: readonly Reading[]): Slot[] {
  const slots = slotsOfWords(correctedWords(readings));
  let at = 0;
  for (const reading of readings) {
    const slot = slots[at];
    if (slot && reading.kind === 'guessed') slots[at] = withGuesses(slot, reading.guesses);
    if (slot && reading.kind === 'known') slots[at] = withSoundalikes(slot, reading.word);
    at += reading.kind === 'split' ? reading.words.length : 1;
  }
  return slots;
}

/** Adds what an unfinished last word may become; less when it is a word already. */
function withCompletions(slot: Slot, vocabulary: Vocabulary): Slot {
  const trust = vocabulary.counts.has(slot.word) ? TUNING.knownCompletion : TUNING.completion;
  const features = new Map(slot.features);
  for (const word of completionsOf(slot.word, vocabulary)) raise(features, featuresOfWord(word), trust);
  return { ...slot, features };
}

function weightOf(slot: Slot, rarity: Lexicon['rarity']): number {
  let strongest = 0;
  for (const strength of slot.features.values()) strongest = Math.max(strongest, strength);
  let rarest = 0;
  for (const [feature, strength] of slot.features) {
    rarest = Math.max(rarest, (rarity(feature) * strength) / strongest);
  }
  return slot.stop ? Math.min(rarest, 2) * TUNING.stop : rarest;
}

const LONGEST_BEGINNING = 2;

/** The words to be understood. A single letter after them says nothing yet, unless they say nothing either. */
function telling(typed: string[], isAlone: boolean, { counts }: Vocabulary): string[] {
  const last = typed.at(-1) ?? '';
  return last.length > 1 || isAlone || counts.has(last) ? typed : typed.slice(0, -1);
}

/** A query before it is known which of its words are rare. */
export interface Unweighed extends Omit<Query, 'slots'> {
  readonly slots: readonly Slot[];
}

/**
 * Reads what was typed: bounded, corrected, completed.
 * @param typing whether the last word may still be unfinished, so that its completions count as well
 */
export function readQuery(raw: string, vocabulary: Vocabulary, typing = true): Unweighed {
  const text = boundQuery(raw);
  const all = wordsOf(text).slice(0, MOST_WORDS);
  const isAlone = all.slice(0, -1).every(isStopWord);
  const endsInWord = typing && /[\p{L}\p{N}]$/u.test(text);
  const typed = endsInWord ? telling(all, isAlone, vocabulary) : all;
  const isUnfinished = endsInWord && typed === all;
  const begun = typed.at(-1) ?? '';
  const readings = typed.map((word, k): Reading => {
    const completes = isUnfinished && k === typed.length - 1 && completionsOf(word, vocabulary, 1).length > 0;
    return completes ? { kind: 'known', word } : readWord(word, vocabulary);
  });
  const words = correctedWords(readings);
  const slots = readSlots(readings);
  const last = slots.at(-1);
  if (isUnfinished && last) slots[slots.length - 1] = withCompletions(last, vocabulary);
  const changed = readings.some((reading) => reading.kind === 'guessed' || reading.kind === 'split');
  return {
    text,
    slots,
    features: featuresOf(slots),
    pairs: pairsOf(words),
    words,
    corrected: changed ? words.join(' ') : undefined,
    isUnfinished,
    beginning: isUnfinished && isAlone && begun.length <= LONGEST_BEGINNING ? begun : undefined,
  };
}

/** Gives each position of a query its weight. */
export const weigh = (query: Unweighed, rarity: Lexicon['rarity']): Query => ({
  ...query,
  slots: query.slots.map((slot) => ({ ...slot, weight: weightOf(slot, rarity) })),
});

/** Understands what was typed: reads and weighs it. */
export const understand = (raw: string, { vocabulary, rarity }: Lexicon, typing = true): Query =>
  weigh(readQuery(raw, vocabulary, typing), rarity);
