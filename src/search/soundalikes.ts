/**
 * Words typed for others that sound alike: "your add said". One way only, from the word that callers have little use for
 * to the one they mean; the other way, every "week" would also be a "weak".
 */
const MEANT: Readonly<Record<string, string>> = {
  add: 'ad',
  adds: 'ads',
  board: 'bored',
  brake: 'break',
  brakes: 'breaks',
  braking: 'breaking',
  bye: 'buy',
  fare: 'fair',
  male: 'mail',
  peace: 'piece',
  peaces: 'pieces',
  sail: 'sale',
  sails: 'sales',
  weak: 'week',
  weaks: 'weeks',
  weight: 'wait',
  weighted: 'waited',
  whole: 'hole',
};

/** What a typed word may have been meant for by its sound. */
export const soundalikeOf = (word: string): string | undefined =>
  Object.hasOwn(MEANT, word) ? MEANT[word] : undefined;
