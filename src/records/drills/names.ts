/**
 * Names of people as typed, pasted or imported. Any script is welcome; what could disturb the page, a line or a
 * spreadsheet around a name is taken out. Long lists go into a link only as a Bloom filter (Bloom 1970), which can
 * tell a misspelt name without giving anyone the list.
 */
import { hashText } from '../../simulations/roleplay/random.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { LIMITS } from './limits.ts';
import type { Names } from './types.ts';

/** Control characters, line breaks, halves of characters, and the marks that turn the direction of the text around them. */
const UNWANTED = /[\p{Cc}\p{Cs}\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/gu;

/** Text on one line without anything invisible that misleads, at most `most` characters (code points). */
export function cleanLine(text: string, most: number): string {
  // Cut first: a name of a million characters should cost nothing.
  const line = text
    .slice(0, 20 * most)
    .normalize('NFC')
    .replace(UNWANTED, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return [...line].slice(0, most).join('').trim();
}

/** A name as it is kept and shown. Empty where nothing is left of it. */
export const cleanName = (text: string): string => cleanLine(text, LIMITS.name);

/** A note of several lines, cleaned line by line, at most `LIMITS.note` characters. */
export const cleanNote = (text: string): string =>
  [
    ...text
      .slice(0, 20 * LIMITS.note)
      .split(/\r\n|\r|\n/)
      .map((line) => cleanLine(line, LIMITS.note))
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  ]
    .slice(0, LIMITS.note)
    .join('')
    .trim();

/** What two spellings of one name share: no case, accents, punctuation or order of "Okafor, Dana". */
export function foldName(name: string): string {
  const comma = name.split(',');
  const ordered = comma.length === 2 ? `${comma[1] ?? ''} ${comma[0] ?? ''}` : name;
  const folded = ordered
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{S}]+/gu, ' ')
    .trim();
  return folded === '' ? name.trim() : folded;
}

/** Names cleaned, the empty and the repeated ones left out, in the order given, at most `LIMITS.roster`. */
export function cleanRoster(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names.map(cleanName)) {
    const folded = foldName(name);
    if (name !== '' && !seen.has(folded)) seen.set(folded, name);
    if (seen.size === LIMITS.roster) break;
  }
  return [...seen.values()];
}

/** Bits for each name while they fit in `FILTER_BYTES`: with ten of them one misspelling in a hundred slips through. */
const BITS_PER_NAME = 10;
const FILTER_BYTES = 600;
const PROBES = 3;

const probes = (folded: string, bits: number): number[] =>
  Array.from({ length: PROBES }, (_, seed) => hashText(folded, seed + 11) % bits);

/** The names in a form that fits in a link however many they are. */
export function nameFilter(names: readonly string[]): Names {
  const bytes = new Uint8Array(Math.min(FILTER_BYTES, Math.ceil((names.length * BITS_PER_NAME) / 8)));
  for (const name of names)
    for (const bit of probes(foldName(name), bytes.length * 8)) bytes[bit >> 3]! |= 1 << (bit & 7);
  return { kind: 'filter', count: names.length, bits: toBase64url(bytes) };
}

/** Whether a typed name is among the names; with a filter, "yes" is nearly always right and "no" always. */
export function isNamed(names: Names, typed: string): boolean {
  const folded = foldName(cleanName(typed));
  if (names.kind === 'list') return names.list.some((name) => foldName(name) === folded);
  const bytes = fromBase64url(names.bits);
  return probes(folded, Math.max(1, bytes.length * 8)).every(
    (bit) => ((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1,
  );
}
