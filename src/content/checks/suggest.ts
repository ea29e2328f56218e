/** Guesses what an author meant. */
import { distance } from 'fastest-levenshtein';

/** The nearest known word, or undefined where nothing is near: more than two letters in five would have to change. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const away = distance(wanted, candidate.toLowerCase());
    if (away < least) [best, least] = [candidate, away];
  }
  const longer = Math.max(wanted.length, best?.length ?? 0);
  // Two letters may be wrong in any word, but not all the letters of a short one.
  if (best === undefined || least > Math.min(Math.max(2, Math.floor(longer * 0.4)), longer - 1)) {
    return startsAlike(wanted, known);
  }
  return best;
}

/** A known word that the author may have shortened or lengthened. */
const startsAlike = (word: string, known: readonly string[]): string | undefined =>
  word.length < 4
    ? undefined
    : known.find(
        (candidate) => candidate.startsWith(word) || (candidate.length >= 4 && word.startsWith(candidate)),
      );

/** At most this many known words are listed. */
const LISTED = 40;

/** `Did you mean "x"?`, or the list of what there is. */
export function didYouMean(word: string, known: readonly string[], plural: string): string {
  const near = nearest(word, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (known.length === 0) return `There are no ${plural} yet.`;
  const listed = known.slice(0, LISTED).join(', ');
  return `The ${plural} are: ${listed}${known.length > LISTED ? ' and more' : ''}.`;
}
