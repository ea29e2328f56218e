import { describe, expect, it } from 'vitest';
import { createVerify, makeKeys, signerOf } from '../../../src/components/drills/crypto.ts';
import { openKeys, sealKeys } from '../../../src/components/drills/handover.ts';
import type { KeptKeys } from '../../../src/components/drills/database.ts';
import { boardKeys, takeOver } from '../../../src/components/drills/keys.ts';
import type { TeamStore } from '../../../src/components/drills/store.ts';
import { NOW } from './fixture.ts';

const PASSPHRASE = 'three late parcels, one apology';
const made = await makeKeys({ extractable: true });
const keys = [
  { id: made.publicKey, privateKey: made.privateKey, name: 'Ines Marlow', createdAt: NOW, usedAt: NOW },
];
const sealed = await sealKeys(keys, PASSPHRASE);

describe('handing over a manager’s key', () => {
  it('gives keys that sign as before', async () => {
    const opened = await openKeys(`\n${sealed} `, PASSPHRASE, NOW + 1);
    if (!opened.ok) throw new Error(opened.message);
    const [taken] = opened.keys;
    expect(taken).toMatchObject({ id: made.publicKey, name: 'Ines Marlow', createdAt: NOW, usedAt: NOW + 1 });
    const signature = await signerOf(taken?.privateKey as CryptoKey)('drill', 'AAAA');
    expect(await createVerify()('drill', 'AAAA', signature, made.publicKey)).toBe(true);
  });

  it('shows nothing of the key without the passphrase', async () => {
    const { d = '' } = await crypto.subtle.exportKey('jwk', made.privateKey);
    expect(sealed).not.toContain(d);
    expect(await openKeys(sealed, 'three late parcels, no apology', NOW)).toMatchObject({
      ok: false,
      kind: 'wrong-passphrase',
    });
  });

  it('refuses a short passphrase, and to hand over nothing', async () => {
    await expect(sealKeys(keys, 'short')).rejects.toMatchObject({
      name: 'ShortPassphrase',
      message: 'The passphrase needs at least 12 characters.',
    });
    await expect(sealKeys([], PASSPHRASE)).rejects.toMatchObject({
      name: 'RangeError',
      message: 'There is no key to hand over yet. Create a drill first.',
    });
  });

  it('says what is wrong with what is no key', async () => {
    const kindOf = async (text: string) => {
      const opened = await openKeys(text, PASSPHRASE, NOW);
      return opened.ok ? 'opened' : opened.kind;
    };
    expect(await kindOf('')).toBe('not-a-key');
    expect(await kindOf('x'.repeat(1_000_000))).toBe('not-a-key');
    expect(await kindOf(sealed.replace('cbk1', 'cbk2'))).toBe('newer-version');
    expect(await kindOf('cbk1.abc')).toBe('damaged');
    expect(await kindOf(sealed.slice(0, -30))).toMatch(/damaged|wrong-passphrase/);
    expect(await kindOf(sealed.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')))).toMatch(/damaged|wrong/);
  });

  it('leaves a manager who has a key signing with it', async () => {
    const shelf = new Map<string, KeptKeys>();
    const team = {
      all: () => Promise.resolve([...shelf.values()]),
      put: (_store: string, items: readonly KeptKeys[]) => {
        for (const item of items) shelf.set(item.id, item);
        return Promise.resolve({ kept: true });
      },
    } as unknown as TeamStore;
    const [handed] = keys as [KeptKeys];
    await takeOver(team, [handed]);
    expect((await boardKeys(team))[0]?.id).toBe(handed.id);
    shelf.clear();
    await team.put('keys', [{ ...handed, id: 'own', usedAt: 5 }]);
    await takeOver(team, [handed, { ...handed, id: 'own', name: 'Not taken' }]);
    expect((await boardKeys(team)).map(({ id, name }) => [id, name])).toEqual([
      ['own', 'Ines Marlow'],
      [handed.id, 'Ines Marlow'],
    ]);
  });
});
