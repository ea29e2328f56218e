/** A playbook in parts finds what the same playbook finds in memory. */
import { expect, test, vi } from 'vitest';
import type { SearchData } from '../../src/search/card.ts';
import { toSearchData } from '../../src/search/data.ts';
import { GROUPS } from '../../src/content/schemas/playbook.ts';
import { isCoreFile, packWords, partOf, readCore, unpackWords } from '../../src/search/parts/core.ts';
import { makeParts } from '../../src/search/parts/make.ts';
import { readPostings } from '../../src/search/parts/postings.ts';
import { sourceInParts } from '../../src/search/parts/source.ts';
import { sourceOf, type CardSource } from '../../src/search/source.ts';
import { generatedEntries, realEntries } from '../bench/search/entries.ts';
import { readQueries } from './relevance.ts';

const QUERIES = ['queries.tsv', 'queries-heldout.tsv'].flatMap(readQueries).map(({ query }) => query);

function dataWith(generated: number): SearchData {
  const real = realEntries();
  const entries = [...real, ...generatedEntries(real, generated)];
  return toSearchData(
    entries.map(({ slug, data, body }) => ({ slug, entry: data, body })),
    GROUPS,
    [],
  );
}

/** The parts as a browser gets them: written as JSON and read again. */
function inParts(data: SearchData, asked: string[] = []): CardSource {
  const { core, files } = makeParts(data);
  const file: unknown = JSON.parse(JSON.stringify({ ...core, folder: 'search/abc/' }));
  if (!isCoreFile(file)) throw new Error('the core is not what it should be');
  return sourceInParts(readCore(file), (name) => {
    asked.push(name);
    const text = files.get(name);
    return text === undefined ? Promise.reject(new Error(`no ${name}`)) : Promise.resolve(JSON.parse(text));
  });
}

async function shareAlike(data: SearchData): Promise<{ same: number; asGood: number }> {
  const whole = sourceOf(data);
  const parts = inParts(data);
  let same = 0;
  let asGood = 0;
  for (const query of QUERIES) {
    const [expected] = await whole.rank(await whole.understand(query), '');
    const [found] = await parts.rank(await parts.understand(query), '', true);
    if (found?.slug === expected?.slug) same += 1;
    if ((found?.score ?? 0) > (expected?.score ?? 0) - 0.01) asGood += 1;
  }
  return { same: same / QUERIES.length, asGood: asGood / QUERIES.length };
}

test('in parts, the real playbook ranks the same card first for every query', async () => {
  const { same } = await shareAlike(dataWith(0));
  console.log(
    `${QUERIES.length} queries, real playbook: the same first card for ${(same * 100).toFixed(1)} %`,
  );
  expect(same).toBeGreaterThanOrEqual(0.995);
});

test('in parts, a playbook of many like cards ranks the same card first, or one as good', async () => {
  const { same, asGood } = await shareAlike(dataWith(200));
  console.log(
    `${QUERIES.length} queries, 200 more cards: the same first card for ${(same * 100).toFixed(1)} %, one as good for ${(asGood * 100).toFixed(1)} %`,
  );
  expect(same).toBeGreaterThanOrEqual(0.95);
  expect(asGood).toBeGreaterThanOrEqual(0.97);
});

test('fetches what a query needs, once, and nothing for one that is not waited for', async () => {
  const asked: string[] = [];
  const source = inParts(dataWith(100), asked);
  await source.understand('late parcel', () => false);
  expect(asked).toEqual([]);
  const find = async (text: string) => source.rank(await source.understand(text), '');
  await find('late parcel');
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThan(30);
  const before = asked.length;
  await find('late parcel');
  // Two letters beside a word are not worth fetching for; the cards may be others.
  await source.understand('late parcel wa');
  expect(asked).toHaveLength(before);
});

