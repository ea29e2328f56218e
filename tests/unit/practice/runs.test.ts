import { describe, expect, it } from 'vitest';
import { best, unfinished } from '../../../src/records/run-lists.ts';
import {
  choose,
  finish,
  isRun,
  newRun,
  playOnFrom,
  revision,
  stepBack,
  type Run,
} from '../../../src/records/runs.ts';

const start = {
  id: 'r1',
  scenario: 'late',
  edition: 'e1',
  customer: 'dana',
  mode: 'coach',
  silence: false,
} as const;

const said = (run: Run, ...replies: string[]): Run =>
  replies.reduce((so, reply, at) => choose(so, { step: `s${at}`, reply }, 10 + at), run);

const ended = (id: string, score: number): Run =>
  finish(said(newRun({ ...start, id }, 1), 'a'), { ending: 'e', score, satisfaction: 1, loyalty: 1 }, 20);

describe('a run', () => {
  it('grows by one choice at a time and never changes what was', () => {
    const first = newRun(start, 1);
    const second = said(first, 'a');
    expect(first.choices).toEqual([]);
    expect(second.choices).toEqual([{ step: 's0', reply: 'a' }]);
    expect(second).toMatchObject({ startedAt: 1, changedAt: 10 });
  });

  it('stays with its drill, and what is played on from it does not count there', () => {
    const run = said(newRun({ ...start, drill: 'd1' }, 1), 'a', 'b');
    expect(stepBack(run, 2).drill).toBe('d1');
    expect('drill' in playOnFrom(run, 1, { id: 'r2' }, 3)).toBe(false);
    expect('drill' in newRun(start, 1)).toBe(false);
  });

  it('keeps what was stepped back from', () => {
    const run = stepBack(said(newRun(start, 1), 'a', 'b'), 30);
    expect(run.choices).toEqual([{ step: 's0', reply: 'a' }]);
    expect(run.takenBack).toEqual([{ at: 2, choices: [{ step: 's1', reply: 'b' }] }]);
  });

  it('takes silence back together with the reply before it', () => {
    const run = choose(said(newRun(start, 1), 'a'), { step: 's1', waited: true }, 12);
    expect(stepBack(run, 30).choices).toEqual([]);
  });

  it('is open again after stepping back from the end', () => {
    const run = stepBack(ended('r1', 40), 30);
    expect(run.endedAt).toBeUndefined();
    expect(run.summary).toBeUndefined();
  });

  it('cannot be stepped back when it is assessed', () => {
    const run = said(newRun({ ...start, mode: 'assess' }, 1), 'a');
    expect(stepBack(run, 30)).toBe(run);
  });

  it('ends once: a later end changes nothing', () => {
    const run = ended('r1', 40);
    expect(finish(run, { ending: 'x', score: 99, satisfaction: 9, loyalty: 9 }, 50)).toBe(run);
  });

  it('is played on from a moment as a run of its own', () => {
    const run = playOnFrom(said(newRun(start, 1), 'a', 'b', 'c'), 2, { id: 'r2' }, 40);
    expect(run).toMatchObject({ id: 'r2', startedAt: 40, branchOf: { run: 'r1', at: 2 }, takenBack: [] });
    expect(run.choices.map((choice) => 'reply' in choice && choice.reply)).toEqual(['a', 'b']);
    expect(run.endedAt).toBeUndefined();
  });

  it('has a revision that grows with everything that is done', () => {
    const steps = [newRun(start, 1)];
    const next = (run: Run) => steps.push(run);
    next(said(steps[0] as Run, 'a'));
    next(choose(steps.at(-1) as Run, { step: 's1', waited: true }, 3));
    next(stepBack(steps.at(-1) as Run, 4));
    next(said(steps.at(-1) as Run, 'b'));
    next(finish(steps.at(-1) as Run, { ending: 'e', score: 1, satisfaction: 1, loyalty: 1 }, 5));
    const revisions = steps.map(revision);
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
  });
});

describe('isRun', () => {
  it('knows its own', () => {
    expect(isRun(JSON.parse(JSON.stringify(ended('r1', 3))))).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'run'],
    ['an empty object', {}],
    ['a run without choices', { ...newRun(start, 1), choices: undefined }],
    ['a choice without a step', { ...newRun(start, 1), choices: [{ reply: 'a' }] }],
    ['an unknown mode', { ...newRun(start, 1), mode: 'exam' }],
    ['a time that is a text', { ...newRun(start, 1), changedAt: 'now' }],
  ])('refuses %s', (_, value) => {
    expect(isRun(value)).toBe(false);
  });
});

describe('lists of runs', () => {
  it('offers begun runs of this edition, the latest first', () => {
    const one = said(newRun(start, 1), 'a');
    const two = { ...said(newRun({ ...start, id: 'r2' }, 1), 'a'), changedAt: 99 };
    const old = { ...one, id: 'r3', edition: 'e0' };
    const untouched = newRun({ ...start, id: 'r4' }, 1);
    expect(unfinished([one, two, old, untouched, ended('r5', 5)], 'e1').map(({ id }) => id)).toEqual([
      'r2',
      'r1',
    ]);
  });

  it('finds the best finished run', () => {
    expect(best([ended('a', 40), ended('b', 70), ended('c', 55), newRun(start, 1)])?.id).toBe('b');
    expect(best([newRun(start, 1)])).toBeUndefined();
  });
});
