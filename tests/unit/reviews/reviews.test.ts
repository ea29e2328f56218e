import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsOf, type ReviewRecord } from '../../../src/records/reviews/cards.ts';
import type { ReviewContent } from '../../../src/records/reviews/content.ts';
import { gradesByCard, isLogEntry, lastGraded } from '../../../src/records/reviews/log.ts';
import { costlyMoments } from '../../../src/records/reviews/misses.ts';
import { after, chanceKnown, DAY, nextDue, scheduleOf } from '../../../src/records/reviews/schedule.ts';
import { DAILY, paceOf, spentSince, today } from '../../../src/records/reviews/session.ts';
import type { Grade, Graded, LogEntry } from '../../../src/records/reviews/types.ts';
import { aboutMinutes, inWords } from '../../../src/records/reviews/words.ts';
import type { WeighedRun } from '../../../src/records/results/weigh.ts';

const START = Date.UTC(2026, 0, 5, 9);
const NOW = START + 30 * DAY;

const content: ReviewContent = {
  checks: Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'].map((id) => [
      id,
      { lesson: 'connect', principle: 'connect', edition: `e-${id}` },
    ]),
  ),
  scenarios: { late: { edition: 'now' } },
};

const wrong = (check: string, at = START) => ({ check, right: false, at });
const grade = (card: string, rating: Grade, at: number, more: Partial<Graded> = {}): Graded => ({
  id: `${card}-${at}`,
  card,
  rating,
  at,
  after: null,
  edition: `e-${card.slice(-1)}`,
  took: 20_000,
  ...more,
});
const record = (more: Partial<ReviewRecord>): ReviewRecord => ({ answers: [], runs: [], log: [], ...more });

const decision = (index: number, cost: number, step = `s${index}`) => ({
  index,
  step,
  reply: 'x',
  cost,
  stake: 30,
  bestReply: 'y',
  principles: ['connect'],
});
const run = (more: Partial<WeighedRun> = {}): WeighedRun => ({
  run: 'r1',
  scenario: 'late',
  customer: 'dana',
  mode: 'coach',
  startedAt: START - 600_000,
  endedAt: START,
  current: true,
  score: 40,
  decisions: [
    decision(0, 20),
    decision(1, 0),
    decision(2, 4),
    decision(3, 9),
    decision(4, 8),
    decision(5, 30),
  ],
  takenBack: [],
  range: { best: 90, worst: 10 },
  ...more,
});
const choices = [0, 1, 2, 3, 4, 5].map((i) => ({ step: `s${i}`, reply: 'x' }));