test('in parts, the first letters are answered by one file, with the cards of the whole playbook', async () => {
  const asked: string[] = [];
  const data = dataWith(100);
  const whole = sourceOf(data);
  const source = inParts(data, asked);
  for (const text of ['l', 're', 'wa']) {
    const [expected] = await whole.rank(await whole.understand(text), '');
    const [found] = await source.rank(await source.understand(text), '');
    expect(found?.score, text).toBeGreaterThan((expected?.score ?? 0) - 0.05);
  }
  expect((await source.rank(await source.understand('where is my o'), '')).length).toBeGreaterThan(0);
  expect(asked).toEqual(['b/l.json', 'b/re.json', 'b/wa.json', 'b/o.json']);
  const inGroup = await source.rank(await source.understand('re'), 'money');
  expect(inGroup.map(({ card }) => card.group)).toEqual(inGroup.map(() => 'money'));
  expect(inGroup.length).toBeGreaterThan(0);
});

test('on a slow line, who types on waits for one answer, not for every key’s', async () => {
  const { core, files } = makeParts(dataWith(0));
  const asked: string[] = [];
  let answer = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const source = sourceInParts(readCore({ ...core, folder: 'search/abc/' }), async (name) => {
    asked.push(name);
    await slow;
    return JSON.parse(files.get(name) ?? '') as unknown;
  });
  let typed = '';
  const type = async (text: string) => {
    typed = text;
    const query = await source.understand(text, () => typed === text);
    return typed === text ? source.rank(query, '') : [];
  };
  const keys = [type('late')];
  await vi.waitUntil(() => asked.length > 0);
  const before = asked.length;
  keys.push(type('late re'), type('late rep'), type('late parcel'));
  expect(asked).toHaveLength(before);
  answer();
  const found = await Promise.all(keys);
  expect(found.slice(0, 3)).toEqual([[], [], []]);
  expect(found[3]?.[0]?.slug).toBe('late-delivery');
});

test('on a dead line, a new key does not wait for ever for an earlier one', async () => {
  const { core } = makeParts(dataWith(0));
  const asked: string[] = [];
  const never = (name: string) => new Promise((_resolve) => asked.push(name));
  const source = sourceInParts(readCore({ ...core, folder: 'search/abc/' }), never, () => Promise.resolve());
  void source.understand('late parcel');
  await vi.waitUntil(() => asked.length > 0);
  const before = asked.length;
  void source.understand('unhappy about the advert');
  await vi.waitUntil(() => asked.length > before);
});

test('keeps to a group, finds a card by its slug, and takes every object name for a word', async () => {
  const source = inParts(dataWith(100));
  const ranked = await source.rank(await source.understand('late parcel'), 'money');
  expect(ranked.map(({ card }) => card.group)).toEqual(ranked.map(() => 'money'));
  expect((await source.card('late-delivery'))?.title).toBe('A delivery is late');
  expect(await source.card('no-such-card')).toBeUndefined();
  expect(await source.card('')).toBeUndefined();
  expect((await source.understand('constructor of it')).words[0]).toBe('constructor');
});

test('asks again for a part that could not be had', async () => {
  const { core, files } = makeParts(dataWith(0));
  let broken = true;
  const source = sourceInParts(readCore({ ...core, folder: 'search/abc/' }), (name) =>
    broken ? Promise.reject(new Error('offline')) : Promise.resolve(JSON.parse(files.get(name) ?? '')),
  );
  await expect(source.understand('late parcel')).rejects.toThrow('offline');
  broken = false;
  expect((await source.rank(await source.understand('late parcel'), ''))[0]?.slug).toBe('late-delivery');
});

test('refuses broken files', () => {
  expect(isCoreFile({ kind: 'parts' })).toBe(false);
  expect(isCoreFile({ cards: [] })).toBe(false);
  expect(() => unpackWords('0late 9ly')).toThrow('broken');
  expect(() => readPostings(null, 3)).toThrow('broken');
  expect(() => readPostings({ late: [10, { '85 3': [1, 5] }] }, 3)).toThrow('broken');
});

test('packs words by the letters they share, and finds the part of a name', () => {
  const words = ['deliver', 'delivered', 'delivery', 'late'];
  expect(packWords(words)).toBe('0deliver 7ed 7y 0late');
  expect(unpackWords(packWords(words))).toEqual(words);
  expect(['a', 'b', 'bb', 'z'].map((name) => partOf(name, ['b', 'c']))).toEqual([-1, 0, 0, 1]);
});
