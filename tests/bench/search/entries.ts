/**
 * Playbook entries in any number, made by recombining the sentences of the real ones: the situations of the real
 * entries about products with coined names, so that the vocabulary grows with the playbook as a real one's does.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { playbookSchema, type PlaybookEntry } from '../../../src/content/schemas/playbook.ts';
import { createRandom, type Random } from './random.ts';

const PLAYBOOK = new URL('../../../src/content/playbook/', import.meta.url);

export interface Entry {
  readonly slug: string;
  readonly data: PlaybookEntry;
  /** The Markdown below the front matter. */
  readonly body: string;
}

export function realEntries(): Entry[] {
  return readdirSync(PLAYBOOK)
    .filter((file) => file.endsWith('.mdx'))
    .sort()
    .map((file) => {
      const [, front = '', body = ''] = readFileSync(new URL(file, PLAYBOOK), 'utf8').split(/^---$/m);
      return { slug: file.replace(/\.mdx$/, ''), data: playbookSchema.parse(parse(front)), body };
    });
}

const KINDS = (
  'kettle lamp cooker freezer washer dryer toaster heater fan laptop tablet phone headset printer router monitor camera ' +
  'speaker mower drill sander pump boiler shower tap mattress sofa wardrobe desk chair cot pram scooter bicycle helmet ' +
  'tent jacket boots watch mixer grill vacuum iron fridge hob oven radio projector keyboard charger battery thermostat'
).split(' ');
const STARTS =
  'bra dol fen gal hes jor kel lum mar nov ost pel quin ros sol tam ul vel wex yar zim cor dri elm'.split(
    ' ',
  );
const MIDDLES = ['', '', 'a', 'e', 'i', 'o', 'an', 'er', 'il', 'om', 'un'];
const ENDS =
  'ba co dane fix go lo mere nix on pa quet ra sto ton va wick xo yle zen bury dor lin mo rest'.split(' ');
const MOMENTS = (
  'on the first day, after a week, over the weekend, before a holiday, as a present, for the office, for a school, at ' +
  'the counter, by phone, in the chat, by email, for a neighbour, after moving house, with a voucher, on account, after a repair'
).split(', ');

/** What an entry is about: "Dolwick kettle", "Dolwick kettle 40". */
function product(random: Random): { readonly kind: string; readonly name: string } {
  const kind = random.pick(KINDS);
  const brand = random.pick(STARTS) + random.pick(MIDDLES) + random.pick(ENDS);
  const model = random.next() < 0.3 ? ` ${String(10 * (1 + random.below(60)))}` : '';
  return { kind, name: `${brand[0]?.toUpperCase() ?? ''}${brand.slice(1)} ${kind}${model}` };
}

/** Sentence and clause pieces of all the real entries, field by field, to borrow from. */
function pantry(entries: readonly Entry[]) {
  const all = <T>(of: (data: PlaybookEntry) => readonly T[]): T[] => entries.flatMap(({ data }) => of(data));
  return {
    steps: all(({ steps }) => steps),
    say: all(({ say }) => say),
    dontSay: all(({ dontSay }) => dontSay),
    mayOffer: all(({ mayOffer }) => mayOffer),
    firstWords: all(({ firstWords }) => [firstWords]),
    paragraphs: entries.flatMap(({ body }) => body.split(/\n{2,}/).filter((part) => /^\w/.test(part))),
    headings: entries.flatMap(({ body }) => body.split('\n').filter((text) => text.startsWith('## '))),
  };
}

const THINGS = /\b(parcel|order|thing|item|machine|product|package)\b/;
const about = (text: string, kind: string): string => text.replace(THINGS, kind);
const short = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/\s+\S*$/, '');
/** Links in generated text would lead nowhere useful. */
const plain = (markdown: string): string => markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim();

/** The own ones first, a few of another's after them. */
const mixed = <T>(
  random: Random,
  own: readonly T[],
  others: readonly T[],
  most: number,
  borrowed: number,
): T[] => [...new Set([...random.some(own, most - borrowed), ...random.some(others, borrowed)])];

/**
 * @param count how many; the first `count` of a seed are the same whatever the count
 * @returns entries with slugs that no real entry has, in order of making
 */
export function generatedEntries(real: readonly Entry[], count: number, seed = 7): Entry[] {
  const parts = pantry(real);
  const random = createRandom(seed);
  const made: Entry[] = [];
  for (let number = 1; number <= count; number++) {
    const base = random.pick(real);
    const beside = random.pick(real);
    const { kind, name } = product(random);
    const moment = random.pick(MOMENTS);
    const { data } = base;
    const aliases = new Set<string>();
    for (const alias of random.some(data.aliases, 9)) {
      const turn = random.next();
      const said = about(alias, kind);
      aliases.add(
        short(turn < 0.3 ? `${said} ${name.toLowerCase()}` : turn < 0.5 ? `${said} ${moment}` : said, 80),
      );
    }
    for (const alias of random.some(beside.data.aliases, 3))
      aliases.add(short(`${about(alias, kind)} ${moment}`, 80));
    aliases.add(`${kind} ${moment}`);
    const entry: PlaybookEntry = {
      ...data,
      title: short(`${name}: ${data.title.replace(/^(A|The|They) /, '')}`, 60),
      when: short(about(data.when, kind), 300),
      firstWords: random.next() < 0.7 ? about(data.firstWords, kind) : random.pick(parts.firstWords),
      steps: mixed(random, data.steps, parts.steps, 5, 2).map((text) => about(text, kind)),
      say: mixed(random, data.say, parts.say, 3, 1).map((text) => about(text, kind)),
      dontSay: mixed(random, data.dontSay, parts.dontSay, 3, 1),
      mayOffer: mixed(random, data.mayOffer, parts.mayOffer, 3, 1),
      aliases: [...aliases].slice(0, 40),
      related: [
        ...new Set([
          ...data.related.slice(0, 2),
          ...random.some(made.slice(-400), 2).map(({ slug }) => slug),
        ]),
      ],
    };
    const body = [1, 2]
      .flatMap(() => [random.pick(parts.headings), ...random.some(parts.paragraphs, 2).map(plain)])
      .join('\n\n');
    const slug = `${name} ${base.slug} ${String(number)}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    made.push({ slug, data: entry, body: `\n${body}\n` });
  }
  return made;
}