describe('what comes back', () => {
  it('is every missed check, once, however often it was tried', () => {
    const { cards } = cardsOf(
      record({
        answers: [wrong('a'), wrong('a', START + 60_000), { ...wrong('b'), right: true }, wrong('c')],
      }),
      content,
      NOW,
    );
    expect(cards.map(({ id }) => id)).toEqual(['check:a', 'check:c']);
    expect(cards[0]?.schedule).toMatchObject({ reps: 1, due: START + DAY });
  });

  it('is due again sooner after it was missed in the lesson once more, on another day', () => {
    const once = record({ answers: [wrong('a')], log: [grade('check:a', 3, START + DAY)] });
    const again = { ...once, answers: [...once.answers, wrong('a', START + 2 * DAY)] };
    const due = (of: ReviewRecord) => cardsOf(of, content, NOW).cards[0]?.schedule;
    expect(due(again)).toMatchObject({ reps: 3, due: START + 3 * DAY });
    expect(due(once)?.due).toBeGreaterThan(START + 2 * DAY);
  });

  it('does not count an answer given in a review twice', () => {
    const answers = [wrong('a'), { ...wrong('a', START + DAY), where: 'review' as const }];
    expect(cardsOf(record({ answers }), content, NOW).cards[0]?.schedule.reps).toBe(1);
  });

  it('is the costly moments of a role-play, at most three of one conversation, the dearest first', () => {
    const found = costlyMoments(run(), choices, 'now');
    expect(found.map(({ card }) => card)).toEqual([
      'moment:late/dana/s5',
      'moment:late/dana/s0',
      'moment:late/dana/s3',
    ]);
    expect(found[0]?.subject).toMatchObject({ prefix: choices.slice(0, 5), cost: 38, run: 'r1' });
  });

  it('is also what was taken back, each moment once, as it cost most', () => {
    const prefix = [{ step: 'another', reply: 'way' }];
    const found = costlyMoments(
      run({
        takenBack: [
          { ...decision(1, 40, 's9'), prefix },
          { ...decision(0, 25, 's0'), prefix: [] },
        ],
      }),
      choices,
      'now',
    );
    expect(found.map(({ card }) => card)).toEqual([
      'moment:late/dana/s9',
      'moment:late/dana/s5',
      'moment:late/dana/s0',
    ]);
    expect(found[0]?.subject).toMatchObject({ prefix, cost: 50 });
    expect(found[2]?.subject).toMatchObject({ prefix: [], cost: 31 });
  });

  it('is one card for a moment missed in several conversations, as it was met last', () => {
    const later = run({ run: 'r2', endedAt: START + 5 * DAY, decisions: [decision(1, 25, 's0')] });
    const { cards } = cardsOf(
      record({
        runs: [
          { weighed: run({ decisions: [decision(0, 20)] }), choices },
          { weighed: later, choices: [{ step: 'before', reply: 'x' }, ...choices] },
        ],
      }),
      content,
      NOW,
    );
    expect(cards).toHaveLength(1);
    expect(cards[0]?.subject).toMatchObject({ run: 'r2', prefix: [{ step: 'before', reply: 'x' }] });
    expect(cards[0]?.schedule.reps).toBe(2);
  });

  it('is marked when its role-play was rewritten, and set aside when it no longer fits or is gone', () => {
    const old = { weighed: run({ current: false, decisions: [decision(0, 20)] }), choices };
    expect(cardsOf(record({ runs: [old] }), content, NOW).cards[0]).toMatchObject({ rewritten: true });
    const log = [
      grade('moment:late/dana/s9', 3, START),
      grade('moment:gone/dana/s1', 3, START),
      grade('check:z', 3, START),
    ];
    expect(cardsOf(record({ log, answers: [wrong('y')] }), content, NOW)).toEqual({
      cards: [],
      retired: [
        { id: 'check:y', because: 'removed' },
        { id: 'check:z', because: 'removed' },
        { id: 'moment:gone/dana/s1', because: 'removed' },
        { id: 'moment:late/dana/s9', because: 'rewritten' },
      ],
    });
  });

  it('is marked when the question was changed since it was last graded', () => {
    const log = [grade('check:a', 3, START + DAY, { edition: 'older' })];
    expect(cardsOf(record({ answers: [wrong('a')], log }), content, NOW).cards[0]?.rewritten).toBe(true);
  });
});

describe('the log', () => {
  const first = grade('check:a', 3, START);

  it('leaves out what was taken back, also when a merge brings it in again', () => {
    const undone: LogEntry = { id: 'u', card: 'check:a', rating: 0, undoes: first.id, at: START + 1 };
    expect(gradesByCard([first, undone, first]).size).toBe(0);
    const again = grade('check:a', 1, START + 5);
    expect(gradesByCard([first, undone, again]).get('check:a')).toEqual([again]);
  });

  it('counts one of two grades that two tabs gave after the same one: the latest', () => {
    const other = grade('check:a', 1, START + 60_000);
    expect(gradesByCard([other, first]).get('check:a')).toEqual([other]);
  });

  it('knows what to undo: the last one of this session', () => {
    const b = grade('check:b', 2, START + 9);
    expect(lastGraded([first, b], START)?.id).toBe(b.id);
    expect(lastGraded([first, b], START + 10)).toBeNull();
  });

  it('refuses what is no entry', () => {
    for (const bad of [
      null,
      {},
      { ...first, rating: 5 },
      { ...first, at: 'x' },
      { id: 'u', card: 'c', rating: 0, at: 1 },
    ])
      expect(isLogEntry(bad)).toBe(false);
    expect(isLogEntry(JSON.parse(JSON.stringify(first)))).toBe(true);
  });
});

