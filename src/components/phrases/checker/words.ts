/** Written words as the reply checker reads them: lower case, contractions opened, chat spellings written out. */
import { readingsOf } from '../../../content/wording/contractions.ts';

export function plainWord(word: string): string {
  return (
    word
      .toLowerCase()
      .normalize('NFKD')
      // Accents, and marks that show nothing, such as soft hyphens.
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .replace(/[‘’ʼ`´]/g, "'")
      // An owner's apostrophe, and the stop of an abbreviation.
      .replace(/['.]+$/, '')
      // "sooooo".
      .replace(/(.)\1{2,}/g, '$1$1')
  );
}

/**
 * The ways to read one written word, each a list of words: "its" in chat is "it is" as well as "its". `chat` gives what
 * such spellings stand for.
 */
export function readings(written: string, chat: ReadonlyMap<string, string>): string[][] {
  const plain = plainWord(written);
  const opened = readingsOf(plain);
  const meant = chat.get(plain);
  if (meant !== undefined) return [...meant.split(' or ').map((way) => way.split(' ')), ...opened];
  if (!plain.includes('-')) return opened;
  const parts = plain.split('-').filter((part) => part !== '');
  // "un-fortunately", parted at the end of a line.
  return parts.length > 0 ? [parts, [parts.join('')]] : [];
}
