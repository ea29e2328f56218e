/**
 * Pagefind wants every word of a query on a page, so a whole sentence finds nothing. These are the smaller questions
 * to ask instead, and how to put their answers together.
 */
import { isStopWord } from './words.ts';

const MOST_SUBQUERIES = 5;
const MOST_WORDS = 6;

/** The words that carry the meaning; all of them when none does ("who do I ask"). */
export function contentWords(words: readonly string[]): string[] {
  const content = words.filter((word) => !isStopWord(word));
  return [...new Set(content.length > 0 ? content : words)];
}

/**
 * Sub-queries in the order to ask them: all words, then without the most common ones step by step, last the rarest
 * words alone.
 * @param rarity how rare a word is on the site; greater is rarer
 */
export function subQueries(words: readonly string[], rarity: (word: string) => number): string[][] {
  const content = contentWords(words);
  const byRarity = [...content].sort((a, b) => rarity(b) - rarity(a)).slice(0, MOST_WORDS);
  const inOrder = (keep: readonly string[]): string[] => content.filter((word) => keep.includes(word));
  const queries: string[][] = content.length === 0 ? [] : [content];
  for (let size = Math.min(byRarity.length, content.length - 1); size >= 1; size--) {
    queries.push(inOrder(byRarity.slice(0, size)));
  }
  if (byRarity.length > 1) queries.push(byRarity.slice(1, 2));
  return queries.slice(0, MOST_SUBQUERIES);
}

export interface Answer<T> {
  readonly id: string;
  readonly score: number;
  readonly hit: T;
}

/**
 * One list from the answers to several sub-queries: a page found with more of the words stands before one found with
 * fewer, and within that by score.
 */
export function mergeAnswers<T>(
  answers: readonly { words: number; found: readonly Answer<T>[] }[],
): Answer<T>[] {
  const best = new Map<string, Answer<T>>();
  for (const { words, found } of answers) {
    const highest = Math.max(...found.map(({ score }) => score), 1e-9);
    for (const answer of found) {
      const score = words + answer.score / highest;
      if (score > (best.get(answer.id)?.score ?? 0)) best.set(answer.id, { ...answer, score });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
