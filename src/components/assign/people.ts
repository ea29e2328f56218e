/** Reads names out of what was typed or pasted. Pure. */
import { cleanRoster, cleanName, foldName } from '../../records/drills/names.ts';
import { LIMITS } from '../../records/drills/limits.ts';

export interface Roster {
  readonly names: readonly string[];
  /** What was left out or changed, for people; empty where nothing was. */
  readonly notes: readonly string[];
}

/** "Dana Okafor <dana@example.com>": the address is none of our business. */
const ADDRESS = /<?[^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+>?/g;

/** One name a line. On a single line, commas part names too; semicolons and tabs always do. */
export function splitNames(text: string): string[] {
  const parting = /[\n\r]/.test(text.trim()) ? /[\n\r;\t]+/ : /[;\t,]+/;
  return text
    .split(parting)
    .map((part) => part.replace(ADDRESS, ' ').trim())
    .filter((part) => part !== '');
}

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? one : `${count} ${many}`;

/** The roster that names make, and what had to be done to them. */
export function rosterOf(given: readonly string[]): Roster {
  const names = cleanRoster(given);
  const cleaned = given.map(cleanName).filter((name) => name !== '');
  const different = new Set(cleaned.map(foldName)).size;
  const cut = given.filter((name) => [...name.trim().slice(0, 20 * LIMITS.name)].length > LIMITS.name).length;
  const notes: string[] = [];
  const repeated = cleaned.length - different;
  if (repeated > 0)
    notes.push(`${counted(repeated, 'One name was', 'names were')} there twice and kept once.`);
  if (cut > 0) notes.push(`${counted(cut, 'One name was', 'names were')} cut to ${LIMITS.name} characters.`);
  if (different > names.length)
    notes.push(`The first ${LIMITS.roster} names were kept; ${different - names.length} were left out.`);
  return { names, notes };
}
