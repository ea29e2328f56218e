import { describe, expect, it } from 'vitest';
import { glanceOf, NOTHING, readGlance, type Glance } from '../../../src/records/glance.ts';
import { continueAt } from '../../../src/records/path/continue.ts';
import { pathNamed, stepsOf, type Course } from '../../../src/records/path/course.ts';
import { shareOf } from '../../../src/components/learn/path/words.ts';
import { counted } from '../../../src/records/counted.ts';
import { durationOf } from '../../../src/records/path/duration.ts';
import { nextStep, standingOf, tally } from '../../../src/records/path/standing.ts';
import { choose, finish, newRun } from '../../../src/records/runs.ts';

const COURSE: Course = {
  lessons: {
    one: {
      title: 'One',
      minutes: 6,
      parts: [{ id: 's1', title: 'S 1' }, { id: 'q1' }, { id: 's2', title: 'S 2' }],
    },
    two: { title: 'Two', minutes: 4, parts: [{ id: 't1', title: 'T 1' }, { id: 'u1' }] },
  },
  plays: { call: { title: 'The call', minutes: 8, edition: 'e2' } },
  paths: [
    {
      id: 'new',
      title: 'New',
      about: '',
      modules: [
        {
          id: 'm',
          title: 'M',
          steps: [
            { kind: 'lesson', id: 'one' },
            { kind: 'play', id: 'call', after: ['one'] },
          ],
        },
        { id: 'n', title: 'N', steps: [{ kind: 'lesson', id: 'two' }] },
      ],
    },
    {
      id: 'lead',
      title: 'Lead',
      about: '',
      modules: [{ id: 'm', title: 'M', steps: [{ kind: 'play', id: 'call' }] }],
    },
  ],
};
const PATH = COURSE.paths[0]!;

const glance = (parts: Partial<Glance>): Glance => ({ ...NOTHING, ...parts });
const lesson = (read: string[], checks: Record<string, 'first'>, changedAt: number, doneAt?: number) => ({
  read,
  checks,
  changedAt,
  ...(doneAt === undefined ? {} : { doneAt }),
});
const go = (at: Glance, course = COURSE) => continueAt(course, PATH, at);

describe('Continue', () => {
  it('starts at the first step', () => {
    expect(go(NOTHING)).toEqual({
      path: '/learn/one/',
      kind: 'start',
      title: 'One',
      detail: 'Lesson, 6 minutes',
    });
  });

  it('goes to the first part that is neither read nor answered', () => {
    expect(go(glance({ lessons: { one: lesson(['s1'], {}, 5) } }))).toEqual({
      path: '/learn/one/#check-q1',
      kind: 'go-on',
      title: 'One',
      detail: 'A question to answer, 4 minutes left',
    });
    expect(go(glance({ lessons: { one: lesson(['s1'], { q1: 'first' }, 5) } }))).toMatchObject({
      path: '/learn/one/#s2',
      detail: 'At “S 2”, 2 minutes left',
    });
  });

  it('goes to what was touched last, a conversation under way included', () => {
    const open = { run: 'r1', edition: 'e2', changedAt: 9 };
    const plays = { call: { ended: 0, open } };
    expect(go(glance({ lessons: { one: lesson(['s1'], {}, 5) }, plays }))?.path).toBe(
      '/practice/call/#run=r1',
    );
    expect(go(glance({ lessons: { one: lesson(['s1'], {}, 10) }, plays }))?.path).toBe(
      '/learn/one/#check-q1',
    );
  });

  it('does not go back into a conversation of another edition, nor to a lesson that is gone', () => {
    const plays = { call: { ended: 0, open: { run: 'r1', edition: 'e1', changedAt: 9 } } };
    expect(go(glance({ plays, lessons: { gone: lesson(['x'], {}, 99) } }))).toMatchObject({
      path: '/learn/one/',
      kind: 'next',
    });
  });

  it('goes on to the next step, and to the progress page in the end', () => {
    const one = lesson(['s1', 's2'], { q1: 'first' }, 5, 6);
    expect(go(glance({ lessons: { one } }))).toEqual({
      path: '/practice/call/',
      kind: 'next',
      title: 'The call',
      detail: 'Role-play, 8 minutes',
    });
    const all = glance({ lessons: { one, two: lesson([], {}, 7, 7) }, plays: { call: { ended: 1 } } });
    expect(go(all)).toMatchObject({ path: '/progress/', kind: 'done' });
  });
});

