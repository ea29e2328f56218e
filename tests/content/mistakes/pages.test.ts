/** Mistakes in lessons, playbook entries and the lists, word for word. */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { phraseSchema } from '../../../src/content/schemas/phrase.ts';
import { principleSchema } from '../../../src/content/schemas/principle.ts';
import { siteSchema } from '../../../src/content/schemas/site.ts';
import { formatIssue } from '../../../src/content/checks/issue.ts';
import { checkLessonOrder } from '../../../src/content/checks/lesson-order.ts';
import { checkLesson } from '../../../src/content/checks/lesson.ts';
import { checkList } from '../../../src/content/checks/lists.ts';
import { readMdx } from '../../../src/content/checks/mdx.ts';
import { checkEntry } from '../../../src/content/checks/playbook.ts';
import { registryOf } from '../../../src/content/checks/registry.ts';
import { compileScenario } from '../../../src/simulations/roleplay/index.ts';
import { kettle } from '../../unit/roleplay/fixture.ts';
import { edited, type Edits } from './edit.ts';

const registry = registryOf({
  principles: ['anticipate', 'connect'],
  lessons: [],
  scenarios: ['kettle'],
  entries: [],
  phrases: ['unfortunately'],
  words: ['company', 'refundDays'],
  headings: { '/learn/slow-and-steady/': ['why-slow'] },
});

const plays = new Map([['kettle', compileScenario('kettle', kettle())]]);

const answer = (id: string, right = false) => ({
  id,
  text: 'An answer.',
  right,
  because: 'Because it is so, mostly.',
});

const check = (id: string) => ({
  id,
  kind: 'single',
  principle: 'connect',
  question: 'What do you say first?',
  answers: [answer('a', true), answer('b')],
});

const LESSON = {
  title: 'Connect',
  summary: 'Talk to people as people do.',
  module: 'the-conversation',
  order: 2,
  minutes: 5,
  teaches: { connect: 'as-people' },
  entries: ['angry-customer'],
  practise: ['third-late-parcel'],
  checks: [check('one'), check('two')],
};

const BODY = `<Section id="as-people" title="As people">
Text.
<Check id="one" />
<Check id="two" />
</Section>
`;

const lesson = (edits: Edits, body = BODY): string[] => {
  const text = `---\n${stringify(edited(LESSON, edits))}---\n${body}`;
  return checkLesson('lessons/connect.mdx', 'connect', readMdx(text), registry, plays).map(formatIssue);
};

/** The line of the file on which the body begins. */
const bodyLine = stringify(LESSON).split('\n').length + 2;

const ENTRY = {
  title: 'An angry customer',
  group: 'feelings-and-complaints',
  when: 'Somebody shouts.',
  firstWords: 'That should not have happened.',
  steps: ['Listen to it all.', 'Say it back.', 'Put it right.'],
  say: ['I see.'],
  dontSay: [{ text: 'Calm down.', why: 'It is an order.' }],
  mayOffer: ['A refund within {refundDays}.'],
  handOver: 'The team lead, where asked.',
  why: { text: 'Being heard lowers anger.', principle: 'connect' },
  principles: ['anticipate'],
  aliases: [
    'shouting',
    'furious',
    'angry caller',
    'he yells',
    'she yells',
    'so rude',
    'very upset',
    'swearing',
  ],
  lesson: 'slow-and-steady',
  drill: 'third-late-parcel',
  related: ['wants-a-manager'],
  owner: 'Service desk',
  reviewed: '2026-11-01',
  reviewEvery: 180,
};

const entry = (edits: Edits, body = 'Text.\n'): string[] => {
  const text = `---\n${stringify(edited(ENTRY, edits))}---\n${body}`;
  return checkEntry('playbook/angry-customer.mdx', 'angry-customer', readMdx(text), registry).map(
    formatIssue,
  );
};

