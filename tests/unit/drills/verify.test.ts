import { describe, expect, it } from 'vitest';
import { makeKeys, signerOf } from '../../../src/components/drills/crypto.ts';
import { decodeResult, encodeResult, type Result, type Verified } from '../../../src/records/drills/index.ts';
import { verifyResult } from '../../../src/records/drills/verify.ts';
import { bySlug, drillOf, find, NOW, resultOf, runOf, signed, tools, trainee } from './fixture.ts';

const all = ({ reasons, runs }: Verified) =>
  [...reasons, ...runs.flatMap((run) => run.reasons)].map(({ kind }) => kind);

describe('verifying a result', () => {
  it('plays the choices again: the best conversation scores 100', async () => {
    const drill = await signed(drillOf(4));
    const { result } = await resultOf(drill);
    const verified = verifyResult(result, drill, find);
    expect(verified.ok).toBe(true);
    expect(verified.runs.map(({ score }) => score)).toEqual(Array(4).fill(100));
    expect(verified.runs.every(({ passed, finished }) => passed && finished)).toBe(true);
    expect(all(verified)).toEqual([]);
  });

  it('never reads a score: whatever a result claims, the figures are the same', async () => {
    const drill = await signed(drillOf(1));
    const { result } = await resultOf(drill);
    const honest = verifyResult(result, drill, find);
    const boasting = {
      ...result,
      score: 1,
      runs: result.runs.map((run) => ({ ...run, score: 3, passed: false, summary: { score: 3 } })),
    } as Result;
    const { token } = { token: await encodeResult(boasting, signerOf(trainee.privateKey)) };
    const read = await decodeResult(token, tools);
    expect(read.ok && read.value.result).toEqual(result);
    const again = verifyResult(boasting, drill, find);
    expect(again.runs.map(({ score, passed }) => [score, passed])).toEqual(
      honest.runs.map(({ score, passed }) => [score, passed]),
    );
  });

  it('rejects a result of another drill, and of an altered copy with the same id', async () => {
    const drill = await signed(drillOf(2));
    const { result } = await resultOf(drill);
    const other = await signed(drillOf(2, { id: 'another' }));
    const copy = await signed(drillOf(2, { pass: 10 }));
    expect(all(verifyResult(result, other, find))).toEqual(['other-drill']);
    expect(all(verifyResult(result, copy, find))).toEqual(['other-drill']);
    expect(verifyResult(result, copy, find).reasons[0]?.message).toMatch(/altered copy/);
  });

  it('cannot be moved under another name or key', async () => {
    const drill = await signed(drillOf(1));
    const { result } = await resultOf(drill);
    const thief = await makeKeys();
    const stolen = { ...result, person: { ...result.person, name: 'A Thief' } };
    const read = await decodeResult(await encodeResult(stolen, signerOf(thief.privateKey)), tools);
    expect(!read.ok && read.error.kind).toBe('bad-signature');
  });

  it('says exactly what is wrong with an attempt, and lets the others stand', async () => {
    const drill = await signed(drillOf(2));
    const good = runOf(drill.drill, 0);
    const { result } = await resultOf(drill, [good]);
    const [run] = result.runs as [Result['runs'][number]];
    const changed = (over: object): Result => ({ ...result, runs: [run, { ...run, ...over }] });
    const cases: [object, string][] = [
      [{ play: 9 }, 'unknown-play'],
      [{ edition: '00000000000' }, 'missing-edition'],
      [{ moves: `${run.moves}0` }, 'choices-do-not-fit'],
      [{ moves: '9' }, 'choices-do-not-fit'],
      [{ moves: 'wwww' }, 'choices-do-not-fit'],
      [{ moves: run.moves.slice(0, 2) }, 'not-at-the-end'],
      [{ mode: 'coach' }, 'coached'],
    ];
    for (const [over, kind] of cases) {
      const verified = verifyResult(changed(over), drill, find);
      const bad = verified.runs[1];
      expect(bad?.reasons.filter(({ fails }) => fails).map((reason) => reason.kind)).toEqual([kind]);
      expect(bad).toMatchObject({ ok: false, score: null, passed: false });
      expect(verified).toMatchObject({ ok: true, runs: [{ ok: true, score: 100 }, {}] });
    }
  });

  it('keeps an unfinished attempt without a score, and tells what was late or out of time', async () => {
    const due = { at: NOW + 3_600_000, zone: 'Europe/London' };
    const drill = await signed(drillOf(1, { due }));
    const open = { ...runOf(drill.drill) } as { endedAt?: number; choices: readonly unknown[] };
    delete open.endedAt;
    open.choices = open.choices.slice(0, 2);
    const half = await resultOf(drill, [open as never]);
    expect(verifyResult(half.result, drill, find).runs[0]).toMatchObject({
      ok: true,
      finished: false,
      score: null,
    });
    const at = (endedAt: number, startedAt = NOW) =>
      resultOf(drill, [runOf(drill.drill, 0, { startedAt, endedAt })]).then(({ result }) =>
        all(verifyResult(result, drill, find)),
      );
    expect(await at(due.at)).toEqual([]);
    // Five minutes are what clocks may differ.
    expect(await at(due.at + 299_000)).toEqual([]);
    expect(await at(due.at + 301_000)).toEqual(['late']);
    expect(await at(NOW + 1000, NOW - 299_000)).toEqual([]);
    expect(await at(NOW + 1000, NOW - 301_000)).toEqual(['clock']);
    expect(await at(NOW - 60_000, NOW)).toEqual(['clock']);
  });

  it("marks what was played on today's edition where the drill's is gone", async () => {
    const now = drillOf(1);
    const [play] = now.plays as [(typeof now.plays)[number]];
    const old = await signed({ ...now, plays: [{ ...play, edition: '0ldedition0' }] });
    const { result } = await resultOf(old, [runOf(now)]);
    expect(result.runs[0]?.edition).toBe(bySlug(play.scenario).edition);
    const verified = verifyResult(result, old, find);
    expect(verified.runs[0]).toMatchObject({ ok: true, score: 100 });
    expect(all(verified)).toEqual(['todays-edition']);
  });
});