describe('spacing', () => {
  const arbitrary = fc.array(
    fc.record({ days: fc.double({ min: -3, max: 60, noNaN: true }), grade: fc.constantFrom(1, 2, 3, 4) }),
    { minLength: 1, maxLength: 30 },
  );
  const history = (steps: readonly { days: number; grade: number }[]) => {
    let at = START;
    return steps.map(({ days, grade: rating }) => ({ at: (at += days * DAY), grade: rating as Grade }));
  };

  it('is never shorter for a better grade, and always between a day and a year', () => {
    fc.assert(
      fc.property(arbitrary, (steps) => {
        const now = NOW + 2000 * DAY;
        const schedule = scheduleOf(history(steps), now);
        if (schedule === null) throw new Error('no schedule');
        const due = nextDue(schedule, now);
        expect(due[1]).toBeLessThanOrEqual(due[2]);
        expect(due[2]).toBeLessThanOrEqual(due[3]);
        expect(due[3]).toBeLessThanOrEqual(due[4]);
        expect(due[1]).toBeGreaterThanOrEqual(now + DAY);
        expect(due[4]).toBeLessThanOrEqual(now + 365 * DAY);
      }),
      { examples: [[[0, 1.625, 51, 0, 0].map((days, i) => ({ days, grade: i === 2 ? 2 : 3 }))]] },
    );
  });

  it('never lies further off than a year, whatever the clock said when it was graded', () => {
    fc.assert(
      fc.property(arbitrary, (steps) => {
        const schedule = scheduleOf(history(steps), START);
        expect(schedule?.due).toBeLessThanOrEqual(START + 365 * DAY);
        expect(schedule?.due).toBeGreaterThan((schedule?.last ?? 0) + DAY - 1);
      }),
    );
  });

  it('grows while it goes well: a day, then days, then weeks', () => {
    let schedule = after(null, { at: START, grade: 1 });
    const gaps: number[] = [];
    for (let i = 0; i < 5; i++) {
      gaps.push(Math.round((schedule.due - schedule.last) / DAY));
      schedule = after(schedule, { at: schedule.due, grade: 3 });
    }
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect(gaps[0]).toBe(1);
    expect(gaps[4]).toBeGreaterThan(7);
  });

  it('says how likely it is still known: certain at once, nine in ten when due', () => {
    const schedule = after(after(null, { at: START, grade: 1 }), { at: START + DAY, grade: 3 });
    expect(chanceKnown(schedule, schedule.last)).toBeCloseTo(1, 5);
    expect(chanceKnown(schedule, schedule.due)).toBeGreaterThan(0.8);
    expect(chanceKnown(schedule, schedule.due + 100 * DAY)).toBeLessThan(0.85);
  });
});