describe('a mistake in a lesson', () => {
  test('there is none to begin with', () => expect(lesson({})).toEqual([]));

  const at = 'lessons/connect.mdx › ';
  const MISTAKES: [name: string, edits: Edits, message: string][] = [
    [
      'an unknown principle',
      { 'teaches.conect': 'as-people' },
      'teaches.conect: principle "conect" does not exist. Did you mean "connect"?',
    ],
    [
      'an unknown section',
      { 'teaches.connect': 'as-peple' },
      'teaches.connect: section "as-peple" does not exist. Did you mean "as-people"?',
    ],
    [
      'an unknown entry',
      { entries: ['angry-custmer'] },
      'entries[0]: playbook entry "angry-custmer" does not exist. Did you mean "angry-customer"?',
    ],
    [
      'an unknown role-play',
      { practise: ['third-parcel'] },
      'practise[0]: role-play "third-parcel" does not exist. Did you mean "third-late-parcel"?',
    ],
    [
      'an unknown module',
      { module: 'conversation' },
      'module: unknown module "conversation". Did you mean "the-conversation"?',
    ],
    [
      'an unknown kind of check',
      { 'checks[0].kind': 'singel' },
      'checks[0].kind: unknown kind "singel". Did you mean "single"?',
    ],
    [
      'a check of an unknown principle',
      { 'checks[0].principle': 'anticpate' },
      'checks[0].principle: principle "anticpate" does not exist. Did you mean "anticipate"?',
    ],
    [
      'two right answers in a single choice',
      { 'checks[0].answers[1].right': true },
      'checks[0].answers: a single choice has exactly one right answer.',
    ],
    [
      'a check that is not placed',
      { 'checks[2]': check('three') },
      'checks[2]: the check "three" is not placed in the text. Write <Check id="three" /> where it belongs.',
    ],
  ];
  test.each(MISTAKES)('%s', (_, edits, message) => {
    expect(lesson(edits)).toEqual([at + message]);
  });

  test('an unknown field', () => {
    expect(lesson({ minuts: 5 })).toEqual([
      'lessons/connect.mdx: unknown field "minuts". Did you mean "minutes"?',
    ]);
  });

  const BODIES: [name: string, line: string, message: string][] = [
    [
      'a link that leads nowhere',
      'See [this](/playbook/angry-custmer/).',
      'the link "/playbook/angry-custmer/" leads nowhere. Did you mean "/playbook/angry-customer/"?',
    ],
    [
      'a link without its last slash',
      'See [this](/phrases).',
      'the link "/phrases" lacks its last slash. Write "/phrases/".',
    ],
    [
      'a link to no place on a page',
      'See [this](/learn/slow-and-steady/#why-slo).',
      '"/learn/slow-and-steady/" has no place "#why-slo". Did you mean "why-slow"?',
    ],
    [
      'an unknown check in the text',
      '<Check id="three" />',
      'check "three" does not exist. The checks are: one, two.',
    ],
    [
      'an unknown role-play in the text',
      '<TryIt scenario="third-parcel">Go.</TryIt>',
      'role-play "third-parcel" does not exist. Did you mean "third-late-parcel"?',
    ],
    [
      'an unknown phrase in the text',
      '<Swap phrase="unfortunatly" />',
      'phrase "unfortunatly" does not exist. Did you mean "unfortunately"?',
    ],
    [
      'an unknown principle in the text',
      '<Principle id="conect" />',
      'principle "conect" does not exist. Did you mean "connect"?',
    ],
    [
      'a moment without a customer',
      '<TryIt scenario="kettle">Go.</TryIt>',
      '<TryIt> does not say with which customer. Write customer="ada". The customers are: ada, bo.',
    ],
    [
      'a moment with an unknown customer',
      '<TryIt scenario="kettle" customer="adda">Go.</TryIt>',
      'customer "adda" does not exist in "kettle". Did you mean "ada"?',
    ],
    [
      'a moment after an unknown step',
      '<TryIt scenario="kettle" customer="bo" after="openin.user">Go.</TryIt>',
      'after "openin.user": step "openin" does not exist. Did you mean "opening"?',
    ],
    [
      'a moment after an unknown reply',
      '<TryIt scenario="kettle" customer="bo" after="opening.usr">Go.</TryIt>',
      'after "opening.usr": step "opening" has no reply "usr". Did you mean "user"?',
    ],
    [
      'a moment after replies that do not follow from each other',
      '<TryIt scenario="kettle" customer="ada" after="opening.hear, storm.own">Go.</TryIt>',
      'after "storm.own": the conversation stands at "offer" by then. Name a reply of "offer" there.',
    ],
    [
      'a moment after the end',
      '<TryIt scenario="kettle" customer="ada" after="opening.hear, offer.new">Go.</TryIt>',
      'after "offer.new": the conversation is over. Stop one reply earlier.',
    ],
  ];
  test.each(BODIES)('%s', (_, line, message) => {
    expect(lesson({}, `${line}\n${BODY}`)).toEqual([`${at}line ${bodyLine}: ${message}`]);
  });

  test('a moment about something else than the lesson', () => {
    const moment = '<TryIt scenario="kettle" customer="ada">Go.</TryIt>';
    expect(lesson({}, `${moment}\n${BODY}`)).toEqual([]);
    const away = { teaches: { anticipate: 'as-people' } };
    const offer = '<TryIt scenario="kettle" customer="ada" after="opening.hear">Go.</TryIt>';
    expect(lesson(away, `${offer}\n${BODY}`)).toEqual([
      `${at}line ${bodyLine}: no reply at the step "offer" is about what this lesson teaches (anticipate). Lead to one of these steps: opening.`,
    ]);
  });

  test('links to planned pages, files, places of its own and in code are left alone', () => {
    const fine = '[a](/practice/busy-counter/map/) [b](/og.png) [c](#as-people) `[d](/nowhere/)`';
    expect(lesson({}, `${fine}\n${BODY}`)).toEqual([]);
  });

  test('no front matter', () => {
    const found = checkLesson('lessons/connect.mdx', 'connect', readMdx('Text.'), registry);
    expect(found.map(formatIssue)).toEqual([
      `${at}line 1: there is no front matter. Begin with "---", then the fields, then "---".`,
    ]);
  });

  test('two lessons in one place, and two checks with one id', () => {
    const found = checkLessonOrder([
      { file: 'lessons/a.mdx', data: LESSON },
      { file: 'lessons/b.mdx', data: { ...LESSON, checks: [check('two')] } },
    ]);
    expect(found.map(formatIssue)).toEqual([
      'lessons/b.mdx › order: place 2 of the module "the-conversation" is taken by lessons/a.mdx. Give each lesson of a module its own place.',
      'lessons/b.mdx › checks[0].id: the check id "two" is taken by lessons/a.mdx. Records refer to it, so give each check of the whole site its own id.',
    ]);
  });
});

