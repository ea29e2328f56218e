/**
 * What the playbook as a whole must hold, beyond the schema of one card: the fixed list of situations, aliases
 * that tell cards apart, every principle put to use, house words that exist, and callers' words that find a card.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { playbookSchema, type PlaybookEntry } from '../../src/content/schemas/playbook.ts';
import { siteSchema } from '../../src/content/schemas/site.ts';
import { ENTRIES_BY_GROUP, ENTRY_SLUGS } from '../../src/content/schemas/slugs.ts';

const FOLDER = new URL('../../src/content/playbook/', import.meta.url);
const site = siteSchema.parse(parse(readFileSync(new URL('../site.yaml', FOLDER), 'utf8')));

interface Card {
  slug: string;
  data: PlaybookEntry;
  body: string;
}

function readCard(file: string): Card {
  const [, front, body] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(new URL(file, FOLDER), 'utf8')) ?? [];
  if (front === undefined || body === undefined) throw new Error(`${file} has no front matter`);
  return { slug: file.replace(/\.mdx$/, ''), data: playbookSchema.parse(parse(front)), body };
}

const cards = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.mdx'))
  .map(readCard);
const bySlug = new Map(cards.map((card) => [card.slug, card]));

/** All text of a front matter, for checks that concern every field alike. */
const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Object.values(value ?? {})
        .map(textOf)
        .join('\n');

/** A phrase without case, word endings and word order, so that "late parcels" and "a parcel is late" meet. */
const FILLER = new Set(
  'a an the is are was it its i me my we our you your they their to of for in on at and or'.split(' '),
);
const wordsOf = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replaceAll("'", '')
      .match(/[a-z0-9]+/g) ?? []
  ).map((word) => word.replace(/s$/, ''));
const keyOf = (alias: string): string =>
  [...new Set(wordsOf(alias).filter((word) => !FILLER.has(word)))].sort().join(' ');

describe('the fixed list', () => {
  for (const [group, slugs] of Object.entries(ENTRIES_BY_GROUP)) {
    test.each(slugs)(`${group}: %s is there, in its group`, (slug) => {
      expect(bySlug.get(slug)?.data.group).toBe(group);
    });
  }

  test('holds nothing else', () => {
    expect(
      cards.map((card) => card.slug).filter((slug) => !ENTRY_SLUGS.some((known) => known === slug)),
    ).toEqual([]);
  });
});

describe('aliases tell cards apart', () => {
  test('no two cards share an alias, whatever its word order or endings', () => {
    const owner = new Map<string, string>();
    const clashes = cards.flatMap((card) =>
      card.data.aliases.flatMap((alias) => {
        const key = keyOf(alias);
        const first = owner.get(key);
        owner.set(key, `${card.slug} "${alias}"`);
        return first === undefined ? [] : [`${first} = ${card.slug} "${alias}"`];
      }),
    );
    expect(clashes).toEqual([]);
  });

  test.each(cards.map((card) => [card.slug, card] as const))('%s has 10 to 30', (_slug, card) => {
    expect(card.data.aliases.length).toBeGreaterThanOrEqual(10);
    expect(card.data.aliases.length).toBeLessThanOrEqual(30);
  });
});

describe.each(cards.map((card) => [card.slug, card] as const))('%s', (slug, { data, body }) => {
  test('related cards exist and are others', () => {
    expect(data.related.filter((other) => other === slug || !bySlug.has(other))).toEqual([]);
  });

  test('house words are in site.yaml', () => {
    const used = [...textOf(data).matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
    expect(used.filter((word) => word !== 'company' && !(word in site.words))).toEqual([]);
  });

  test('says who takes over, by a role that site.yaml lists', () => {
    const named = site.contacts.filter(({ role }) =>
      data.handOver.toLowerCase().includes(role.toLowerCase()),
    );
    expect(named.length).toBeGreaterThan(0);
  });

  test('first words fit in one breath', () => {
    expect(data.firstWords.split(/\s+/).length).toBeLessThanOrEqual(34);
  });

  test('the background has one or two headed sections of 80 to 200 words in all', () => {
    expect(body.match(/^## /gm)?.length ?? 0).toBeGreaterThanOrEqual(1);
    expect(body.match(/^## /gm)?.length ?? 0).toBeLessThanOrEqual(2);
    const length = body.split(/\s+/).length;
    expect(length).toBeGreaterThanOrEqual(80);
    expect(length).toBeLessThanOrEqual(200);
  });
});

test('every principle of the registry is put to use on a card, and no card names another', () => {
  const registry = (
    parse(readFileSync(new URL('../principles.yaml', FOLDER), 'utf8')) as { id: string }[]
  ).map(({ id }) => id);
  const used = new Set(cards.flatMap(({ data }) => [data.why.principle, ...data.principles]));
  expect(registry.filter((id) => !used.has(id))).toEqual([]);
  expect([...used].filter((id) => !registry.includes(id))).toEqual([]);
});

test('no sentence is used on two cards', () => {
  const seen = new Map<string, string>();
  const twice = cards.flatMap((card) =>
    `${textOf(card.data)}\n${card.body}`
      .split(/(?<=[.?!])\s+|\n+/)
      .map((sentence) => sentence.toLowerCase().trim())
      .filter((sentence) => sentence.split(' ').length >= 6)
      .flatMap((sentence) => {
        const first = seen.get(sentence);
        seen.set(sentence, card.slug);
        return first === undefined || first === card.slug ? [] : [`${first} and ${card.slug}: ${sentence}`];
      }),
  );
  expect(twice).toEqual([]);
});
