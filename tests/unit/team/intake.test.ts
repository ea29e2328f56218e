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

const take = (found: Found) => takeIn({ id: 'r', receivedAt: NOW }, found, rangeOf);
const takeToken = async (token: string) => take(await foundOf(token));

describe('taking a code in', () => {
  it('puts a good result on the table of its drill, scored by replay', async () => {
    const taken = await takeToken((await resultOf(mine)).token);
    expect(taken.trouble).toBeUndefined();
    expect(taken.drill).toBe(drill.id);
    expect(taken.received).toMatchObject({ id: 'r', verified: true, reasons: [] });
    const [first] = taken.received?.attempts ?? [];
    expect(first).toMatchObject({ scenario: drill.plays[0]?.scenario, score: 100 });
    expect(first?.range?.best).toBeGreaterThan(first?.range?.worst ?? 100);
  });

  it('puts what cannot be read or used on a list, with the reason and what to do', async () => {
    const { token } = await resultOf(mine);
    const cut = await takeToken(token.slice(0, -20));
    expect(cut.received).toBeUndefined();
    expect(cut.trouble?.reasons[0]).toMatch(/^The end of this result code is missing\. Copy all of it/);
    const forged = await takeToken(`${token.slice(0, -86)}${'A'.repeat(86)}`);
    expect(forged.received).toBeUndefined();
    expect(forged.trouble?.reasons[0]).toMatch(/changed after it was signed/);
    const result = { drill: { id: 'other' }, person: { name: 'Zoe' } } as Result;
    const foreign = take({ state: 'unknown-drill', result });
    expect(foreign.received).toBeUndefined();
    expect(foreign.trouble?.person).toBe('Zoe');
    expect(foreign.trouble?.reasons[0]).toContain('not on this board');
  });

  it('counts none of a result that was made for another drill, and says so by the name', async () => {
    const other = await signed(drillOf(2, { pass: 10 }));
    const { received, trouble } = await takeToken((await resultOf(other)).token);
    expect(received).toMatchObject({ verified: false, attempts: [] });
    expect(trouble?.reasons[0]).toContain('made for another drill');
  });
});