describe('a path', () => {
  it('adds up what is done and what is left', () => {
    const at = glance({ lessons: { one: lesson(['s1', 's2'], {}, 5) }, plays: { call: { ended: 2 } } });
    expect(tally(COURSE, at, stepsOf(PATH))).toEqual({ steps: 3, done: 1, minutesLeft: 2 + 4 });
    expect(nextStep(COURSE, at, PATH)).toEqual({ kind: 'lesson', id: 'one' });
  });

  it('says how much of all there is it holds, and how long that takes', () => {
    expect(COURSE.paths.map((path) => shareOf(COURSE, path))).toEqual([
      '2 lessons and 1 role-play',
      '1 role-play',
    ]);
    const more = {
      ...COURSE,
      plays: { ...COURSE.plays, other: { title: 'Other', minutes: 9, edition: 'e1' } },
    };
    expect(shareOf(more, PATH)).toBe('2 lessons and 1 of the 2 role-plays');
    expect([1, 46, 60, 226].map(durationOf)).toEqual([
      '1 minute',
      '46 minutes',
      '1 hour',
      '3 hours 46 minutes',
    ]);
    expect([0, 1, 999, 1200, 1_234_567].map((n) => counted(n, 'drill'))).toEqual([
      '0 drills',
      '1 drill',
      '999 drills',
      '1,200 drills',
      '1,234,567 drills',
    ]);
  });

  it('is the first one unless another was chosen that is there', () => {
    expect(pathNamed(COURSE, undefined)?.id).toBe('new');
    expect(pathNamed(COURSE, 'lead')?.id).toBe('lead');
    expect(pathNamed(COURSE, 'taken-out')?.id).toBe('new');
  });

  it('a lesson that lost its last unread part is done; one that gained a part stays done', () => {
    const lost = glance({ lessons: { one: lesson(['s1', 's2', 'gone'], { q1: 'first' }, 5) } });
    expect(standingOf(COURSE, lost, { kind: 'lesson', id: 'one' }).state).toBe('done');
    const gained = glance({ lessons: { two: lesson(['t1'], {}, 5, 5) } });
    expect(standingOf(COURSE, gained, { kind: 'lesson', id: 'two' }).state).toBe('done');
  });
});

describe('the glance', () => {
  const start = { scenario: 'call', edition: 'e2', customer: 'c', mode: 'coach', silence: false } as const;
  const begun = choose(newRun({ ...start, id: 'a' }, 1), { step: 's', reply: 'r' }, 2);
  const ended = finish({ ...begun, id: 'b' }, { ending: 'e', score: 40, satisfaction: 1, loyalty: 1 }, 3);

  it('is computed from the record', () => {
    const made = glanceOf({
      path: 'lead',
      lessons: [{ lesson: 'one', sections: { s1: 3 }, tried: {}, changedAt: 4 }],
      answers: [
        { id: 'x', lesson: 'one', check: 'q1', principle: 'p', given: [], right: true, first: true, at: 9 },
      ],
      runs: [begun, ended],
    });
    expect(made).toEqual({
      v: 1,
      path: 'lead',
      lessons: { one: { read: ['s1'], checks: { q1: 'first' }, changedAt: 9 } },
      plays: { call: { ended: 1, best: 40, open: { run: 'a', edition: 'e2', changedAt: 2 } } },
    });
    expect(readGlance(JSON.stringify(made))).toEqual(made);
  });

  it.each([null, '', '{', '[]', 'null', '{"v":2,"lessons":{},"plays":{}}', '{"v":1}'])(
    'is empty where what was kept is %s',
    (text) => expect(readGlance(text)).toBe(NOTHING),
  );
});
