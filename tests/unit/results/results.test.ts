import { describe, expect, it } from 'vitest';
import { resultsOf, trendOf } from '../../../src/records/results/by-role-play.ts';
import { nextSteps, type Offered } from '../../../src/records/results/next.ts';
import { LATELY, overallOf, skillsOf } from '../../../src/records/results/skills.ts';
import { inHours, timeSpent } from '../../../src/records/results/time.ts';
import type { WeighedRun } from '../../../src/records/results/weigh.ts';
import { newRun, type Run } from '../../../src/records/runs.ts';

let runs = 0;
const run = (more: Partial<WeighedRun> = {}): WeighedRun => ({
  run: `r${++runs}`,
  scenario: 'late',
  customer: 'dana',
  mode: 'coach',
  startedAt: 0,
  endedAt: runs * 1000,
  current: true,
  score: 50,
  decisions: [],
  takenBack: [],
  range: { best: 90, worst: 10 },
  ...more,
});
const decision = (principle: string, kept: number, stake = 10) => ({
  index: 0,
  step: 's',
  reply: 'x',
  cost: stake - kept,
  stake,
  bestReply: 'y',
  principles: [principle],
});

describe('skill', () => {
  it('is the share kept, weighed by what was at stake, the weakest principle first', () => {
    const skills = skillsOf([
      run({ decisions: [decision('connect', 10), decision('connect', 0, 30)] }),
      run({ decisions: [decision('honest', 9)] }),
    ]);
    expect(skills.map(({ principle, now, decisions }) => [principle, now, decisions])).toEqual([
      ['connect', 0.25, 2],
      ['honest', 0.9, 1],
    ]);
  });

  it('changes over time and forgets what lies further back than the latest decisions', () => {
    const poor = [1, 2, 3, 4].map(() => run({ decisions: [decision('connect', 2), decision('connect', 2)] }));
    const good = [1, 2, 3, 4].map(() => run({ decisions: [decision('connect', 9), decision('connect', 9)] }));
    const [skill] = skillsOf([...good, ...poor].reverse());
    expect(skill?.points.map(({ share }) => Math.round(share * 100))).toEqual([
      20, 20, 20, 20, 38, 55, 73, 90,
    ]);
    expect(skill).toMatchObject({ atFirst: 0.2, now: 0.9, decisions: 2 * LATELY });
  });

  it('leaves out silence, decisions with nothing at stake and runs of older editions', () => {
    expect(
      skillsOf([
        run({ decisions: [{ ...decision('connect', 5), reply: null }, decision('connect', 0.1, 0.2)] }),
        run({ current: false, decisions: [decision('connect', 5)] }),
      ]),
    ).toEqual([]);
    expect(overallOf([run()])).toBeNull();
  });

  it('says nothing of then and now before there are enough decisions', () => {
    expect(skillsOf([run({ decisions: [decision('connect', 5)] })])[0]?.atFirst).toBeNull();
  });

  it('counts a decision once for all principles together', () => {
    const both = { ...decision('connect', 4), principles: ['connect', 'honest'] };
    expect(overallOf([run({ decisions: [both] })])).toMatchObject({ now: 0.4, decisions: 1 });
  });
});

describe('results', () => {
  it('are the best, the latest, the best alone and where it is going', () => {
    const [one] = resultsOf([
      run({ score: 40 }),
      run({ score: 80, mode: 'assess' }),
      run({ score: 75, current: false }),
    ]);
    expect(one).toMatchObject({
      best: { score: 80 },
      latest: { score: 75, current: false },
      alone: 80,
      passed: true,
      older: 1,
    });
  });

  it.each([
    [[50], null],
    [[50, 53], 'level'],
    [[50, 60], 'up'],
    [[80, 60], 'down'],
    [[10, 50, 52, 54], 'up'],
    [[90, 40, 60, 62, 64, 61], 'level'],
  ] as const)('go from %j: %s', (scores, trend) => {
    expect(trendOf(scores)).toBe(trend);
  });

  it('come with the role-play played last on top', () => {
    expect(
      resultsOf([run({ scenario: 'a' }), run({ scenario: 'b' })]).map(({ scenario }) => scenario),
    ).toEqual(['b', 'a']);
  });
});

