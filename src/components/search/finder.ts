/** The browser's side of searching: loads the data file and Pagefind once, and asks both. */
import type { Card } from '../../search/card.ts';
import { createMatcher } from '../../search/mark.ts';
import type { Query } from '../../search/query.ts';
import type { RankedCard } from '../../search/rank.ts';
import type { CardSource } from '../../search/source.ts';
import { mergeAnswers, subQueries, type Answer } from '../../search/relax.ts';
import { stem } from '../../search/stem.ts';
import { href } from '../shell/href.ts';
import { loadSource } from './load.ts';

export interface Section {
  readonly href: string;
  readonly title: string;
}

export interface CardHit {
  readonly kind: 'card';
  readonly href: string;
  readonly card: Card;
  /** The alias or title that resembled the query most. */
  readonly because: string;
  readonly sections: readonly Section[];
}

export interface PageHit {
  readonly kind: 'page';
  readonly href: string;
  readonly title: string;
  /** What kind of page: "Lesson". */
  readonly label: string;
  /** Plain text around the matched words. */
  readonly excerpt: string;
  readonly sections: readonly Section[];
}

export type Hit = CardHit | PageHit;

export interface Finder {
  readonly groups: CardSource['groups'];
  /** @param isWanted whether the answer is still waited for */
  readonly understand: (text: string, isWanted?: () => boolean) => Promise<Query>;
  /** @param isThorough whether it may take longer to choose among more cards */
  readonly cards: (query: Query, group: string, isThorough?: boolean) => Promise<CardHit[]>;
  readonly nearest: (query: Query) => Promise<CardHit[]>;
  readonly cardHit: (slug: string) => Promise<CardHit | undefined>;
  /** Body text and sections, from Pagefind, a little later. */
  readonly pages: (query: Query) => Promise<PageHit[]>;
}

interface PagefindData {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly plain_excerpt: string;
  readonly sub_results: readonly { readonly title: string; readonly url: string }[];
}
interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<PagefindData>;
}
interface Pagefind {
  readonly options: (options: object) => Promise<void>;
  readonly search: (text: string) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

const MOST_PAGES = 10;
const ENOUGH = 6;

const LABELS: readonly (readonly [RegExp, string])[] = [
  [/\/playbook\//, 'Playbook'],
  [/\/learn\//, 'Lesson'],
  [/\/practice\//, 'Role-play'],
  [/\/phrases\//, 'Phrases'],
  [/\/about\//, 'Background'],
];
const labelOf = (url: string): string => LABELS.find(([pattern]) => pattern.test(url))?.[1] ?? 'Page';

let pagefind: Promise<Pagefind> | undefined;

function loadPagefind(): Promise<Pagefind> {
  const url = href('/pagefind/pagefind.js');
  pagefind ??= import(/* @vite-ignore */ url).then(async (module: Pagefind) => {
    await module.options({ excerptLength: 22 });
    return module;
  });
  return pagefind;
}

function toPageHit({ url, meta, plain_excerpt, sub_results }: PagefindData): PageHit {
  return {
    kind: 'page',
    href: url,
    title: meta.title ?? url,
    label: labelOf(url),
    excerpt: plain_excerpt,
    sections: sub_results
      .filter((section) => section.url.includes('#') && !section.url.endsWith('#callers-say'))
      .slice(0, 3)
      .map((section) => ({ href: section.url, title: section.title })),
  };
}

/** Asks Pagefind for all words, then for fewer, until enough pages are found. */
async function findPages(query: Query, { rarity }: CardSource): Promise<PageHit[]> {
  // A letter by itself is on every page.
  if (query.beginning?.length === 1) return [];
  const { search } = await loadPagefind();
  const answers: { words: number; found: Answer<PagefindResult>[] }[] = [];
  const ids = new Set<string>();
  for (const words of subQueries(query.words, (word) => rarity(stem(word)))) {
    const { results } = await search(words.join(' '));
    for (const { id } of results) ids.add(id);
    const found = results.map((result) => ({ id: result.id, score: result.score, hit: result }));
    answers.push({ words: words.length, found });
    if (ids.size >= ENOUGH) break;
  }
  const best = mergeAnswers(answers).slice(0, MOST_PAGES);
  const pages = (await Promise.all(best.map(({ hit }) => hit.data()))).map(toPageHit);
  // Asked for a word that no page has, Pagefind answers with words that merely begin alike.
  const matches = createMatcher(query.words);
  return pages.filter(({ title, excerpt }) => `${title} ${excerpt}`.split(/[^\p{L}\p{N}'’]+/u).some(matches));
}

function toCardHit(card: Card, because = ''): CardHit {
  return { kind: 'card', href: href(`/playbook/${card.slug}/`), card, because, sections: [] };
}

/** The parts of every card's page, in its order. */
const CARD_SECTIONS = [
  { id: 'steps', title: 'Steps' },
  { id: 'say', title: 'Say' },
  { id: 'may-offer', title: 'You may offer' },
  { id: 'hand-over', title: 'Hand over' },
] as const;

/** A card with links to its parts. They are the same on all cards and known at once, so that each has its fixed place. */
export const withSections = (hit: CardHit): CardHit => ({
  ...hit,
  sections: CARD_SECTIONS.map(({ id, title }) => ({ href: `${hit.href}#${id}`, title })),
});

function createFinder(source: CardSource): Finder {
  const hits = (ranked: readonly RankedCard[]): CardHit[] =>
    ranked.map(({ card, because }) => toCardHit(card, because));
  return {
    groups: source.groups,
    understand: source.understand,
    cards: async (query, group, isThorough) => hits(await source.rank(query, group, isThorough)),
    nearest: async (query) => hits(await source.nearest(query)),
    cardHit: async (slug) => {
      const card = await source.card(slug);
      return card && toCardHit(card);
    },
    pages: (query) => findPages(query, source),
  };
}

let finder: Promise<Finder> | undefined;

/**
 * The finder, made once a page. Fails when the data file cannot be loaded; asking again tries again.
 * @param data the data file, where it is being fetched already
 */
export function loadFinder(data?: Promise<Response>): Promise<Finder> {
  finder ??= loadSource(forgetFinder, data)
    .then(createFinder)
    .catch((error: unknown) => {
      finder = undefined;
      throw error;
    });
  return finder;
}

/** A new version of the site has other parts: the next search begins anew. */
function forgetFinder(): void {
  finder = undefined;
}
