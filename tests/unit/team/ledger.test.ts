import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Found } from '../../../src/records/team/intake.ts';
import { Ledger } from '../../../src/records/team/ledger.ts';
import { receivedOf } from '../../../src/records/team/received.ts';
import { tableOf } from '../../../src/records/team/table.ts';
import type { ResultRun, Result } from '../../../src/records/drills/index.ts';
import type { Verified, VerifiedRun } from '../../../src/records/drills/verify.ts';
import { ADA, BO, drill, HOUR, NOON } from './make.ts';

const rangeOf = () => ({ best: 90, worst: 10 });
const one = drill({ names: ['Ben', 'Ada'], due: { at: NOON + HOUR, zone: 'Europe/London' } });

interface Sent {
  readonly id: string;
  readonly receivedAt: number;
  readonly found: Extract<Found, { state: 'checked' }>;
}

/** A checked result with one attempt; not verified where `score` is missing. */
function sent(id: string, name: string, run: string, score: number | undefined, receivedAt = NOON): Sent {
  const play = { ...(run < 'c' ? ADA : BO), edition: 'e' };
  const made = { id: run, play: 0, startedAt: NOON, endedAt: NOON + 1, takenBack: 0 } as unknown as ResultRun;
  const ok = score !== undefined;
  const verifiedRun = {
    ...{ run: made, play, edition: 'e', ok, finished: ok, score: score ?? null, choices: [], reasons: [] },
  } as unknown as VerifiedRun;
  const reason = { kind: 'other-drill', fails: true, message: 'Not this drill.' } as const;
  const verified: Verified = { ok, runs: [verifiedRun], reasons: ok ? [] : [reason] };
  const result = { drill: { id: one.id }, person: { name, key: 'k' }, at: NOON, runs: [] };
  return {
    ...{ id, receivedAt },
    found: { state: 'checked', result: result as unknown as Result, verified },
  };
}

const received = ({ id, receivedAt, found }: Sent) =>
  receivedOf(found.result, found.verified, { id, receivedAt }, rangeOf);

const anySent = fc
  .record({
    id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    name: fc.constantFrom('Ada', 'ada ', 'Ben', 'Eve', 'Zoe'),
    run: fc.constantFrom('a', 'b', 'c', 'd'),
    score: fc.option(fc.nat(100), { nil: undefined }),
    at: fc.nat(3 * HOUR),
  })
  .map(({ id, name, run, score, at }) => sent(id, name, run, score, NOON + at));

describe('the ledger of a board', () => {
  it('gives after each code the table that is made from all of them at once', () => {
    fc.assert(
      fc.property(fc.array(anySent, { maxLength: 8 }), fc.subarray(['1', '2', '3']), (codes, gone) => {
        const ledger = new Ledger(rangeOf);
        const here = new Map<string, Sent>();
        for (const [at, code] of codes.entries()) {
          ledger.add(code, code.found);
          if (!here.has(code.id)) here.set(code.id, code);
          const now = NOON + at * HOUR;
          expect(ledger.table(one, now)).toEqual(tableOf(one, [...here.values()].map(received), now));
        }
        ledger.remove(new Set(gone));
        for (const id of gone) here.delete(id);
        const left = [...here.values()];
        expect(ledger.table(one, NOON)).toEqual(tableOf(one, left.map(received), NOON));
        const failed = left.filter(({ found }) => !found.verified.ok).map(({ id }) => id);
        expect(new Set(ledger.troubles().map(({ id }) => id))).toEqual(new Set(failed));
        expect(ledger.failedAmong(here.keys())).toBe(failed.length);
      }),
    );
  });

  it('works out only the rows of those who sent something', () => {
    const ledger = new Ledger(rangeOf);
    ledger.add(sent('1', 'Ada', 'a', 80), sent('1', 'Ada', 'a', 80).found);
    const [ben, ada] = ledger.table(one, NOON);
    const eve = sent('2', 'Eve', 'b', 40);
    ledger.add(eve, eve.found);
    const again = ledger.table(one, NOON);
    expect(again[0]).toBe(ben);
    expect(again[1]).toBe(ada);
    expect(again[2]).toMatchObject({ name: 'Eve', invited: false, score: 40 });
    // Past the due date everyone's standing is looked at anew.
    expect(ledger.table(one, NOON + 9 * HOUR)[0]?.status).toBe('overdue');
  });

  it('lists the latest trouble first', () => {
    const ledger = new Ledger(rangeOf);
    for (const [at, id] of ['1', '2'].entries()) {
      const code = sent(id, 'Eve', 'a', undefined, NOON + at);
      ledger.add(code, code.found);
    }
    expect(ledger.troubles().map(({ id }) => id)).toEqual(['2', '1']);
  });
});
