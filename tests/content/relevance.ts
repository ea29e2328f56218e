/** Reads the real playbook and the query files, and measures how well the one answers the other. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { GROUPS, playbookSchema } from '../../src/content/schemas/playbook.ts';
import { toSearchData, type EntrySource } from '../../src/search/data.ts';
import { createCardIndex, type CardIndex } from '../../src/search/index.ts';
import { understand } from '../../src/search/query.ts';
import { scoreCards } from '../../src/search/rank.ts';

const PLAYBOOK = new URL('../../src/content/playbook/', import.meta.url);
const LESSONS = new URL('../../src/content/lessons/', import.meta.url);

function readEntry(file: string): EntrySource {
  const [, frontMatter = '', body = ''] = readFileSync(new URL(file, PLAYBOOK), 'utf8').split(/^---$/m);
  return { slug: file.replace(/\.mdx$/, ''), entry: playbookSchema.parse(parse(frontMatter)), body };
}

export function realCardIndex(): CardIndex {
  const isMdx = (file: string): boolean => file.endsWith('.mdx');
  const files = readdirSync(PLAYBOOK).filter(isMdx);
  const lessons = readdirSync(LESSONS)
    .filter(isMdx)
    .map((file) => readFileSync(new URL(file, LESSONS), 'utf8'));
  return createCardIndex(toSearchData(files.map(readEntry), GROUPS, lessons));
}

export interface Judged {
  readonly query: string;
  /** Slugs of which one should come up. */
  readonly expected: readonly string[];
}

export function readQueries(name: string): Judged[] {
  const [, ...lines] = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [query = '', expected = ''] = line.split('\t');
    return { query, expected: expected.split(',') };
  });
}

export interface Relevance {
  readonly queries: number;
  /** Shares 0–1 of queries with an expected entry first, and among the first three. */
  readonly top1: number;
  readonly top3: number;
  /** Mean of 1/rank of the first expected entry, 0 where none was found. */
  readonly meanReciprocalRank: number;
  readonly missed: readonly string[];
}

export function measure(index: CardIndex, judged: readonly Judged[]): Relevance {
  const exist = new Set(index.cards.map(({ card }) => card.slug));
  const answerable = judged.filter(({ expected }) => expected.some((slug) => exist.has(slug)));
  const missed: string[] = [];
  const ranks = answerable.map(({ query, expected }) => {
    const found = scoreCards(understand(query, index), index);
    const at = found.findIndex(({ slug, score }) => score > 0 && expected.includes(slug));
    const top = found.slice(0, 3).map(({ slug, score }) => `${slug} ${score.toFixed(2)}`);
    if (at !== 0)
      missed.push(
        `${at < 0 || at > 2 ? 'MISS' : 'low '} "${query}" → ${expected.join('|')} at ${at + 1}; first: ${top.join(', ')}`,
      );
    return at < 0 ? Infinity : at + 1;
  });
  const share = (test: (rank: number) => boolean): number =>
    ranks.filter(test).length / Math.max(1, ranks.length);
  return {
    queries: ranks.length,
    top1: share((rank) => rank === 1),
    top3: share((rank) => rank <= 3),
    meanReciprocalRank: ranks.reduce((sum, rank) => sum + 1 / rank, 0) / Math.max(1, ranks.length),
    missed,
  };
}
