import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAnswers, standings, type Answer } from '../../../src/records/answers.ts';
import { settle, takeUp, type LessonState, type Note } from '../../../src/records/lesson-journal.ts';
import { laterThan, leftOf, noProgress } from '../../../src/records/lesson-progress.ts';

const PARTS = { sections: ['a', 'b'], checks: ['q'] };
const EMPTY: LessonState = { progress: noProgress('late'), answers: [] };

const note = (id: string, at: number, what: Note['what']): Note => ({ id, lesson: 'late', at, what });
const read = (id: string, at: number, ...sections: string[]) => note(id, at, { read: sections });
const answer = (id: string, at: number, right: boolean, check = 'q') =>
  note(id, at, { answer: { check, principle: 'connect', given: ['x'], right } });

const after = (...notes: Note[]) => notes.reduce(takeUp, EMPTY);

describe('a lesson', () => {
  it('keeps when a section was first read', () => {
    const { progress } = after(read('1', 10, 'a'), read('2', 20, 'a', 'b'));
    expect(progress.sections).toEqual({ a: 10, b: 20 });
  });

  it('is not changed by what is already known', () => {
    const once = after(read('1', 10, 'a'), note('2', 11, { tried: 'x/y/z' }));
    expect(takeUp(once, read('3', 30, 'a')).progress).toBe(once.progress);
    expect(takeUp(once, note('4', 31, { tried: 'x/y/z' })).progress).toBe(once.progress);
  });

  it('is done when every section is read and every question answered, right or wrong', () => {
    const reading = after(read('1', 10, 'a', 'b'));
    expect(settle(reading, PARTS, 11).progress.doneAt).toBeUndefined();
    const all = takeUp(reading, answer('2', 12, false));
    expect(settle(all, PARTS, 13).progress.doneAt).toBe(13);
  });

  it('stays done when a section or a question is added later', () => {
    const done = settle(after(read('1', 10, 'a', 'b'), answer('2', 12, true)), PARTS, 13);
    const grown = { sections: ['a', 'b', 'new'], checks: ['q', 'r'] };
    expect(settle(done, grown, 20).progress.doneAt).toBe(13);
    expect(leftOf(grown, done.progress, new Set(['q']))).toEqual({ sections: ['new'], checks: ['r'] });
  });

  it('keeps what it knew of a section that was renamed and a question that was removed', () => {
    const state = after(read('1', 10, 'a', 'gone'), answer('2', 11, true, 'removed'));
    const settled = settle(takeUp(state, read('3', 12, 'b')), PARTS, 13);
    expect(settled.progress.doneAt).toBeUndefined();
    expect(settled.progress.sections).toEqual({ a: 10, gone: 10, b: 12 });
    expect(settled.answers.map(({ check }) => check)).toEqual(['removed']);
  });

  it('is not done by having nothing in it', () => {
    expect(settle(EMPTY, { sections: [], checks: [] }, 5).progress.doneAt).toBeUndefined();
  });

  it('goes forward when the clock has been set back', () => {
    const { progress, answers } = after(read('1', 5000, 'a'), read('2', 100, 'b'), answer('3', 90, true));
    expect(progress.changedAt).toBe(5002);
    expect(progress.sections).toEqual({ a: 5000, b: 100 });
    expect(answers).toHaveLength(1);
    expect(laterThan(5, 100)).toBe(100);
  });

  it('takes up a note twice, from two tabs, as once', () => {
    const notes = [read('1', 10, 'a'), answer('2', 11, false), answer('3', 12, true), read('4', 13, 'b')];
    const once = settle(after(...notes), PARTS, 20);
    expect(settle(notes.reduce(takeUp, once), PARTS, 30)).toEqual(once);
  });

  it('comes out the same in whatever order two tabs keep what they noted', () => {
    const happening = fc.oneof(
      fc.constantFrom('a', 'b', 'c').map((id) => ({ read: [id] })),
      fc.boolean().map((right) => ({ answer: { check: 'q', principle: 'p', given: [], right } })),
    );
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), fc.integer(), (happened, cut) => {
        const notes = happened.map((what, i) => note(`n${i}`, 1000 + i, what));
        const at = Math.abs(cut) % (notes.length + 1);
        const forth = settle(after(...notes), PARTS, 9000);
        const back = settle(after(...notes.slice(at), ...notes.slice(0, at)), PARTS, 9000);
        expect(Object.keys(back.progress.sections).sort()).toEqual(
          Object.keys(forth.progress.sections).sort(),
        );
        expect(back.progress.doneAt).toBe(forth.progress.doneAt);
        expect(back.answers.map(({ id }) => id).sort()).toEqual(forth.answers.map(({ id }) => id).sort());
        expect(back.answers.filter(({ first }) => first)).toHaveLength(Math.min(1, back.answers.length));
      }),
    );
  });
});

describe('answers', () => {
  const given = (id: string, check: string, right: boolean, first: boolean, at: number): Answer => ({
    id,
    lesson: 'late',
    check,
    principle: 'p',
    given: [],
    right,
    first,
    at,
  });

  it('tell the first answer from later ones', () => {
    const { answers } = after(answer('1', 10, false), answer('2', 11, true));
    expect(answers.map(({ first }) => first)).toEqual([true, false]);
    expect(standings(answers)).toEqual(new Map([['q', 'later']]));
  });

  it('say how each question stands', () => {
    const all = [
      given('1', 'one', true, true, 1),
      given('2', 'two', false, true, 2),
      given('3', 'two', true, false, 3),
      given('4', 'three', false, true, 4),
    ];
    expect(Object.fromEntries(standings(all))).toEqual({ one: 'first', two: 'later', three: 'not-yet' });
  });

  it('of two first answers, from two browsers, the earlier counts', () => {
    const here = given('h', 'one', true, true, 20);
    const there = given('t', 'one', false, true, 10);
    for (const all of [
      [here, there],
      [there, here],
    ])
      expect(firstAnswers(all).get('one')).toBe(there);
  });

  it('with a clock set back, the first stays the first', () => {
    const first = given('f', 'one', false, true, 500);
    const later = given('l', 'one', true, false, 3);
    expect(firstAnswers([later, first]).get('one')).toBe(first);
  });
});
