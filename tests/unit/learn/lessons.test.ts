/** Every lesson as a whole: what the fixed list asks for, and what makes one worth reading. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { placedChecks, sectionsOf } from '../../../src/components/learn/sections.ts';
import type { Check } from '../../../src/content/schemas/check.ts';
import { lessonSchema, MODULES, type Lesson } from '../../../src/content/schemas/lesson.ts';
import { phraseSchema } from '../../../src/content/schemas/phrase.ts';
import { readingGrade } from './reading-grade.ts';

const content = (path: string): string =>
  readFileSync(new URL(`../../../src/content/${path}`, import.meta.url), 'utf8');

const PATH: Readonly<Record<string, readonly string[]>> = {
  'why-service': [
    'the-whole-experience',
    'four-kinds-of-service',
    'service-as-the-difference',
    'what-service-is-for',
    'measuring-satisfaction',
  ],
  expectations: [
    'where-marketing-meets-service',
    'promise-and-delivery',
    'the-rising-bar',
    'know-what-they-need',
  ],
  'the-conversation': ['slow-and-steady', 'connect-dont-recite', 'words-to-avoid', 'not-always-right'],
  'when-it-goes-wrong': ['putting-it-right', 'the-wider-window', 'word-of-mouth'],
  'keeping-customers': [
    'why-they-come-back',
    'every-customer-every-time',
    'after-the-sale',
    'service-from-the-inside',
  ],
};

interface Read {
  readonly slug: string;
  readonly data: Lesson;
  readonly body: string;
}

const lessons: Read[] = readdirSync(new URL('../../../src/content/lessons/', import.meta.url))
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => {
    const [, front = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(content(`lessons/${name}`)) ?? [];
    return { slug: name.slice(0, -4), data: lessonSchema.parse(parse(front)), body };
  });

const principles = (parse(content('principles.yaml')) as { id: string }[]).map(({ id }) => id);
const phrases = phraseSchema.array().parse(parse(content('phrases.yaml')));

/** Running text without markup, attributes or code. */
const proseOf = (body: string): string => body.replace(/<[^>]+>/g, '\n').replace(/\{[^}]*\}|[*_#>|`]/g, ' ');

const straight = (text: string): string => text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').toLowerCase();

/** Phrases that an example of ours must not use, as whole words. */
const shunned = phrases
  .flatMap(({ phrase, variants }) => [phrase, ...variants])
  .map((phrase) => straight(phrase))
  .map((phrase) => ({
    phrase,
    found: new RegExp(`(?<![\\w'])${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w'])`),
  }));

const phrasesIn = (text: string): string[] =>
  shunned.filter(({ found }) => found.test(straight(text))).map((s) => s.phrase);

/** The parts of a check that each carry an explanation. */
function explainedBy(check: Check): readonly { readonly because: string }[] {
  switch (check.kind) {
    case 'single':
    case 'multiple':
      return check.answers;
    case 'order':
    case 'sort':
      return check.items;
    case 'rewrite':
      return [...check.keeps, ...check.models];
  }
}

test('the path is the fixed list, module by module and in order', () => {
  for (const { id } of MODULES) {
    const own = lessons.filter((l) => l.data.module === id).toSorted((a, b) => a.data.order - b.data.order);
    expect(own.map((l) => l.slug)).toEqual(PATH[id]);
    expect(own.map((l) => l.data.order)).toEqual(own.map((_, i) => i + 1));
  }
});

test('every principle is taught and checked, and a lesson checks only what it teaches', () => {
  expect(principles.filter((p) => !lessons.some((l) => p in l.data.teaches))).toEqual([]);
  expect(
    principles.filter((p) => !lessons.some((l) => l.data.checks.some((c) => c.principle === p))),
  ).toEqual([]);
  for (const { slug, data } of lessons) {
    for (const check of data.checks)
      expect(Object.keys(data.teaches), `${slug}: ${check.id}`).toContain(check.principle);
  }
});

test('ids of checks are unique over all lessons', () => {
  const ids = lessons.flatMap((l) => l.data.checks.map((c) => c.id));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test('the right answer of a single choice is not always in the same place', () => {
  const places = lessons
    .flatMap((l) => l.data.checks)
    .filter((c) => c.kind === 'single')
    .map((c) => c.answers.findIndex((a) => a.right));
  for (const place of [0, 1, 2, 3]) {
    expect(places.filter((p) => p === place).length / places.length).toBeLessThan(0.6);
  }
});

test('the longest answer of a single choice is not the right one in most', () => {
  const singles = lessons.flatMap((l) => l.data.checks).filter((c) => c.kind === 'single');
  const longestIsRight = singles.filter((c) => {
    const longest = c.answers.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    return longest.right;
  });
  expect(longestIsRight.length / singles.length).toBeLessThan(0.4);
});

describe.each(lessons)('$slug', ({ data, body }) => {
  const sections = sectionsOf(body).map((s) => s.id);

  test('teaches each principle in a section that is there', () => {
    for (const section of Object.values(data.teaches)) expect(sections).toContain(section);
    for (const principle of Object.keys(data.teaches)) expect(body).toContain(`<Principle id="${principle}"`);
  });

  test('places each of its checks once', () => {
    expect(placedChecks(body).toSorted()).toEqual(data.checks.map((c) => c.id).toSorted());
  });

  test('shows a conversation that goes well, one that does not, and something to use today', () => {
    expect(body).toMatch(/goes="well"/);
    expect(body).toMatch(/goes="badly"/);
    expect(body).toMatch(/<UseItToday>/);
  });

  test('is plain English', () => {
    expect(readingGrade(proseOf(body))).toBeLessThanOrEqual(9);
    for (const check of data.checks) {
      const parts = explainedBy(check);
      expect(
        readingGrade(`${check.question} ${parts.map((p) => p.because).join(' ')} `),
        check.id,
      ).toBeLessThanOrEqual(9);
    }
    expect(body).not.toContain('—');
  });

  test('keeps to the house style in what it recommends', () => {
    const good = [...body.matchAll(/<Exchange[^>]*goes="well"[^>]*>([\s\S]*?)<\/Exchange>/g)].flatMap(
      ([, inside = '']) =>
        [...inside.matchAll(/<Turn\b(?:[^>"]|"[^"]*")*\bagent\b(?:[^>"]|"[^"]*")*>([\s\S]*?)<\/Turn>/g)].map(
          ([, said = '']) => said,
        ),
    );
    for (const said of good) expect(phrasesIn(said), said).toEqual([]);
    for (const check of data.checks) {
      if (check.kind !== 'single') continue;
      const right = check.answers.find((a) => a.right)?.text ?? '';
      expect(phrasesIn(right), right).toEqual([]);
    }
  });
});

test('better wording in the phrase list uses none of the phrases it replaces', () => {
  for (const { id, instead } of phrases) {
    for (const { say } of instead) expect(phrasesIn(say), `${id}: ${say}`).toEqual([]);
  }
});
