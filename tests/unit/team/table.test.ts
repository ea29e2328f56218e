import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingAttempt, mergeAttempts, playId, sentByPlay } from '../../../src/records/team/attempts.ts';
import { CLOCK_TOLERANCE } from '../../../src/records/drills/index.ts';
import { tableOf, tally } from '../../../src/records/team/table.ts';
import type { Attempt, Received, TeamDrill } from '../../../src/records/team/types.ts';
import { viewOf, type SortBy } from '../../../src/records/team/view.ts';
import { ADA, attempt, BADLY, BO, drill, failed, HOUR, NOON, received, scored, WELL } from './make.ts';

const LATER = NOON + 10 * HOUR;
const statuses = (
  results: readonly Received[],
  changes: Partial<TeamDrill> = {},
  now = LATER,
): Record<string, string> =>
  Object.fromEntries(tableOf(drill(changes), results, now).map(({ name, status }) => [name, status]));

describe('the status of a person', () => {
  const names = ['Ada', 'Ben'];

  it('is no result yet, then overdue, and nobody is overdue within the tolerance for clocks', () => {
    const due = { at: NOON, zone: 'Europe/London' };
    expect(statuses([], { names, due }, NOON + CLOCK_TOLERANCE)).toEqual({ Ada: 'none', Ben: 'none' });
    expect(statuses([], { names, due }, NOON + CLOCK_TOLERANCE + 1)).toEqual({
      Ada: 'overdue',
      Ben: 'overdue',
    });
    expect(statuses([], { names }, NOON * 2)).toEqual({ Ada: 'none', Ben: 'none' });
  });

  it('is partial until every role-play is ended, then passed or not', () => {
    expect(statuses([received('Ada', [scored(ADA, 'a', 90)])])).toEqual({ Ada: 'partial' });
    expect(statuses([received('Ada', [scored(ADA, 'a', 90), scored(BO, 'b', 70)])])).toEqual({
      Ada: 'passed',
    });
    expect(statuses([received('Ada', [scored(ADA, 'a', 90), scored(BO, 'b', 69)])])).toEqual({
      Ada: 'not-passed',
    });
    expect(statuses([received('Ada', [scored(ADA, 'a', 90)])], { due: { at: NOON, zone: 'UTC' } })).toEqual({
      Ada: 'overdue',
    });
  });

  it('is unverified where nothing that came in holds, and says why', () => {
    const [row] = tableOf(drill(), [failed('Eve', 'The signature does not match.')], LATER);
    expect(row).toMatchObject({ name: 'Eve', status: 'unverified', passed: 0, browsers: 0 });
    expect(row?.reasons).toEqual(['The signature does not match.']);
    expect(row?.cells.map(({ status }) => status)).toEqual(['unverified', 'unverified']);
  });

  it('is not harmed by a forged result beside a good one', () => {
    const good = received('Ada', [scored(ADA, 'a', 90), scored(BO, 'b', 90)]);
    expect(statuses([good, failed('Ada', 'Forged.')])).toEqual({ Ada: 'passed' });
  });
});

describe('who is who', () => {
  it('takes case, accents, order and blanks for the same person, in the order of the roster', () => {
    const results = [
      received(' brandt,  ADÁ ', [scored(ADA, 'a', 90)]),
      received('Zoe', []),
      received('Bea', []),
    ];
    const rows = tableOf(drill({ names: ['Ben', 'Ada Brandt'] }), results, LATER);
    expect(rows.map(({ name, invited }) => [name, invited])).toEqual([
      ['Ben', true],
      ['Ada Brandt', true],
      ['Bea', false],
      ['Zoe', false],
    ]);
    expect(rows[1]?.cells[0]?.counting?.score).toBe(90);
  });

  it('shows hostile names on one short line', () => {
    const long = 'x'.repeat(10_000);
    const rows = tableOf(drill(), [received('\u202egnp.exe\nBcc: all', []), received(long, [])], LATER);
    expect(rows.map(({ name }) => name)).toContain('gnp.exe Bcc: all');
    for (const { name } of rows) expect([...name].length).toBeLessThanOrEqual(80);
  });

  it('counts the browsers that verified results were signed in', () => {
    const results = [
      received('Ada', [], { key: 'one' }),
      received('Ada', [], { key: 'two' }),
      received('Ada', [], { key: 'three', verified: false, reasons: ['x'] }),
    ];
    expect(tableOf(drill(), results, LATER)[0]?.browsers).toBe(2);
  });
});

describe('times that trainees’ clocks tell', () => {
  it('says late when the attempt that counts ended after the due date and the tolerance', () => {
    const late = (endedAt: number) =>
      tableOf(
        drill({ due: { at: NOON, zone: 'UTC' } }),
        [received('Ada', [{ ...scored(ADA, 'a', 90), startedAt: NOON - HOUR, endedAt }])],
        LATER,
      )[0]?.cells[0]?.late;
    expect([late(NOON + CLOCK_TOLERANCE), late(NOON + CLOCK_TOLERANCE + 1)]).toEqual([false, true]);
  });

  it('says so when a result was made in our future', () => {
    const ahead = received('Ada', [], { at: NOON + 5 * HOUR, receivedAt: NOON });
    expect(tableOf(drill(), [ahead], LATER)[0]?.clockAhead).toBe(true);
  });
});

