/**
 * A manager's keys as a file that only a passphrase opens: JWE with PBES2-HS512+A256KW (RFC 7518 §4.8) and A256GCM.
 * Whoever has the file and the passphrase can send drills as this manager, so both never travel together.
 */
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, errors, importJWK } from 'jose';
import { cleanName } from '../../records/drills/names.ts';
import { createVerify, jwkOf, signerOf } from './crypto.ts';
import type { KeptKeys } from './database.ts';

/** Rounds of PBKDF2-HMAC-SHA512, as OWASP advises (2023) and more. */
const ROUNDS = 300_000;
const MOST_ROUNDS = 2_000_000;
const SHORTEST_PASSPHRASE = 12;
const MARK = 'cbk1.';
const LONGEST = 20_000;

export type HandoverProblem = 'not-a-key' | 'newer-version' | 'wrong-passphrase' | 'damaged';

export type Opened =
  | { readonly ok: true; readonly keys: readonly KeptKeys[] }
  | { readonly ok: false; readonly kind: HandoverProblem; readonly message: string };

const fail = (kind: HandoverProblem, message: string): Opened => ({ ok: false, kind, message });

const secret = (passphrase: string): Uint8Array => new TextEncoder().encode(passphrase.normalize('NFKC'));

/** One pair of keys inside the file: `d` is the private number of the JWK. */
interface Sealed {
  readonly d: string;
  readonly key: string;
  readonly name: string;
  readonly createdAt: number;
}

class ShortPassphrase extends RangeError {
  override name = 'ShortPassphrase';
}

/** Seals keys with a passphrase. Throws `ShortPassphrase`, and `RangeError` where there are no keys. */
export async function sealKeys(keys: readonly KeptKeys[], passphrase: string): Promise<string> {
  if ([...passphrase.normalize('NFKC')].length < SHORTEST_PASSPHRASE)
    throw new ShortPassphrase(`The passphrase needs at least ${SHORTEST_PASSPHRASE} characters.`);
  if (keys.length === 0) throw new RangeError('There is no key to hand over yet. Create a drill first.');
  const body = await Promise.all(
    keys.map(async ({ id, privateKey, name, createdAt }): Promise<Sealed> => {
      const { d = '' } = await crypto.subtle.exportKey('jwk', privateKey);
      return { d, key: id, name, createdAt };
    }),
  );
  const jwe = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(body)))
    .setProtectedHeader({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' })
    .setKeyManagementParameters({ p2c: ROUNDS })
    .encrypt(secret(passphrase));
  return MARK + jwe;
}

const isSealed = (value: unknown): value is Sealed => {
  if (typeof value !== 'object' || value === null) return false;
  const { d, key, name, createdAt } = value as Partial<Record<keyof Sealed, unknown>>;
  return [d, key, name].every((text) => typeof text === 'string') && typeof createdAt === 'number';
};

/** The keys with the private one checked against the public: what it signs must verify. */
async function unsealed({ d, key, name, createdAt }: Sealed, now: number): Promise<KeptKeys> {
  const jwk = jwkOf(key);
  const privateKey = await importJWK({ ...jwk, d }, 'ES256', { extractable: true });
  if (!(privateKey instanceof CryptoKey)) throw new TypeError('not a key pair');
  const probe = 'AAAA';
  if (!(await createVerify()('drill', probe, await signerOf(privateKey)('drill', probe), key)))
    throw new TypeError('keys that do not belong together');
  return { id: key, privateKey, name: cleanName(name), createdAt, usedAt: now };
}

/** Opens sealed keys. Never throws for what the text holds. */
export async function openKeys(text: string, passphrase: string, now: number): Promise<Opened> {
  const sealed = text.trim();
  const version = /^cbk(\d{1,3})\./.exec(sealed)?.[1];
  if (version === undefined || sealed.length > LONGEST)
    return fail('not-a-key', 'This is not a manager’s key. Choose the file that was made by “Hand over”.');
  if (version !== '1')
    return fail('newer-version', 'This key was made by a newer version of the site. Reload this page.');
  let plain: Uint8Array;
  try {
    const jwe = sealed.slice(MARK.length);
    decodeProtectedHeader(jwe);
    ({ plaintext: plain } = await compactDecrypt(jwe, secret(passphrase), {
      keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
      contentEncryptionAlgorithms: ['A256GCM'],
      maxPBES2Count: MOST_ROUNDS,
    }));
  } catch (error) {
    return error instanceof errors.JWEDecryptionFailed
      ? fail(
          'wrong-passphrase',
          'That is not the passphrase, or the key was changed. Type it again, with care.',
        )
      : fail('damaged', 'This key cannot be read: a part is missing or changed. Ask for the file again.');
  }
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(plain));
    if (!Array.isArray(body) || body.length === 0 || !body.every(isSealed)) throw new TypeError('not keys');
    return { ok: true, keys: await Promise.all(body.map((one) => unsealed(one, now))) };
  } catch {
    return fail('damaged', 'What is in this key makes no sense. Ask for the file again.');
  }
}
