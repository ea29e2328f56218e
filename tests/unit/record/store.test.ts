/** The tolerant edge, with databases that fail in each way a browser's can. Whole faults are e2e: see record.spec.ts. */
import { describe, expect, it } from 'vitest';
import { Blocked, type Connection, type Database } from '../../../src/components/record/database.ts';
import { createRecordStore } from '../../../src/components/record/store.ts';
import { tellTrouble, troubleOf, type Trouble } from '../../../src/components/record/trouble.ts';

const failing = (error: Error) => createRecordStore(() => Promise.reject(error));
const refused = (name: string) => new DOMException('refused', name);

const FAULTS: [name: string, error: Error, trouble: Trouble][] = [
  ['a private window', refused('InvalidStateError'), 'unavailable'],
  ['storage that is blocked', refused('SecurityError'), 'unavailable'],
  ['a browser without a database', new ReferenceError('indexedDB is not defined'), 'unavailable'],
  ['a full disk', refused('QuotaExceededError'), 'full'],
  ['an upgrade that another tab blocks', new Blocked(), 'blocked'],
  ['a damaged database', refused('UnknownError'), 'broken'],
];

describe.each(FAULTS)('%s', (_name, error, trouble) => {
  it('throws nothing, reads nothing, and says why', async () => {
    const store = failing(error);
    expect(await store.all('lessons')).toEqual([]);
    expect(await store.get('runs', 'r')).toBeUndefined();
    expect(await store.by('answers', 'late')).toEqual([]);
    expect(await store.trouble()).toBe(trouble);
    expect(await store.change(['meta'], () => Promise.resolve())).toEqual({ kept: false, because: trouble });
    expect(tellTrouble(trouble)).toMatch(/\.$/);
  });
});

it('tries again after a failure', async () => {
  let tries = 0;
  const store = createRecordStore(() => {
    tries += 1;
    return Promise.reject(refused('UnknownError'));
  });
  await store.all('runs');
  await store.all('runs');
  expect(tries).toBe(2);
});

it('reads a record of a newer version and does not change it', async () => {
  const db = {
    getAll: () => Promise.resolve([{ lesson: 'late', sections: {}, tried: {}, changedAt: 1 }, 'odd']),
  };
  const connection: Connection = { db: db as unknown as Database, readOnly: true };
  const store = createRecordStore(() => Promise.resolve(connection));
  expect(await store.all('lessons')).toHaveLength(1);
  expect(await store.change(['lessons'], () => Promise.resolve())).toEqual({ kept: false, because: 'newer' });
  expect(await store.trouble()).toBe('newer');
});

it('an error that nobody foresaw is told as a broken record', () => {
  expect(troubleOf('no error at all')).toBe('broken');
  expect(troubleOf(new RangeError('odd'))).toBe('broken');
});