describe('the attempt that counts', () => {
  const three = [scored(ADA, 'a', 60, NOON), scored(ADA, 'b', 90, NOON + 1), scored(ADA, 'c', 80, NOON + 2)];

  it('is the first, the best or the last', () => {
    expect(countingAttempt(three, 'first')?.run).toBe('a');
    expect(countingAttempt(three, 'best')?.run).toBe('b');
    expect(countingAttempt(three, 'last')?.run).toBe('c');
  });

  it('is the first even where it was given up, so that nobody starts over until it goes well', () => {
    expect(countingAttempt([scored(ADA, 'x', undefined), ...three], 'first')?.run).toBe('x');
    expect(countingAttempt([...three, scored(ADA, 'x', undefined)], 'last')?.run).toBe('c');
    expect(countingAttempt<(typeof three)[number]>([], 'best')).toBeUndefined();
  });
});

describe('an attempt that was sent more than once', () => {
  const merged = (results: readonly Received[], mode: 'assess' | 'coach') =>
    mergeAttempts(sentByPlay(results).get(playId(ADA)) ?? [], mode);
  const part = attempt(ADA, 'a', WELL.slice(0, 1));
  const whole = attempt(ADA, 'a', WELL);
  const other = attempt(ADA, 'a', BADLY);

  it('is one attempt, as it stands after it went on', () => {
    for (const results of [
      [part, whole],
      [whole, part],
      [whole, whole],
    ]) {
      const sent = results.map((one, at) => received('Ada', [one], { receivedAt: NOON + at }));
      const { attempts, conflicts } = merged(sent, 'assess');
      expect(attempts).toEqual([whole]);
      expect(conflicts.size).toBe(0);
    }
  });

  it('is a conflict where the choices were changed: what came in first stands', () => {
    const sent = [
      received('Ada', [whole], { receivedAt: NOON + 1 }),
      received('Ada', [other], { receivedAt: NOON }),
    ];
    expect(merged(sent, 'assess')).toEqual({ attempts: [other], conflicts: new Set(['a']) });
    expect(tableOf(drill(), sent, LATER)[0]?.cells[0]?.conflict).toBe(true);
    expect(merged(sent, 'coach')).toEqual({ attempts: [whole], conflicts: new Set() });
  });
});

const anyAttempt = fc
  .record({
    run: fc.constantFrom('a', 'b', 'c', 'd'),
    play: fc.constantFrom(ADA, BO),
    score: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    at: fc.integer({ min: NOON, max: NOON + HOUR }),
  })
  .map(({ run, play, score, at }): Attempt => scored(play, run, score, at));
const anyResult = fc.record({
  id: fc.uuid(),
  person: fc.oneof(fc.constantFrom('Ada', 'ada ', 'Ben'), fc.string({ maxLength: 30 })),
  key: fc.constantFrom('k1', 'k2'),
  at: fc.integer({ min: NOON, max: NOON + HOUR }),
  receivedAt: fc.integer({ min: NOON, max: NOON + HOUR }),
  verified: fc.constant(true),
  reasons: fc.constant([]),
  attempts: fc.array(anyAttempt, { maxLength: 3 }),
});

describe('the table, whatever comes in', () => {
  it('is the same in any order and with everything sent twice', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyResult, { maxLength: 8, selector: ({ id }) => id }),
        fc.constantFrom('first', 'best', 'last'),
        fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
        (results, counts, chance) => {
          const one = drill({ counts, names: ['Ben', 'Ada'] });
          const shuffled = [...results, ...results]
            .map((result, at) => ({ result, key: chance[at] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ result }) => result);
          const facts = (list: readonly Received[]) =>
            new Map(
              tableOf(one, list, LATER).map((row) => [
                row.id,
                [row.status, row.score, row.passed, row.browsers, row.receivedAt],
              ]),
            );
          expect(facts(shuffled)).toEqual(facts(results));
        },
      ),
    );
  });

  it('counts everyone once: those asked and those who sent something', () => {
    fc.assert(
      fc.property(fc.array(anyResult, { maxLength: 8 }), (results) => {
        const rows = tableOf(drill({ names: ['Ada', 'Ben'] }), results, LATER);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        expect(Object.values(tally(rows)).reduce((sum, one) => sum + one, 0)).toBe(rows.length);
        for (const { cells, passed } of rows) {
          expect(cells).toHaveLength(2);
          expect(passed).toBe(cells.filter(({ counting }) => (counting?.score ?? 0) >= 70).length);
        }
      }),
    );
  });

  it('keeps every row under any sorting, and those that match under any filter', () => {
    const rows = tableOf(
      drill(),
      ['Émile', 'ann', 'Bo 10', 'Bo 9'].map((name, at) =>
        received(name, at === 1 ? [] : [scored(ADA, name, at * 20)]),
      ),
      LATER,
    );
    const names = (by: SortBy, descending: boolean) =>
      viewOf(rows, { by, descending, text: '', status: 'all' }).map(({ name }) => name);
    expect(names('name', false)).toEqual(['ann', 'Bo 9', 'Bo 10', 'Émile']);
    expect(names('name', true)).toEqual(['Émile', 'Bo 10', 'Bo 9', 'ann']);
    expect(names('score', true)).toEqual(['Bo 9', 'Bo 10', 'Émile', 'ann']);
    expect(names(0, false)).toEqual(['Émile', 'Bo 10', 'Bo 9', 'ann']);
    const seen = viewOf(rows, { by: 'name', descending: false, text: ' BO ', status: 'partial' });
    expect(seen.map(({ name }) => name)).toEqual(['Bo 9', 'Bo 10']);
  });
});
