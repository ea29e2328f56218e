/** Each rule of the proof finds what it is for, and names the path. That a sound role-play breaks none is held in tests/content. */
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../../src/content/schemas/scenario.ts';
import { guessingBots } from '../../../src/simulations/roleplay/bots.ts';
import { compileScenario } from '../../../src/simulations/roleplay/index.ts';
import { proofOf, type Proof } from '../../../src/simulations/roleplay/proof.ts';
import { rulesBroken } from '../../../src/simulations/roleplay/rules.ts';
import { edited, type Edits } from '../../content/mistakes/edit.ts';
import { kettle } from './fixture.ts';
import { KETTLE } from './scenarios.ts';

const prove = (edits: Edits): Proof =>
  proofOf(compileScenario('kettle', edited(kettle(), edits) as Scenario), ['unfortunately']);

/** Issues about a path. */
const about = (path: string, edits: Edits): string[] =>
  prove(edits)
    .issues.filter((issue) => issue.path === path)
    .map((issue) => issue.message);

const sound = prove({});

describe('the proof', () => {
  test('finds that a conversation is too short', () => {
    expect(about('customers.ada', {})).toEqual([
      'a full conversation takes 2 to 3 decisions, and 6 to 10 are wanted.',
    ]);
  });

  test('is the same every time, chance included', () => {
    expect(prove({})).toEqual(sound);
  });

  test('finds a step that no customer comes by', () => {
    const path = 'steps.storm';
    const never = [{ when: { satisfactionAtLeast: 100 }, go: 'storm' }, { go: 'offer' }];
    const edits = { 'steps.opening.replies[1].next': never, 'steps.opening.replies[2].next': never };
    expect(about(path, edits)).toEqual([
      'no customer ever gets here. Loosen the conditions that lead here, or take the step out.',
    ]);
    expect(about('steps.opening.replies[1].next[0]', edits)).toEqual([
      'nobody is ever sent on to "storm" from here. Loosen its "when", or take it out.',
    ]);
  });

  test('finds a line that nobody says', () => {
    const lines = [{ when: { loyaltyAtLeast: 100 }, text: 'Lovely.' }, { text: 'Hm.' }];
    const message = 'no customer ever says this. Loosen its "when", or take the line out.';
    expect(about('steps.storm.says[0]', { 'steps.storm.says': lines })).toEqual([message]);
    expect(about('steps.opening.whenKeptWaiting[0]', { 'steps.opening.whenKeptWaiting': lines })).toEqual([
      message,
    ]);
  });

  test('finds an ending that nobody reaches', () => {
    expect(about('endings.tea', { 'endings.tea.when': { loyaltyAtLeast: 100 } })).toEqual([
      'no conversation with any customer ends this way. Loosen its "when", move it up the list, or take it out.',
    ]);
  });

  test('finds a step at which nothing is at stake, and a scenario in which little is', () => {
    const same = kettle().steps['storm']?.replies[0]?.does;
    expect(about('steps.storm.replies', { 'steps.storm.replies[1].does': same })).toEqual([
      'nothing is at stake: no reply costs as much as 1 point. Change what the replies do, or take the step out.',
    ]);
    const flat = Object.fromEntries(
      Object.entries(kettle().steps).flatMap(([id, step]) =>
        step.replies.map((_, i) => [`steps.${id}.replies[${i}].does`, ['listen']]),
      ),
    );
    expect(about('customers.ada', flat)[0]).toMatch(
      /^the best conversation \(.*\) and the worst \(.*\) are .* points apart, and 35 are wanted\./,
    );
  });

  test('finds that guessing pays', () => {
    const replies = kettle().steps['opening']?.replies ?? [];
    const edits = {
      'steps.opening.replies[0].text': 'So very sorry, please forgive us. '.repeat(6),
      'steps.storm.replies[0].text': 'Sorry, thank you, please go on. '.repeat(6),
      'steps.offer.replies[0].text': 'Sorry, please take a new one, thank you. '.repeat(6),
    };
    expect(replies).toHaveLength(3);
    const messages = about('steps', edits);
    expect(
      messages.some((message) =>
        message.startsWith('guessing pays: choosing "most sorry, please and thank you" scores '),
      ),
    ).toBe(true);
    expect(
      messages.some((message) => message.startsWith('guessing pays: choosing "always the longest" scores ')),
    ).toBe(true);
  });

  test('finds nothing else where not everything could be explored', () => {
    const partly = { ...sound.customers['ada'], exhaustive: false } as Proof['customers'][string];
    const issues = rulesBroken(KETTLE, { ...sound, customers: { ada: partly } });
    expect(issues.map(({ path }) => path)).toEqual(['customers.ada']);
    expect(issues[0]?.message).toMatch(/^there are too many conversations to prove anything/);
  });

  test('finds a best conversation that does not replay to a best score', () => {
    const wrongly = { ...sound.customers['ada'], bestPath: ['opening.user'] } as Proof['customers'][string];
    const issues = rulesBroken(KETTLE, { ...sound, customers: { ada: wrongly } });
    expect(issues.some(({ message }) => message.startsWith('the best conversation scores '))).toBe(true);
  });
});

describe('the guessing bots', () => {
  const opening = KETTLE.steps['opening'];
  const pick = (id: string, previous = 0) => {
    const bot = guessingBots(['plug']).find((one) => one.id === id);
    if (!bot || !opening) throw new Error(`no bot ${id}`);
    const run = { stepId: 'opening' } as Parameters<typeof bot.choose>[0]['run'];
    return bot.choose({ scenario: KETTLE, run, step: opening, previous, random: () => 0.99 });
  };

  test.each([
    ['first', 0],
    ['last', 2],
    ['longest', 0],
    ['shortest', 2],
    ['polite', 0],
    ['generous', 0],
    ['empathetic', 0],
    ['house-style', 0],
    ['random', 2],
  ])('%s chooses position %i of the opening', (id, position) => expect(pick(id)).toBe(position));

  test('the copycat goes where the best reply was, as far as there are replies', () => {
    expect(pick('copycat', 1)).toBe(1);
    expect(pick('copycat', 3)).toBe(2);
  });

  test('are the ten that the proof reports', () => {
    expect(sound.bots.map(({ id }) => id)).toEqual(guessingBots([]).map(({ id }) => id));
    expect(sound.bots).toHaveLength(10);
  });
});