describe('a mistake in a playbook entry', () => {
  test('there is none to begin with', () => expect(entry({})).toEqual([]));

  const MISTAKES: [name: string, edits: Edits, message: string][] = [
    [
      'an unknown principle',
      { 'why.principle': 'conect' },
      'why.principle: principle "conect" does not exist. Did you mean "connect"?',
    ],
    [
      'an unknown further principle',
      { principles: ['anticpate'] },
      'principles[0]: principle "anticpate" does not exist. Did you mean "anticipate"?',
    ],
    [
      'an unknown lesson',
      { lesson: 'slow-steady' },
      'lesson: lesson "slow-steady" does not exist. Did you mean "slow-and-steady"?',
    ],
    [
      'an unknown drill',
      { drill: 'third-parcel' },
      'drill: role-play "third-parcel" does not exist. Did you mean "third-late-parcel"?',
    ],
    [
      'an unknown related entry',
      { related: ['wants-manager'] },
      'related[0]: playbook entry "wants-manager" does not exist. Did you mean "wants-a-manager"?',
    ],
    [
      'an entry related to itself',
      { related: ['angry-customer'] },
      'related: the entry is related to itself. Take "angry-customer" out.',
    ],
    [
      'an unknown group',
      { group: 'feelings' },
      'group: unknown group "feelings". Did you mean "feelings-and-complaints"?',
    ],
    [
      'an unknown house word',
      { mayOffer: ['A refund within {refundDay}.'] },
      'mayOffer[0]: nothing is known to fill "{refundDay}". Did you mean "{refundDays}"?',
    ],
    [
      'a date in another form',
      { reviewed: '1 Nov 2026' },
      'reviewed: "1 Nov 2026" does not fit: a date is written 2026-11-21.',
    ],
    ['too few aliases', { aliases: ['shouting'] }, 'aliases: wants at least 8 items, and has 1.'],
  ];
  test.each(MISTAKES)('%s', (_, edits, message) => {
    expect(entry(edits)).toEqual([`playbook/angry-customer.mdx › ${message}`]);
  });
});

describe('a mistake in a list', () => {
  const principle = (id: string) => ({
    id,
    title: 'Connect',
    text: 'Connect as a person, not as a script.',
    sources: ['002'],
  });

  test('two principles with one id', () => {
    const found = checkList('principles.yaml', principleSchema.array(), [
      principle('connect'),
      principle('connect'),
    ]);
    expect(found.map(formatIssue)).toEqual([
      'principles.yaml › [1].id: the id "connect" is taken by [0]. Give each item its own id.',
    ]);
  });

  test('an unknown source', () => {
    const found = checkList('principles.yaml', principleSchema.array(), [
      { ...principle('connect'), sources: ['007'] },
    ]);
    expect(found.map(formatIssue)).toEqual([
      'principles.yaml › [0].sources[0]: unknown source "007". Did you mean "000"?',
    ]);
  });

  test('a misspelt field of a phrase', () => {
    const phrase = {
      id: 'unfortunately',
      phrase: 'unfortunately',
      why: 'It announces a no.',
      insted: [],
      origin: 'source',
    };
    const found = checkList('phrases.yaml', phraseSchema.array(), [phrase]);
    expect(found.map(formatIssue)).toEqual([
      'phrases.yaml › [0]: unknown field "insted". Did you mean "instead"?',
    ]);
  });

  test('a brand colour in words', () => {
    const found = checkList('site.yaml', siteSchema.shape.brand, 'teal');
    expect(found.map(formatIssue)).toEqual(['site.yaml: "teal" does not fit: a colour is written #0f5f57.']);
  });
});
