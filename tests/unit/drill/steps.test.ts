import { describe, expect, it } from 'vitest';
import { fingerprintOf, stepsOf } from '../../../src/components/drill/steps.ts';
import { dueTexts, fileName, fromNow, judging, resultMessage } from '../../../src/components/drill/words.ts';
import type { PracticeIndex } from '../../../src/components/practice/given.ts';
import { harvest, type Drill } from '../../../src/records/drills/index.ts';
import { choose, finish, newRun, type Run } from '../../../src/records/runs.ts';

const index: PracticeIndex = {
  principles: {},
  scenarios: ['late', 'laptop'].map((slug) => ({
    ...{ slug, title: slug, summary: '', channel: 'phone', service: 'repair', difficulty: 1, minutes: 5 },
    ...{ edition: 'today', customers: [{ id: 'ada', name: 'Ada Brandt', about: '' }], principles: [] },
  })),
};

const drill: Drill = {
  ...{
    v: 1,
    id: 'd1',
    issuer: { name: 'Ines', key: 'k' },
    mode: 'assess',
    pass: 70,
    counts: 'first',
    createdAt: 0,
  },
  plays: [
    { scenario: 'late', edition: 'today', customer: 'ada' },
    { scenario: 'laptop', edition: 'older', customer: 'ada' },
    { scenario: 'late', edition: 'today', customer: 'nobody' },
    { scenario: 'gone', edition: 'today', customer: 'ada' },
  ],
};

const run = (id: string, at: number, score?: number, scenario = 'late', edition = 'today'): Run => {
  const begun = newRun(
    { id, scenario, edition, customer: 'ada', mode: 'assess', silence: false, drill: 'd1' },
    at,
  );
  const said = choose(begun, { step: 's', reply: 'r' }, at + 1);
  return score === undefined
    ? said
    : finish(said, { ending: 'e', score, satisfaction: 1, loyalty: 1 }, at + 2);
};

describe('the steps of a drill', () => {
  it('are open, on another edition, or gone from this site', () => {
    const steps = stepsOf(drill, index, []);
    expect(steps.map(({ state, otherEdition, playable }) => [state, otherEdition, playable])).toEqual([
      ['open', false, true],
      ['open', true, true],
      ['gone', false, false],
      ['gone', false, false],
    ]);
  });

  it('where the first attempt counts, are gone on with until it is ended, and then done', () => {
    const [begun] = stepsOf(drill, index, [run('b', 20, 90), run('a', 10)]);
    expect(begun).toMatchObject({ state: 'begun', playable: true });
    expect([begun?.begun?.id, begun?.counting?.id]).toEqual(['a', 'a']);
    const [done] = stepsOf(drill, index, [run('b', 20, 90), run('a', 10, 40)]);
    expect(done).toMatchObject({ state: 'done', playable: false });
    expect(done?.counting?.summary?.score).toBe(40);
  });

  it('where the best counts, may be played again', () => {
    const [step] = stepsOf({ ...drill, counts: 'best' }, index, [
      run('a', 10, 40),
      run('b', 20, 90),
      run('c', 30),
    ]);
    expect(step).toMatchObject({ state: 'done', playable: true });
    expect([step?.counting?.id, step?.begun?.id]).toEqual(['b', 'c']);
  });

  it('count only what was played of today’s edition, and say what cannot be sent', () => {
    const [step] = stepsOf(drill, index, [run('a', 10, 90, 'late', 'older')]);
    expect(step).toMatchObject({ state: 'open', lost: 1, runs: [] });
  });

  it('leave out what was opened and never answered', () => {
    const opened = { ...run('a', 10), choices: [] };
    expect(stepsOf(drill, index, [opened])[0]?.state).toBe('open');
  });

  it('have one fingerprint until something is played or renamed', () => {
    const steps = (runs: Run[]) => stepsOf(drill, index, runs);
    expect(fingerprintOf('Ann', steps([run('a', 10)]))).toBe(fingerprintOf('Ann', steps([run('a', 10)])));
    expect(fingerprintOf('Ann', steps([run('a', 10)]))).not.toBe(
      fingerprintOf('Ann', steps([run('a', 10, 5)])),
    );
    expect(fingerprintOf('Ann', [])).not.toBe(fingerprintOf('Ben', []));
  });
});

describe('the words of a drill', () => {
  it('say how it is judged', () => {
    expect(judging(drill)[1]).toContain('from 70 of 100 points');
    expect(judging({ ...drill, counts: 'best' })[2]).toContain('your best attempt counts');
    expect(judging({ ...drill, plays: drill.plays.slice(0, 1) })[2]).toBe(
      'Your first attempt counts, so an attempt you have begun is one to finish.',
    );
  });

  it('give the due date in both zones, through the change of summer time, and once where clocks agree', () => {
    // Clocks in London go back at 01:00 UTC on 25 October 2026; in New York a week later.
    const due = { at: Date.UTC(2026, 9, 25, 17), zone: 'Europe/London' };
    expect(dueTexts(due, 'America/New_York')).toEqual({
      theirs: 'Sun 25 Oct 2026, 17:00 (Europe/London)',
      mine: 'Sun 25 Oct 2026, 13:00 (America/New York)',
    });
    const dayBefore = { at: Date.UTC(2026, 9, 24, 17), zone: 'Europe/London' };
    expect(dueTexts(dayBefore, 'America/New_York').theirs).toContain('18:00');
    expect(dueTexts(due, 'Europe/Lisbon')).toEqual({
      theirs: 'Sun 25 Oct 2026, 17:00 (Europe/London)',
    });
  });

  it('tell times from now', () => {
    const minute = 60_000;
    expect([fromNow(5 * minute, 0), fromNow(0, 170 * minute), fromNow(0, 4 * 24 * 60 * minute)]).toEqual([
      'in 5 minutes',
      '3 hours ago',
      '4 days ago',
    ]);
  });

  it('carry the code through a mail, and make a harmless file name', () => {
    const code = `cbr1.${'a'.repeat(90)}.${'b'.repeat(86)}`;
    const text = resultMessage(
      { name: 'Ann', title: 'Rush', from: 'Ines' },
      code,
      `https://x.example/team/#r=${code}`,
    );
    expect(harvest(text)).toEqual([code]);
    expect(fileName('../=Ann "O’Neil" 李')).toBe('drill-result-Ann-O-Neil-李.txt');
    expect(fileName('///')).toBe('drill-result-mine.txt');
  });
});
