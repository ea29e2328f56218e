/**
 * A light English stemmer: enough that "delivered", "delivers" and "deliveries" meet. It follows the first steps of
 * Porter (1980) and a short list of further endings; a stem is a key for comparing, never text to show.
 */

const hasVowel = (part: string): boolean => /[aeiouy]/.test(part);

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(ational|ations?|ators?)$/, 'ate'],
  [/(nesses|ness)$/, ''],
  [/(ments?)$/, ''],
  [/(fully|ful)$/, ''],
  [/(lessly|less)$/, ''],
  [/(ances?|ences?)$/, ''],
  [/(ably|ibly|able|ible)$/, ''],
  [/(ively|ives?)$/, ''],
  [/(ously|ous)$/, ''],
  [/(ities|ity)$/, ''],
  [/(ally|als?)$/, ''],
  [/ly$/, ''],
  [/(ers?|ors?)$/, ''],
];

/** Takes off a plural ending. */
function singular(word: string): string {
  if (/(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? word.slice(0, -3) + 'y' : word.slice(0, -1);
  if (/(sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && word.length > 3 ? word.slice(0, -1) : word;
}

/** Takes off -ed and -ing, and mends what is left: "stopping" → "stop", "charging" → "charg". */
function withoutTense(word: string): string {
  const match = /^(.{2,})(ied|ed|ing)$/.exec(word);
  const base = match?.[1];
  if (base === undefined || !hasVowel(base) || base.length < 3) return word;
  if (match?.[2] === 'ied') return base + 'y';
  return /([bdgmnprt])\1$/.test(base) ? base.slice(0, -1) : base;
}

function withoutEnding(word: string): string {
  for (const [ending, instead] of ENDINGS) {
    const base = word.replace(ending, instead);
    if (base !== word && base.length >= 4 && hasVowel(base)) return base;
  }
  return word;
}

/** The key under which the forms of a word meet. Expects lower case; words of three letters and fewer are kept. */
export function stem(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  const base = withoutEnding(withoutTense(singular(word)));
  return base.length > 4
    ? base.replace(/(?<=..)[ey]$/, '').replace(/ll$/, 'l')
    : base.replace(/y$/, 'i').replace(/e$/, '');
}