describe('what to do next', () => {
  const offered: Offered[] = ['a', 'b', 'c'].map((slug, i) => ({
    slug,
    difficulty: i + 1,
    principles: slug === 'c' ? ['connect', 'honest'] : ['honest'],
  }));
  const weak = skillsOf([run({ decisions: [1, 2, 3].map(() => decision('connect', 4)) })]);

  it('is the gentlest role-play for someone who has played none', () => {
    expect(nextSteps(0, [], [], offered)[0]).toEqual({ kind: 'new', scenario: 'a' });
  });

  it('is the reviews that are due, then what a weak principle needs', () => {
    expect(nextSteps(4, weak, [], offered).slice(0, 2)).toEqual([
      { kind: 'review', due: 4 },
      { kind: 'weak', scenario: 'c', principle: 'connect', share: 0.4 },
    ]);
  });

  it('takes two decisions for an accident', () => {
    const accident = skillsOf([run({ decisions: [decision('connect', 0), decision('connect', 0)] })]);
    expect(nextSteps(0, accident, [], offered)[0]?.kind).toBe('new');
  });

  it('names no role-play twice and at most three things', () => {
    const results = resultsOf([run({ scenario: 'c', score: 30 }), run({ scenario: 'a', score: 20 })]);
    const steps = nextSteps(1, weak, results, offered);
    expect(steps.map((step) => ('scenario' in step ? step.scenario : step.kind))).toEqual([
      'review',
      'c',
      'a',
    ]);
  });

  it('is to play alone, once everything is passed with the coach', () => {
    const all = resultsOf(
      ['a', 'b', 'c'].map((scenario) =>
        run({ scenario, score: 90, mode: scenario === 'b' ? 'assess' : 'coach' }),
      ),
    );
    expect(
      nextSteps(0, [], all, offered).map((step) => [step.kind, 'scenario' in step && step.scenario]),
    ).toEqual([
      ['alone', 'c'],
      ['alone', 'a'],
    ]);
  });

  it('does not send anyone to a role-play that is no longer there', () => {
    expect(nextSteps(0, [], resultsOf([run({ scenario: 'gone', score: 10 })]), []).length).toBe(0);
  });
});

describe('time', () => {
  const played: Run = {
    ...newRun({ id: 'r', scenario: 's', edition: 'e', customer: 'c', mode: 'coach', silence: false }, 0),
    choices: [
      { step: 'a', reply: 'x' },
      { step: 'b', reply: 'x' },
    ],
    endedAt: 100_000,
    changedAt: 100_000,
  };

  it('is measured for role-plays and reviews and estimated for lessons', () => {
    const lessons = [{ lesson: 'l', sections: { one: 5, two: 500 } }];
    const log = [
      { id: 'g', card: 'check:a', rating: 3 as const, at: 10, after: null, edition: 'e', took: 30_000 },
    ];
    const lengths = { l: { minutes: 6, sections: 3 } };
    expect(timeSpent({ runs: [played], lessons, log }, lengths)).toEqual({
      rolePlays: 100,
      reviews: 30,
      lessons: 240,
    });
    expect(timeSpent({ runs: [played], lessons, log }, lengths, 100)).toEqual({
      rolePlays: 100,
      reviews: 0,
      lessons: 120,
    });
  });

  it('does not count a page left open over the weekend', () => {
    const weekend = { ...played, endedAt: 2 * 86_400_000, changedAt: 2 * 86_400_000 };
    expect(timeSpent({ runs: [weekend], lessons: [], log: [] }, {}).rolePlays).toBe(360);
  });

  it('is said in hours and minutes', () => {
    expect([0, 20, 300, 3600, 4800].map(inHours)).toEqual([
      'none',
      'under a minute',
      '5 min',
      '1 h',
      '1 h 20 min',
    ]);
  });
});
