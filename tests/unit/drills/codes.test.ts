import { describe, expect, it } from 'vitest';
import { makeKeys, signerOf } from '../../../src/components/drills/crypto.ts';
import {
  decodeDrill,
  decodeResult,
  drillLink,
  encodeResult,
  harvest,
  LIMITS,
  nameFilter,
  type Drill,
} from '../../../src/records/drills/index.ts';
import { drillOf, resultOf, runOf, signed, tools, trainee } from './fixture.ts';

const kindOf = (read: { ok: boolean; error?: { kind: string } }) => (read.ok ? 'read' : read.error?.kind);

const chunks = <One>(all: readonly One[], size: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

const full = (count: number): Drill =>
  drillOf(count, {
    title: 'Parcels and repairs before the holidays',
    due: { at: Date.UTC(2026, 10, 27, 17), zone: 'America/Argentina/Buenos_Aires' },
    note: 'Take your time over each of these. Nobody listens in. Play them once to see how they go, then once more to see how far you can get, and send me the better one by Friday. We will look at two of them together on Monday morning; bring one that went wrong.',
    names: nameFilter(Array.from({ length: 30 }, (_, i) => `Person ${i}`)),
  });

describe('the code of a drill', () => {
  it('gives back what went in', async () => {
    const list = { kind: 'list', list: ['Dana Okafor', 'نور الهدى', '李小龍 👩‍🚀'] } as const;
    for (const drill of [
      drillOf(1),
      full(14),
      drillOf(3, { names: list, mode: 'coach', counts: 'last', pass: 0 }),
    ]) {
      const { token } = await signed(drill);
      const read = await decodeDrill(token, tools);
      expect(read.ok && read.value.drill).toEqual(drill);
    }
  });

  it('fits a link of under 1,500 characters for ten role-plays, with title, note, due date and names', async () => {
    const { token } = await signed(full(10));
    const link = drillLink('https://training.some-organisation.example.com/comeback/', token);
    expect(link.length).toBeLessThan(LIMITS.link);
  });

  it('is rejected when a character is changed, tried at every place', async () => {
    const { token } = await signed(drillOf(1));
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
    for (let at = 0; at < token.length; at++) {
      const wrong = [...letters].filter((letter) => letter !== token[at]);
      // Each place with a spread of the alphabet; the last characters, where padding bits hide, with all of it.
      const tried =
        at % 97 < 2 || at > token.length - 4 ? wrong : wrong.filter((_, i) => (i + at) % 16 === 0);
      for (const letter of tried) {
        const read = await decodeDrill(token.slice(0, at) + letter + token.slice(at + 1), tools);
        expect(read.ok, `character ${at} changed to ${letter}`).toBe(false);
      }
    }
  });
});

describe('the code of a result', () => {
  it('gives back what went in, and says nothing of scores', async () => {
    const { token, result } = await resultOf(await signed(drillOf(3)));
    const read = await decodeResult(token, tools);
    expect(read.ok && read.value.result).toEqual(result);
    expect(JSON.stringify(result)).not.toMatch(/score|satisfaction|loyalty|summary|passed/);
  });

  it('is rejected, or still itself, when any one character is changed, left out, doubled or swapped', async () => {
    const drill = await signed(drillOf(1));
    const { token } = await resultOf(drill, [runOf(drill.drill, 0, { id: 'r', choices: [] })], 'Bo');
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_. =é';
    const changed = [...token].flatMap((letter, at) => {
      const [before, after] = [token.slice(0, at), token.slice(at + 1)];
      return [
        ...[...letters].map((other) => before + other + after),
        before + after,
        before + letter + letter + after,
        before + after.slice(0, 1) + letter + after.slice(1),
      ];
    });
    // As they are, and as the board finds them in whatever is pasted: spaces are passed over there.
    const codes = new Set(changed.flatMap((text) => [text.trim(), ...harvest(text)]));
    expect(codes.delete(token), 'a neighbour swapped with its like changes nothing').toBe(true);
    expect(codes.size).toBeGreaterThan(15_000);
    const accepted: string[] = [];
    for (const some of chunks([...codes], 500)) {
      const read = await Promise.all(some.map((code) => decodeResult(code, tools)));
      accepted.push(...some.filter((_, i) => read[i]?.ok));
    }
    expect(accepted).toEqual([]);
  });

  it('is rejected with the reason when forged, cut off, of another kind, newer, or rubbish', async () => {
    const { token: drill } = await signed(drillOf(1));
    const { token, result } = await resultOf(await signed(drillOf(1)));
    const stranger = await makeKeys();
    const forged = await encodeResult(
      { ...result, person: { name: 'Someone Else', key: trainee.publicKey } },
      signerOf(stranger.privateKey),
    );
    const [mark, payload, signature] = token.split('.') as [string, string, string];
    const asDrill = `cbd1.${drill.split('.')[1]}.${signature}`;
    const cases: [string, string][] = [
      ['', 'empty'],
      ['   ', 'empty'],
      ['Dear Ines, here it is', 'not-a-code'],
      [drill, 'wrong-kind'],
      [forged, 'bad-signature'],
      [token.slice(0, -1), 'cut-off'],
      [token.slice(0, 40), 'cut-off'],
      [`${mark}.${payload}`, 'cut-off'],
      [`${token}A`, 'damaged'],
      [`cbr1.${payload.slice(0, -3)}.${signature}`, 'damaged'],
      [`cbr1.${drill.split('.')[1]}.${drill.split('.')[2]}`, 'damaged'],
      [`cbr2.${payload}.${signature}`, 'newer-version'],
      [`cbr0.${payload}.${signature}`, 'not-a-code'],
      ['x'.repeat(1_000_000), 'too-long'],
      [`cbr1.${'A'.repeat(1_000_000)}.${signature}`, 'too-long'],
      [`cbr1.${'A'.repeat(20_000)}.${signature}`, 'damaged'],
      ['\u0000\ud800cbr1', 'not-a-code'],
    ];
    for (const [text, kind] of cases)
      expect([kindOf(await decodeResult(text, tools)), text.slice(0, 60)]).toEqual([kind, text.slice(0, 60)]);
    expect(kindOf(await decodeDrill(asDrill, tools))).toBe('bad-signature');
    expect(kindOf(await decodeDrill(token, tools))).toBe('wrong-kind');
  });

  it('never throws for what a well-signed payload holds', async () => {
    const { toBase64url } = await import('../../../src/records/drills/base64url.ts');
    const sign = signerOf(trainee.privateKey);
    for (let seed = 1; seed < 300; seed++) {
      const bytes = Uint8Array.from(
        { length: seed },
        (_, i) => (Math.imul(seed * 31 + i, 2654435761) >>> 13) & 255,
      );
      const payload = toBase64url(bytes);
      for (const decode of [
        async () => decodeResult(`cbr1.${payload}.${await sign('result', payload)}`, tools),
        async () => decodeDrill(`cbd1.${payload}.${await sign('drill', payload)}`, tools),
      ])
        expect(['damaged', 'bad-signature']).toContain(kindOf(await decode()));
    }
  });
});
