import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseBackup, clearsStorage } from '../../../src/records/backup/advice.ts';
import { canonical } from '../../../src/records/backup/canonical.ts';
import { readBackup, writeBackup } from '../../../src/records/backup/file.ts';
import { merge } from '../../../src/records/backup/merge.ts';
import { planRestore, undoOf } from '../../../src/records/backup/plan.ts';
import { sha256 } from '../../../src/records/backup/sha256.ts';
import { EMPTY, PARTS, type Snapshot } from '../../../src/records/backup/snapshot.ts';
import { snapshots } from './arbitrary.ts';

const MADE = Date.UTC(2026, 10, 22, 8, 30);
const written = (snapshot: Snapshot) => writeBackup(snapshot, MADE, 'Comeback');

const SMALL: Snapshot = {
  ...EMPTY,
  lessons: [{ lesson: 'late', sections: { a: MADE }, tried: {}, changedAt: MADE, doneAt: MADE }],
  answers: [
    {
      id: 'x',
      lesson: 'late',
      check: 'q',
      principle: 'p',
      given: ['a'],
      right: false,
      first: true,
      at: MADE,
    },
  ],
  pins: ['late-delivery'],
};

describe('merge', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(snapshots, snapshots, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });
  it('is associative', () => {
    fc.assert(
      fc.property(snapshots, snapshots, snapshots, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });
  it('is idempotent', () => {
    fc.assert(
      fc.property(snapshots, snapshots, (a, b) => {
        const once = merge(a, b);
        expect(merge(once, b)).toEqual(once);
        expect(merge(once, once)).toEqual(once);
      }),
    );
  });
  it('leaves out nothing that either has', () => {
    fc.assert(
      fc.property(snapshots, snapshots, (a, b) => {
        const both = merge(a, b);
        for (const { id } of [...a.answers, ...b.answers])
          expect(both.answers.some((answer) => answer.id === id)).toBe(true);
        for (const lesson of [...a.lessons, ...b.lessons]) {
          const merged = both.lessons.find((one) => one.lesson === lesson.lesson);
          expect(Object.keys(merged?.sections ?? {})).toEqual(
            expect.arrayContaining(Object.keys(lesson.sections)),
          );
          if (lesson.doneAt !== undefined) expect(merged?.doneAt).toBeLessThanOrEqual(lesson.doneAt);
        }
      }),
    );
  });

  it('takes the newer of each fact, and of a conversation the copy that went further', () => {
    const meta = (value: string, changedAt: number) => ({
      ...EMPTY,
      meta: [{ key: 'path', value, changedAt }],
    });
    expect(merge(meta('lead', 2), meta('new', 1)).meta).toEqual([
      { key: 'path', value: 'lead', changedAt: 2 },
    ]);
    const run = (choices: string[], changedAt: number): Snapshot => ({
      ...EMPTY,
      runs: [
        {
          id: 'r',
          scenario: 's',
          edition: 'e',
          customer: 'c',
          mode: 'coach',
          silence: false,
          choices: choices.map((reply) => ({ step: 's', reply })),
          takenBack: [],
          startedAt: 1,
          changedAt,
        },
      ],
    });
    // The clock of the browser that went further was behind.
    expect(merge(run(['a', 'b'], 5), run(['a'], 900)).runs[0]?.choices).toHaveLength(2);
  });
});

