/** Who is who: names as people type them. Pure. */

/** Characters that are not seen, or that turn the text around them: no part of a name's identity. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** The longest name that is shown, in characters. */
export const LONGEST_NAME = 80;

/** The name on one line, without what cannot be seen, cut where it is too long to be one. */
export function shownName(name: string): string {
  const clean = name.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').trim();
  const letters = [...clean];
  return letters.length <= LONGEST_NAME ? clean : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
}

/** The same for every way to write one name. Not cut: two long names that begin alike are two people. */
export const personId = (name: string): string =>
  name.normalize('NFKC').replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim().toLowerCase();
