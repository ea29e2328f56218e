import { describe, expect, it } from 'vitest';
import { digest, makeKeys, signerOf, createVerify } from '../../../src/components/drills/crypto.ts';
import { certificateCode, readCertificate } from '../../../src/records/certificate/code.ts';
import { coveredPlays, finishedAt } from '../../../src/records/certificate/covered.ts';
import type { WeighedRun } from '../../../src/records/results/weigh.ts';
import { newRun, type Run } from '../../../src/records/runs.ts';
import { startRun, stepOf, takeReply, type Choice } from '../../../src/simulations/roleplay/index.ts';
import { ALL, KETTLE } from '../roleplay/scenarios.ts';

const NOW = Date.UTC(2026, 5, 1, 12);
const customer = Object.keys(KETTLE.customers)[0] ?? '';
const RANGE = { best: 100, worst: 0 };

function finished(id = 'run1', scenario = KETTLE): Run {
  const who = Object.keys(scenario.customers)[0] ?? '';
  const choices: Choice[] = [];
  let state = startRun(scenario, who);
  while (state.ending === null) {
    const step = stepOf(scenario, state.stepId);
    const reply = step.replies[0]?.id ?? '';
    choices.push({ step: step.id, reply });
    state = takeReply(scenario, state, reply);
  }
  const start = { id, scenario: scenario.slug, edition: scenario.edition, customer: who };
  return { ...newRun({ ...start, mode: 'coach', silence: false }, NOW - 1000), choices, endedAt: NOW };
}

const bySlug = new Map(ALL.map((one) => [one.slug, one]));
const find = (slug: string, edition: string) => {
  const scenario = bySlug.get(slug);
  if (scenario?.edition !== edition) return undefined;
  return { scenario, ranges: Object.fromEntries(Object.keys(scenario.customers).map((id) => [id, RANGE])) };
};
const site = () => Promise.resolve(find);
const tools = { verify: createVerify(), digest };
const me = await makeKeys();

const codeOf = (runs: readonly Run[], keys = me) =>
  certificateCode(
    {
      id: 'abc',
      name: '  Dana   Okafor ',
      path: 'New to the job',
      runs,
      scenarioOf: ({ scenario }) => bySlug.get(scenario),
      key: keys.publicKey,
    },
    { sign: signerOf(keys.privateKey), digest },
    NOW,
  );

describe('the code of a certificate', () => {
  it('is read back with the name, the path and the scores by replay', async () => {
    const read = await readCertificate(await codeOf([finished()]), tools, site);
    if (!read.ok) throw new Error(read.message);
    expect(read.value).toMatchObject({ name: 'Dana Okafor', path: 'New to the job' });
    expect(read.value.verified).toMatchObject({ ok: true, reasons: [] });
    expect(read.value.verified.runs[0]).toMatchObject({
      finished: true,
      play: { scenario: 'kettle', customer },
    });
  });

  it('is found in a mail, quoted and broken into lines', async () => {
    const mail = `Hello,\n> ${(await codeOf([finished()])).replaceAll(/(.{60})/g, '$1\n> ')}\n> Regards`;
    expect((await readCertificate(mail, tools, site)).ok).toBe(true);
  });

  it('stays short enough to send and to scan: every role-play there is', async () => {
    const shipped = ALL.filter(({ slug }) => slug !== 'kettle');
    const code = await codeOf(shipped.map((scenario, i) => finished(`run${i}abcdefgh`, scenario)));
    expect(code.length).toBeLessThan(1700);
    const read = await readCertificate(code, tools, site);
    expect(read.ok && read.value.verified.runs.map(({ ok }) => ok)).toEqual(shipped.map(() => true));
  });

  it('says what is missing of half a code', async () => {
    const [first = '', second = ''] = (await codeOf([finished()])).split('\n');
    for (const half of [first, second, 'hello', ''])
      expect(await readCertificate(half, tools, site)).toEqual({
        ok: false,
        message:
          'This is not the code of a certificate, or half of it is missing. Copy all of it, both lines.',
      });
  });

  it('is refused when its halves come from two people, or a letter was changed', async () => {
    const other = await codeOf([finished()], await makeKeys());
    const own = await codeOf([finished()]);
    const mixed = await readCertificate(
      `${own.split('\n')[0] ?? ''}\n${other.split('\n')[1] ?? ''}`,
      tools,
      site,
    );
    expect(mixed).toMatchObject({
      ok: false,
      message: expect.stringContaining('do not belong together') as string,
    });
    const changed = own.slice(0, -20) + (own.at(-20) === 'A' ? 'B' : 'A') + own.slice(-19);
    expect((await readCertificate(changed, tools, site)).ok).toBe(false);
  });

  it('is not believed where the role-play is of another edition by now', async () => {
    const read = await readCertificate(await codeOf([finished()]), tools, () =>
      Promise.resolve(() => undefined),
    );
    expect(read.ok && read.value.verified).toMatchObject({ ok: false, runs: [{ score: null }] });
  });
});

describe('what was covered', () => {
  const weighed = (scenario: string, score: number, more: Partial<WeighedRun> = {}): WeighedRun => ({
    ...{
      run: `${scenario}${score}`,
      scenario,
      customer: 'c',
      mode: 'coach',
      startedAt: 0,
      endedAt: 1,
      current: true,
    },
    ...{ score, decisions: [], takenBack: [], range: RANGE, ...more },
  });

  it('is the best of each role-play in the order of the path, one that can be replayed first', () => {
    const plays = ['b', 'a', 'never'].map((id) => ({ id, title: id.toUpperCase() }));
    const found = coveredPlays(plays, [
      weighed('a', 60),
      weighed('a', 75, { mode: 'assess' }),
      weighed('a', 99, { current: false }),
      weighed('b', 40, { current: false }),
      weighed('elsewhere', 90),
    ]);
    expect(
      found.map(({ title, score, passed, alone, current }) => [title, score, passed, alone, current]),
    ).toEqual([
      ['B', 40, false, false, false],
      ['A', 75, true, true, true],
    ]);
  });

  it('was finished when the last part of it was, and never in the future', () => {
    expect(finishedAt([1, 5, 3], 9)).toBe(5);
    expect(finishedAt([1, 50], 9)).toBe(9);
    expect(finishedAt([], 9)).toBe(9);
  });
});
