import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoard, toRestore, writeBoard, type SavedBoard } from '../../../src/records/team/backup.ts';
import { tableOf } from '../../../src/records/team/table.ts';
import { conversationId, unweighed, withDecisions } from '../../../src/records/team/weighed.ts';
import { ADA, attempt, BADLY, drill, NOON, received, WELL } from './make.ts';

const board: SavedBoard = {
  drills: [
    { token: 'cbd1.x', roster: ['Ann', '=1+1'], changedAt: 5, archivedAt: 6, replaces: 'old' },
    { token: 'cbd1.y', roster: [], changedAt: 7 },
  ],
  results: [
    { token: 'cbr1.x', receivedAt: 8, from: 'mail.txt' },
    { token: 'cbr1.y', receivedAt: 9 },
  ],
  keys: 'cbk1.sealed',
};

describe('a board as a file', () => {
  it('comes back as it was', () => {
    expect(readBoard(writeBoard(board, NOON))).toEqual({ ok: true, board });
    expect(readBoard(`\uFEFF${writeBoard({ drills: [], results: [] }, NOON)}`).ok).toBe(true);
  });

  it('says what is wrong with another file, a torn one, and one from a newer site', () => {
    const message = (text: string) => {
      const read = readBoard(text);
      return read.ok ? 'read' : read.message;
    };
    expect(message(writeBoard(board, NOON).slice(0, -9))).toContain('a part of it is missing');
    expect(message('{"format":"comeback-record"}')).toContain('another kind of file');
    expect(message(writeBoard(board, NOON).replace('"version":1', '"version":2'))).toContain('newer version');
  });

  it('never throws, and takes in nothing that is not what it should be', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readBoard(text).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), (drills, results) => {
        const read = readBoard(
          JSON.stringify({ format: 'comeback-team-board', version: 1, drills, results }),
        );
        if (!read.ok) throw new Error(read.message);
        for (const { token } of [...read.board.drills, ...read.board.results])
          expect(typeof token).toBe('string');
      }),
    );
  });

  it('loses nothing here to an older copy', () => {
    const here = [
      { id: 'a', changedAt: 5 },
      { id: 'b', changedAt: 5 },
    ];
    const saved = [
      { id: 'a', changedAt: 4 },
      { id: 'b', changedAt: 6 },
      { id: 'c', changedAt: 1 },
    ];
    expect(toRestore(here, saved).map(({ id }) => id)).toEqual(['b', 'c']);
  });
});

describe('what is still to be weighed', () => {
  const bare = (run: string, refs: string[]) => {
    const { decisions: _, ...rest } = attempt(ADA, run, refs);
    return rest;
  };
  const rows = tableOf(
    drill(),
    [
      received('Ann', [bare('a', WELL)]),
      received('Ben', [bare('b', WELL)]),
      received('Cas', [bare('c', BADLY)]),
    ],
    NOON,
  );

  it('is each conversation once, however many people had it', () => {
    expect(unweighed(rows, new Map()).size).toBe(2);
  });

  it('is joined to the table when it is known', () => {
    const full = attempt(ADA, 'a', WELL);
    const known = new Map([[conversationId(full), full.decisions ?? []]]);
    const joined = withDecisions(rows, known);
    expect(joined.map(({ cells }) => cells[0]?.counting?.decisions?.length)).toEqual([2, 2, undefined]);
    expect(unweighed(joined, known).size).toBe(1);
  });
});
