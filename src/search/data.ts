/** Makes the search data file from the site's content, at build. */
import type { PlaybookEntry } from '../content/schemas/playbook.ts';
import type { Card, SearchData } from './card.ts';
import { isStopWord, wordsOf } from './words.ts';

export interface EntrySource {
  readonly slug: string;
  readonly entry: PlaybookEntry;
  /** The Markdown below the front matter. */
  readonly body: string;
}

/** Distinct words worth comparing, in order of appearance, without those in `known`. */
function distinct(texts: readonly string[], known: ReadonlySet<string> = new Set()): string[] {
  const words = texts.flatMap(wordsOf).filter((word) => word.length > 2 && !isStopWord(word));
  return [...new Set(words)].filter((word) => !known.has(word));
}

function toCard({ slug, entry }: EntrySource): Card {
  const { when, firstWords } = entry;
  const known = new Set(wordsOf([entry.title, when, firstWords, ...entry.aliases].join(' ')));
  const more = distinct([...entry.steps, ...entry.say, ...entry.mayOffer, entry.why.text], known);
  return {
    slug,
    title: entry.title,
    group: entry.group,
    when,
    firstWords,
    aliases: entry.aliases,
    more: more.join(' '),
    reviewed: entry.reviewed,
    reviewEvery: entry.reviewEvery,
  };
}

/** Markdown without link targets, code and components: what a reader sees, near enough for a word list. */
const readable = (markdown: string): string =>
  markdown
    .replace(/^(import|export) .*$/gm, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ');

/**
 * @param entries with the house words filled in
 * @param otherTexts Markdown of lessons and other pages: their words are known to the spelling correction
 */
export function toSearchData(
  entries: readonly EntrySource[],
  groups: SearchData['groups'],
  otherTexts: readonly string[],
): SearchData {
  const sorted = [...entries].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const cards = sorted.map(toCard);
  const known = new Set(
    cards.flatMap((card) =>
      wordsOf([card.title, card.when, card.firstWords, card.more, ...card.aliases].join(' ')),
    ),
  );
  const bodies = [...sorted.map(({ body }) => body), ...otherTexts].map(readable);
  return { cards, groups, words: distinct(bodies, known).sort().join(' ') };
}
