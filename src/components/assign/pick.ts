/** Finds role-plays to pick. Pure. */
import type { ListedScenario } from '../practice/given.ts';

export interface Wanted {
  /** Words that must all occur, anywhere, in any order; accents and case aside. */
  readonly words: string;
  /** Empty for any. */
  readonly channel: string;
  readonly service: string;
  readonly difficulty: string;
  readonly principle: string;
}

export const ANYTHING: Wanted = { words: '', channel: '', service: '', difficulty: '', principle: '' };

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export type Titles = Readonly<Record<string, string>>;

/** The role-plays wanted, in the order given. @param titles of principles, which are searched too */
export function wantedOf(
  scenarios: readonly ListedScenario[],
  wanted: Wanted,
  titles: Titles,
): ListedScenario[] {
  const words = plain(wanted.words).split(/\s+/).filter(Boolean);
  const fits = (asked: string, has: string) => asked === '' || asked === has;
  return scenarios.filter((one) => {
    if (!fits(wanted.channel, one.channel) || !fits(wanted.service, one.service)) return false;
    if (!fits(wanted.difficulty, String(one.difficulty))) return false;
    if (wanted.principle !== '' && !one.principles.includes(wanted.principle)) return false;
    const people = one.customers.map(({ name, about }) => `${name} ${about}`);
    const text = plain(
      [one.title, one.summary, ...people, ...one.principles.map((id) => titles[id] ?? id)].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}
