/**
 * The keys of a manager and of a trainee. Made in the browser when first needed and kept in it; where nothing can be
 * kept they last as long as the page. Web Crypto is missing where a site is served without https: `NoCrypto`.
 */
import type { RecordStore } from '../record/store.ts';
import type { Keys } from './crypto.ts';
import type { KeptKeys } from './database.ts';
import type { Kept } from '../record/edge.ts';
import type { TeamStore } from './store.ts';

/** The page has no Web Crypto, because it was not served by https (or from localhost). */
export class NoCrypto extends Error {
  override name = 'NoCrypto';
  constructor() {
    super('Signing needs a secure connection. Open this site by its https:// address.');
  }
}

/** Throws `NoCrypto` where there is none. */
export function demandCrypto(): void {
  // Missing where the page is not a secure context, whatever the types say.
  if ((crypto as { subtle?: unknown }).subtle === undefined) throw new NoCrypto();
}

/** All keys of this board, the one to sign with first. */
export const boardKeys = async (team: TeamStore): Promise<KeptKeys[]> =>
  (await team.all('keys')).sort((a, b) => b.usedAt - a.usedAt);

let unkept: KeptKeys | undefined;

/** The keys to sign drills with, made where there are none yet. Throws `NoCrypto`. */
export async function managerKeys(team: TeamStore, name: string, now: number): Promise<KeptKeys> {
  demandCrypto();
  const [known = unkept] = await boardKeys(team);
  if (known !== undefined) {
    if (known.name === name) return known;
    const renamed = { ...known, name, usedAt: now };
    await team.put('keys', [renamed]);
    return renamed;
  }
  // Extractable, because a board can be handed over; the file it goes into is sealed by a passphrase.
  const { makeKeys } = await import('./crypto.ts');
  const { privateKey, publicKey } = await makeKeys({ extractable: true });
  const fresh: KeptKeys = { id: publicKey, privateKey, name, createdAt: now, usedAt: now };
  unkept = fresh;
  await team.put('keys', [fresh]);
  return fresh;
}

/** Keeps keys that were handed over. They verify and can sign; whoever has keys already goes on signing with those. */
export async function takeOver(team: TeamStore, handed: readonly KeptKeys[]): Promise<Kept> {
  const own = new Map((await boardKeys(team)).map((keys) => [keys.id, keys]));
  const fresh = handed.filter(({ id }) => !own.has(id));
  return team.put(
    'keys',
    fresh.map((keys) => (own.size === 0 ? keys : { ...keys, usedAt: 0 })),
  );
}

/** `own.`: never part of a backup. */
const TRAINEE_KEY = 'own.drill-key';
let unkeptTrainee: Keys | undefined;

const isKeys = (value: unknown): value is Keys =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<Keys>).publicKey === 'string' &&
  (value as Partial<Keys>).privateKey instanceof CryptoKey;

/** The keys that this browser signs results with, made where there are none yet. Throws `NoCrypto`. */
export async function traineeKeys(record: RecordStore, now: number): Promise<Keys> {
  demandCrypto();
  const kept = (await record.get('meta', TRAINEE_KEY))?.value;
  if (isKeys(kept)) return kept;
  const { makeKeys } = await import('./crypto.ts');
  const keys = (unkeptTrainee ??= await makeKeys());
  await record.change(['meta'], (tx) => tx.put('meta', { key: TRAINEE_KEY, value: keys, changedAt: now }));
  return keys;
}
