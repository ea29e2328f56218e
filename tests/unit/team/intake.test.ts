import { describe, expect, it } from 'vitest';
import { decodeResult, type Result } from '../../../src/records/drills/index.ts';
import { verifyResult } from '../../../src/records/drills/verify.ts';
import { takeIn, type Found } from '../../../src/records/team/intake.ts';
import { drillOf, find, NOW, resultOf, signed, tools } from '../drills/fixture.ts';

const drill = drillOf(2);
const mine = await signed(drill);
const rangeOf = (scenario: string, edition: string, customer: string) =>
  find(scenario, edition)?.ranges[customer];

async function foundOf(token: string): Promise<Found> {
  const read = await decodeResult(token, tools);
  if (!read.ok) return { state: 'unreadable', error: read.error };
  const { result } = read.value;
  return { state: 'checked', result, verified: verifyResult(result, mine, find) };
}

const take = (...found: (Found | undefined)[]) =>
  takeIn(
    found.map((one, at) => ({ id: `r${at}`, receivedAt: NOW + at, found: one })),
    rangeOf,
  );

describe('taking codes in', () => {
  it('puts a good result on the table of its drill, scored by replay', async () => {
    const { byDrill, troubles } = take(await foundOf((await resultOf(mine)).token));
    expect(troubles).toEqual([]);
    const [received] = byDrill.get(drill.id) ?? [];
    expect(received).toMatchObject({ id: 'r0', verified: true, reasons: [] });
    expect(received?.attempts[0]).toMatchObject({ scenario: drill.plays[0]?.scenario, score: 100 });
    expect(received?.attempts[0]?.range?.best).toBeGreaterThan(received?.attempts[0]?.range?.worst ?? 100);
  });

  it('keeps what cannot be read or used on a list, with the reason and what to do', async () => {
    const { token } = await resultOf(mine);
    const result = { drill: { id: 'other' }, person: { name: 'Zoe' } } as Result;
    const { byDrill, troubles } = take(
      await foundOf(token.slice(0, -20)),
      await foundOf(`${token.slice(0, -86)}${'A'.repeat(86)}`),
      { state: 'unknown-drill', result },
      undefined,
    );
    expect(byDrill.size).toBe(0);
    expect(troubles.map(({ id, person }) => [id, person])).toEqual([
      ['r2', 'Zoe'],
      ['r1', undefined],
      ['r0', undefined],
    ]);
    expect(troubles[2]?.reasons[0]).toMatch(/^The end of this result code is missing\. Copy all of it/);
    expect(troubles[1]?.reasons[0]).toMatch(/changed after it was signed/);
    expect(troubles[0]?.reasons[0]).toContain('not on this board');
  });

  it('counts none of a result that was made for another drill, and says so by the name', async () => {
    const other = await signed(drillOf(2, { pass: 10 }));
    const { byDrill, troubles } = take(await foundOf((await resultOf(other)).token));
    expect(byDrill.get(drill.id)?.[0]).toMatchObject({ verified: false, attempts: [] });
    expect(troubles[0]?.reasons[0]).toContain('made for another drill');
  });
});
