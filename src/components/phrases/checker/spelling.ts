/** Misspelt words of the phrase list, put right. */
import { editDistance } from '../../../search/distance.ts';

/** How many slips a word of so many letters is forgiven. Short words have too many real neighbours. */
const forgiven = (letters: number): number => (letters >= 10 ? 2 : letters >= 6 ? 1 : 0);

/** Below this, one letter for another makes another word as often as a slip: "letter" and "better". Letters. */
const LONG = 9;

const sorted = (word: string): string => [...word].sort().join('');

/** Drafts repeat their words; more than this many are not remembered. */
const REMEMBERED = 5000;

/**
 * True when `typed` may be a misspelling of `meant`. A slip in the first letter is not forgiven: "fortunately" is not
 * "unfortunately".
 */
export function isSlip(typed: string, meant: string): boolean {
  const slips = forgiven(Math.min(typed.length, meant.length));
  if (slips === 0 || typed[0] !== meant[0] || editDistance(typed, meant, slips) > slips) return false;
  return meant.length >= LONG || typed.length !== meant.length || sorted(typed) === sorted(meant);
}

/** Gives the word of `vocabulary` a typed one is a misspelling of, or the typed one. `realWords` are left alone. */
export function createSpelling(
  vocabulary: ReadonlySet<string>,
  realWords: ReadonlySet<string>,
): (typed: string) => string {
  const byFirst = Map.groupBy(vocabulary, (word) => word.slice(0, 1));
  const remembered = new Map<string, string>();
  return (typed) => {
    if (typed.length < 6 || vocabulary.has(typed) || realWords.has(typed)) return typed;
    const known = remembered.get(typed);
    if (known !== undefined) return known;
    const meant = byFirst.get(typed.slice(0, 1))?.find((word) => isSlip(typed, word)) ?? typed;
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(typed, meant);
    return meant;
  };
}