describe('cards', () => {
  const events = fc.record({
    answers: fc.array(
      fc.record({
        check: fc.constantFrom('a', 'b', 'c', 'zz'),
        right: fc.boolean(),
        at: fc.integer({ min: START, max: NOW }),
      }),
      { maxLength: 20 },
    ),
    log: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-f]{3}$/),
        card: fc.constantFrom('check:a', 'check:b', 'moment:late/dana/s0', 'check:zz'),
        rating: fc.constantFrom(1, 2, 3, 4),
        at: fc.integer({ min: START, max: NOW }),
        after: fc.constantFrom(null, 'abc', 'fed'),
        edition: fc.constantFrom('e-a', 'old'),
        took: fc.nat(90_000),
      }) as fc.Arbitrary<Graded>,
      { selector: ({ id }) => id, maxLength: 20 },
    ),
  });

  it('are the same whatever order two records were merged in, and however often', () => {
    fc.assert(
      fc.property(events, fc.infiniteStream(fc.nat()), ({ answers, log }, order) => {
        const mix = <T>(list: readonly T[]) =>
          list
            .map((item) => [order.next().value ?? 0, item] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, item]) => item);
        const runs = [{ weighed: run(), choices }];
        const one = cardsOf({ answers, log, runs }, content, NOW);
        expect(cardsOf({ answers: mix(answers), log: mix([...log, ...log]), runs }, content, NOW)).toEqual(
          one,
        );
      }),
    );
  });

  it('are never there twice, and only for what can be asked', () => {
    fc.assert(
      fc.property(events, (all) => {
        const { cards, retired } = cardsOf({ ...all, runs: [{ weighed: run(), choices }] }, content, NOW);
        const ids = [...cards, ...retired].map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)]);
        expect(cards.every(({ id }) => id !== 'check:zz')).toBe(true);
        for (const check of ['a', 'b', 'c'])
          expect(ids.includes(`check:${check}`)).toBe(
            all.answers.some((answer) => answer.check === check && !answer.right) ||
              all.log.some(({ card }) => card === `check:${check}`),
          );
      }),
    );
  });
});

describe('today', () => {
  const many = cardsOf(
    record({ answers: Object.keys(content.checks).map((id) => wrong(id)) }),
    content,
    NOW,
  ).cards;

  it('says all that is due, and takes what fits into five minutes', () => {
    const found = today(many, [], NOW, NOW);
    expect(found.due).toHaveLength(12);
    expect(found.now).toHaveLength(Math.floor(DAILY / 35));
    expect(found.seconds).toBe(12 * 35);
    expect(found.now).toEqual(found.due.slice(0, found.now.length));
  });

  it('holds what comes due before the end of the day, and says when the next one is', () => {
    const evening = START + DAY - 3_600_000;
    expect(today(many, [], evening, evening + 1).due).toHaveLength(0);
    expect(today(many, [], evening, evening + 1).next).toBe(START + DAY);
    expect(today(many, [], evening, evening + 7_200_000).due).toHaveLength(12);
  });

  it('takes less when some of the five minutes are used, and nothing when they are', () => {
    expect(today(many, [], NOW, NOW, 240).now).toHaveLength(1);
    expect(today(many, [], NOW, NOW, 300).now).toHaveLength(0);
  });

  it('learns how long this person takes, leaving out the tea breaks', () => {
    const log = [10, 12, 14, 16, 600, 18].map((seconds, i) =>
      grade('check:a', 3, START + i * 10, { took: seconds * 1000, after: String(i) }),
    );
    expect(paceOf(log)).toEqual({ check: 14, moment: 50 });
    expect(paceOf(log.slice(0, 2)).check).toBe(35);
    expect(spentSince(log, START + 50)).toBe(18);
  });

  it('lets even the slowest review something', () => {
    const slow = [0, 1, 2, 3, 4].map((i) =>
      grade('check:a', 3, START + i, { took: 170_000, after: String(i) }),
    );
    expect(today(many, slow, NOW, NOW).now).toHaveLength(1);
    expect(today(many, slow, NOW, NOW, 250).now).toHaveLength(1);
  });
});

describe('times in words', () => {
  it.each([
    [0.2, 'today'],
    [1, 'tomorrow'],
    [9, 'in 9 days'],
    [21, 'in 3 weeks'],
    [100, 'in 3 months'],
    [365, 'in a year'],
  ])('%d days are "%s"', (days, words) => {
    expect(inWords(NOW + days * DAY, NOW)).toBe(words);
  });

  it('says minutes roughly', () => {
    expect([20, 70, 290].map(aboutMinutes)).toEqual([
      'less than a minute',
      'about a minute',
      'about 5 minutes',
    ]);
  });
});
