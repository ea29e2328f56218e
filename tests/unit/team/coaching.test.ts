import { describe, expect, it } from 'vitest';
import { adviceFor, adviceText, teamAdvice, teamAdviceText } from '../../../src/records/team/coach.ts';
import { costlyReplies, scorePoints } from '../../../src/records/team/costly.ts';
import { heatMapOf, warmthOf } from '../../../src/records/team/heat.ts';
import { costliestFirst, isWeak } from '../../../src/records/team/priority.ts';
import { tableOf } from '../../../src/records/team/table.ts';
import { changesBetween, trendOf } from '../../../src/records/team/trend.ts';
import { createWeigher } from '../../../src/records/team/weigh.ts';
import { decisionCosts } from '../../../src/simulations/roleplay/analysis.ts';
import type { Skill } from '../../../src/simulations/roleplay/skill.ts';
import { KETTLE } from '../roleplay/scenarios.ts';
import { ADA, attempt, BADLY, BO, drill, HOUR, NOON, received, WELL } from './make.ts';

const BLAMED = ['opening.user', 'storm.own', 'offer.new'];
const rows = tableOf(
  drill(),
  [
    received('Good', [attempt(ADA, 'g1', WELL), attempt(BO, 'g2', WELL)]),
    received('Poor', [attempt(ADA, 'p1', BADLY), attempt(BO, 'p2', BADLY)]),
    received('Rude', [attempt(ADA, 'u1', BLAMED), attempt(BO, 'u2', BLAMED)]),
    received('Silent', []),
  ],
  NOON,
);
const heat = heatMapOf(rows);

describe('the heat map', () => {
  it('has everyone with something to go by and every principle that was at stake', () => {
    expect(heat.people.map(({ name }) => name)).toEqual(['Good', 'Poor', 'Rude']);
    expect(heat.team.map(({ principle }) => principle).sort()).toEqual([
      'anticipate',
      'connect',
      'more-than-make-up',
    ]);
    for (const { share } of heat.team) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });

  it('is warmer for who kept more', () => {
    const share = (at: number) => heat.people[at]?.skills['connect']?.share ?? Number.NaN;
    expect(share(0)).toBeGreaterThan(share(1));
    expect([0, 0.4, 0.6, 0.8, 1].map(warmthOf)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('the replies that cost most', () => {
  const costly = costlyReplies(rows);

  it('come dearest first, with who said them, of how many, and the dearest moment', () => {
    const totals = costly.map(({ total }) => total);
    expect(totals).toEqual(totals.toSorted((a, b) => b - a));
    const nothing = costly.find(({ reply, customer }) => reply === 'nothing' && customer === 'ada');
    expect(nothing).toMatchObject({ step: 'offer', people: ['poor'], met: 3 });
    expect(nothing?.better).not.toBe('nothing');
    expect(nothing?.moment).toMatchObject({ person: 'Poor', index: 1, attempt: { run: 'p1' } });
  });

  it('leaves out what cost next to nothing', () => {
    expect(costly.some(({ people }) => people.includes('good') && people.length === 1)).toBe(false);
    expect(scorePoints(10, { best: 60, worst: 20 })).toBe(25);
    expect(scorePoints(10, { best: 60, worst: 60 })).toBe(0);
  });
});

/** The rule by hand: what was at stake over how many decisions, and the share of it kept. */
const skill = (principle: string, atStake: number, decisions: number, share: number): Skill => ({
  ...{ principle, atStake, decisions, share },
});

describe('what to coach first', () => {
  const order = (...skills: Skill[]) => skills.sort(costliestFirst).map(({ principle }) => principle);

  it('is what cost most in all: the share lost times what was at stake', () => {
    // 40% of 60 points is more than 86% of 20.
    expect(order(skill('lowest share', 20, 3, 0.14), skill('most at stake', 60, 5, 0.6))).toEqual([
      'most at stake',
      'lowest share',
    ]);
  });

  it('leaves for last what came up once, what hardly mattered, and what was mostly kept', () => {
    const rest = [skill('once', 40, 1, 0), skill('kept', 80, 4, 0.75), skill('trifle', 4.9, 3, 0)];
    expect(rest.filter(isWeak)).toEqual([]);
    expect(order(...rest, skill('weak', 6, 2, 0.5))).toEqual(['weak', 'once', 'kept', 'trifle']);
  });

  it('is the same in the advice and in the table, where one person is the team', () => {
    for (const name of ['Poor', 'Rude']) {
      const own = rows.filter((row) => row.name === name);
      const map = heatMapOf(own);
      const [advice] = adviceFor(own, map);
      expect(advice?.skill.principle).toBe(map.team[0]?.principle);
    }
  });
});

describe('whom to coach on what', () => {
  it('names the one thing that lost most, who lost most first, and nobody who does well', () => {
    const advice = adviceFor(rows, heat);
    expect(advice.map(({ row }) => row.name)).toContain('Poor');
    expect(advice.map(({ row }) => row.name)).not.toContain('Good');
    const poor = advice.find(({ row }) => row.name === 'Poor');
    const { attempt: watched, index = 0 } = poor?.watch ?? {};
    expect(watched?.decisions?.[index]?.principles).toContain(poor?.skill.principle);
  });

  it('says it in words', () => {
    const [first] = adviceFor(rows, heat);
    if (first === undefined) throw new Error('nobody to coach');
    const text = adviceText(first, 'Connect', 'The kettle', 2);
    expect(text).toMatch(
      /^\w+ lost most over “Connect”: \d+ points? of the score in \d+ decisions, with \d+% kept of what was at stake\. It cost most at turn 2 of “The kettle”: watch that moment together\.$/,
    );
  });

  it('sends everyone to the same lesson where half of them or more need it', () => {
    const all = teamAdvice(heat);
    expect(all.length).toBeGreaterThan(0);
    for (const { below, of } of all) expect(below * 2).toBeGreaterThanOrEqual(of);
    const [first] = all;
    if (first !== undefined)
      expect(teamAdviceText(first, 'X')).toMatch(
        /^“X”: (both|all \d+|\d+ of \d+) loses? too much, \d+ points? of the score together \(\d+% kept\)\.$/,
      );
  });
});

describe('from drill to drill', () => {
  const second = tableOf(
    drill({ id: 'd2' }),
    [received('poor', [attempt(ADA, 'q1', WELL), attempt(BO, 'q2', WELL)])],
    NOON,
  );

  it('shows each drill in the order they were made, and who moved', () => {
    const points = trendOf([
      { drill: drill({ id: 'd2', createdAt: NOON + HOUR }), rows: second },
      { drill: drill(), rows },
    ]);
    expect(points.map(({ drill: id, people }) => [id, people])).toEqual([
      ['d1', 3],
      ['d2', 1],
    ]);
    expect(points[1]?.passed).toBe(1);
    const [change] = changesBetween(rows, second);
    expect(change?.name).toBe('poor');
    expect(change?.change).toBeGreaterThan(0);
  });
});

describe('weighing many runs', () => {
  it('gives the figures of decisionCosts, silence included', () => {
    const weigh = createWeigher(KETTLE);
    const waited = { step: 'opening', waited: true } as const;
    for (const refs of [WELL, BADLY, BLAMED, WELL]) {
      const { choices } = attempt(ADA, 'x', refs);
      for (const list of [choices, [waited, ...choices], choices.slice(0, 1)]) {
        for (const customer of ['ada', 'bo']) {
          expect(weigh(customer, list)).toEqual(decisionCosts(KETTLE, customer, list));
        }
      }
    }
  });
});