describe('a backup file', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        const read = readBackup(written(snapshot));
        expect(read).toMatchObject({ ok: true, intact: true, made: MADE });
        if (read.ok) expect(canonical(read.snapshot)).toBe(canonical(snapshot));
      }),
    );
  });

  it('can be read by a person', () => {
    expect(written(SMALL).split('\n').slice(0, 12)).toEqual([
      '{',
      '  "about": "A backup of what one person did on “Comeback”. Restore it there, on the page “My progress”.",',
      '  "holds": [',
      '    "lessons: 1 done, 0 begun",',
      '    "answers to questions: 1",',
      '    "role-plays: 0 played to the end, 0 not",',
      '    "reviews: 0"',
      '  ],',
      '  "format": "comeback-record",',
      '  "version": 2,',
      '  "made": "2026-11-22T08:30:00.000Z",',
      expect.stringMatching(/^ {2}"checksum": "sha256 [0-9a-f]{64}",$/),
    ]);
    expect(written(SMALL)).toContain('"sections":{"a":"2026-11-22T08:30:00.000Z"}');
  });

  it('may be laid out anew by an editor, and tells when its content was changed', () => {
    const text = written(SMALL);
    expect(readBackup(JSON.stringify(JSON.parse(text), null, 8))).toMatchObject({ ok: true, intact: true });
    expect(readBackup(text.replace('"right":false', '"right":true'))).toMatchObject({
      ok: true,
      intact: false,
    });
    expect(readBackup(text.replace('late-delivery', 'price-match'))).toMatchObject({ intact: false });
  });

  it('of version 1 is read whole and found intact', () => {
    const read = readBackup(readFileSync(new URL('fixtures/backup-v1.json', import.meta.url), 'utf8'));
    expect(read).toMatchObject({ ok: true, intact: true, made: 1_790_000_500_000 });
    const held = read.ok ? PARTS.map((part) => read.snapshot[part].length) : [];
    expect(Object.fromEntries(PARTS.map((part, i) => [part, held[i]]))).toEqual({
      ...{ runs: 1, lessons: 3, answers: 2, reviewLog: 1, meta: 1 },
    });
    expect(read.ok && planRestore(EMPTY, read.snapshot).steps).toHaveLength(8);
  });

  it('holds nothing that belongs to one browser alone', () => {
    const own = { key: 'own.signing-key', value: { secret: 1 }, changedAt: 1 };
    expect(written({ ...EMPTY, meta: [own] })).not.toContain('own.');
    const forged = written({ ...EMPTY, meta: [{ ...own, key: 'free' }] }).replace('"free"', '"own.undo"');
    const read = readBackup(forged);
    expect(read.ok && read.snapshot.meta).toEqual([]);
  });

  it('carries what a newer version added to an item', () => {
    const lessons = [{ ...SMALL.lessons[0]!, mood: { of: 'the day' } }];
    const read = readBackup(written({ ...SMALL, lessons }));
    expect(read.ok && read.snapshot.lessons[0]).toMatchObject({ mood: { of: 'the day' } });
  });

  it.each([
    [
      'cut short',
      written(SMALL).slice(0, 400),
      'This file is not a backup, or a part of it is missing: it cannot be read as JSON.',
    ],
    ['something else', '{"format":"other"}', 'This file is not a backup of this site.'],
    ['a list', '[1,2]', 'This file is not a backup of this site.'],
    ['nothing', 'null', 'This file is not a backup of this site.'],
    [
      'of a newer version',
      written(SMALL).replace('"version": 2', '"version": 3'),
      'This backup was made by a newer version of the site. Load this page again to get that version.',
    ],
    [
      'damaged in an item',
      written(SMALL).replace('"right":false', '"right":"no"'),
      'This backup is damaged: it cannot be understood at record, answers, number 1, right.',
    ],
    [
      'with a time that is none',
      written(SMALL).replace('"at":"2026-11-22', '"at":"2026-13-45'),
      'This backup is damaged: it cannot be understood at record, answers, number 1, at.',
    ],
  ])('that is %s is refused in words', (_name, text, because) => {
    expect(readBackup(text)).toEqual({ ok: false, because });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readBackup(text).ok).toBe(false);
      }),
    );
  });
});

describe('a restore', () => {
  it('says what it will do, and does nothing the second time', () => {
    const plan = planRestore(EMPTY, SMALL);
    expect(plan.counts.lessons).toEqual({ fresh: 1, updated: 0, same: 0 });
    expect(plan.counts.answers).toEqual({ fresh: 1, updated: 0, same: 0 });
    expect(plan.pins).toEqual(['late-delivery']);
    const again = planRestore(SMALL, SMALL);
    expect(again.steps).toEqual([]);
    expect(again.counts.lessons).toEqual({ fresh: 0, updated: 0, same: 1 });
  });

  it('adds and brings up to date, and takes nothing away', () => {
    fc.assert(
      fc.property(snapshots, snapshots, (a, b) => {
        const current = merge(a, EMPTY);
        const { steps } = planRestore(current, b);
        const restored = merge(current, b);
        for (const part of PARTS) expect(restored[part].length).toBeGreaterThanOrEqual(current[part].length);
        const undo = undoOf({ ...planRestore(current, b), steps });
        expect(undo.steps).toHaveLength(steps.length);
        for (const [i, { before }] of steps.entries()) expect(undo.steps[i]?.before).toEqual(before);
      }),
    );
  });
});

describe('sha256', () => {
  it('is the published function', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });
});

describe('the reminder to back up', () => {
  const DAY = 86_400_000;
  const safari = { clears: true, persisted: false, changedAt: 10 * DAY, backedUpAt: undefined };

  it('is for browsers that clear what sites keep', () => {
    const SAFARI =
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15';
    const CHROME_IPHONE =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/130.0 Mobile/15E148 Safari/604.1';
    const CHROME_MAC =
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';
    expect(clearsStorage({ userAgent: SAFARI, standalone: false })).toBe(true);
    expect(clearsStorage({ userAgent: CHROME_IPHONE, standalone: false })).toBe(true);
    expect(clearsStorage({ userAgent: SAFARI, standalone: true })).toBe(false);
    expect(clearsStorage({ userAgent: CHROME_MAC, standalone: false })).toBe(false);
    expect(adviseBackup({ ...safari, clears: false }, 20 * DAY)).toBeUndefined();
    expect(adviseBackup({ ...safari, persisted: true }, 20 * DAY)).toBeUndefined();
  });

  it('comes when there is something that no backup of the last seven days holds', () => {
    expect(adviseBackup(safari, 20 * DAY)).toBe('never-backed-up');
    expect(adviseBackup({ ...safari, changedAt: undefined }, 20 * DAY)).toBeUndefined();
    expect(adviseBackup({ ...safari, backedUpAt: 9 * DAY }, 20 * DAY)).toBe('changed-since');
    expect(adviseBackup({ ...safari, backedUpAt: 9 * DAY }, 12 * DAY)).toBeUndefined();
    expect(adviseBackup({ ...safari, backedUpAt: 11 * DAY }, 20 * DAY)).toBeUndefined();
  });
});
