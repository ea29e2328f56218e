/**
 * The site's own words, and the correction of words that are not among them. Only words the site knows are ever
 * offered, so a correction always leads somewhere.
 */
import { editDistance } from './distance.ts';
import { soundalikeOf } from './soundalikes.ts';
import { isStopWord } from './words.ts';

export interface Vocabulary {
  /** Word → how many entries and pages hold it. */
  readonly counts: ReadonlyMap<string, number>;
  /** The same words grouped by length, each with its letters, for quick comparing. */
  readonly byLength: ReadonlyMap<number, readonly Spelling[]>;
  /** The same words in alphabetical order, for completing. */
  readonly sorted: readonly string[];
  /** How words were read before: the same ones come at every keystroke. */
  readonly readings: Map<string, Reading>;
}

interface Spelling {
  readonly word: string;
  readonly letters: number;
}

/** Which letters a word holds, one bit each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let k = 0; k < word.length; k++) letters |= 1 << (word.charCodeAt(k) & 31);
  return letters;
}

function bitsIn(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}

export interface Guess {
  readonly word: string;
  /** 0–1: how sure we are that this was meant. */
  readonly trust: number;
}

/** Word → how often it comes. */
export function countsOf(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export function createVocabulary(counts: ReadonlyMap<string, number>): Vocabulary {
  const byLength = new Map<number, Spelling[]>();
  for (const word of counts.keys()) {
    if (word.length < 3) continue;
    const list = byLength.get(word.length);
    const spelling = { word, letters: lettersOf(word) };
    if (list) list.push(spelling);
    else byLength.set(word.length, [spelling]);
  }
  return { counts, byLength, sorted: [...counts.keys()].sort(), readings: new Map() };
}

const MOST_READINGS = 2000;

/** How many slips are forgiven in a word of this length. */
const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3);

/** The consonants as heard, so that "guarentee" and "garantee" agree with "guarantee". */
function sound(word: string): string {
  return word
    .replace(/^(gu)(?=[ae])/, 'g')
    .replace(/ph/g, 'f')
    .replace(/[sz]/g, 'c')
    .replace(/ck|[kq]/g, 'c')
    .replace(/(?<=.)[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1');
}

function trustIn(typed: string, word: string, slips: number, count: number): number {
  const perSlip = typed.length < 6 ? 0.3 : 0.2;
  const sameStart = typed[0] === word[0] ? 0 : 0.2;
  const soundsAlike = sound(typed) === sound(word) ? 0.15 : 0;
  const common = Math.min(0.05, Math.log1p(count) * 0.015);
  return Math.min(0.95, 1 - slips * perSlip - sameStart + soundsAlike + common);
}

/** Two known words typed as one: "callback" → call back. */
function splitWord(typed: string, vocabulary: Vocabulary): string[] | undefined {
  for (let at = 3; at <= typed.length - 3; at++) {
    const parts = [typed.slice(0, at), typed.slice(at)];
    if (parts.every((part) => vocabulary.counts.has(part))) return parts;
  }
  return undefined;
}

/** The likeliest known words for an unknown one, best first, at most `most`. */
export function guessesFor(typed: string, vocabulary: Vocabulary, most = 3): Guess[] {
  const slips = slipsAllowed(typed.length);
  if (slips === 0 || /\d/.test(typed)) return [];
  const own = lettersOf(typed);
  const guesses: Guess[] = [];
  for (let length = typed.length - slips; length <= typed.length + slips; length++) {
    for (const { word, letters } of vocabulary.byLength.get(length) ?? []) {
      // A slip changes at most two letters of the set, so most words need no closer look.
      if (bitsIn(letters ^ own) > 2 * slips) continue;
      const distance = editDistance(typed, word, slips);
      if (distance > slips) continue;
      const trust = trustIn(typed, word, distance, vocabulary.counts.get(word) ?? 0);
      if (trust >= 0.4) guesses.push({ word, trust });
    }
  }
  guesses.sort((a, b) => b.trust - a.trust || (a.word < b.word ? -1 : 1));
  const best = guesses[0]?.trust ?? 0;
  return guesses.filter((guess) => guess.trust >= best - 0.2).slice(0, most);
}

/** The first position in a sorted list whose word is not before `word`. */
function startOf(word: string, sorted: readonly string[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Known words that start with what has been typed so far, the most used first, at most `most`. For a single letter only
 * those that tell something: the most used are "the" and "what".
 */
export function completionsOf(typed: string, { sorted, counts }: Vocabulary, most = 8): string[] {
  if (typed === '') return [];
  const found: string[] = [];
  for (let k = startOf(typed, sorted); sorted[k]?.startsWith(typed) === true; k++) {
    const word = sorted[k];
    if (word === undefined || word === typed) continue;
    if (typed.length > 1 || !isStopWord(word)) found.push(word);
  }
  return found
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a.length - b.length)
    .slice(0, most);
}

/** What was typed at one position: as it is when known, else split or with guesses. */
export type Reading =
  | { readonly kind: 'known'; readonly word: string }
  | { readonly kind: 'split'; readonly words: readonly string[] }
  | { readonly kind: 'guessed'; readonly word: string; readonly guesses: readonly Guess[] }
  | { readonly kind: 'unknown'; readonly word: string };

function readAnew(typed: string, vocabulary: Vocabulary): Reading {
  if (vocabulary.counts.has(typed) || isStopWord(typed)) return { kind: 'known', word: typed };
  const meant = soundalikeOf(typed);
  if (meant !== undefined && vocabulary.counts.has(meant))
    return { kind: 'guessed', word: typed, guesses: [{ word: meant, trust: 0.95 }] };
  const guesses = guessesFor(typed, vocabulary);
  if ((guesses[0]?.trust ?? 0) < 0.8) {
    const words = splitWord(typed, vocabulary);
    if (words) return { kind: 'split', words };
  }
  return guesses.length > 0 ? { kind: 'guessed', word: typed, guesses } : { kind: 'unknown', word: typed };
}

/** How one typed word is to be read. */
export function readWord(typed: string, vocabulary: Vocabulary): Reading {
  const before = vocabulary.readings.get(typed);
  if (before) return before;
  const reading = readAnew(typed, vocabulary);
  if (vocabulary.readings.size > MOST_READINGS) vocabulary.readings.clear();
  vocabulary.readings.set(typed, reading);
  return reading;
}
