/**
 * The outer form of drills and results: `cbd1.<payload>.<signature>` and `cbr1.…`. It is a JSON Web Signature (RFC
 * 7515, ES256) whose constant header is left out; `joseHeader` puts it back. The header names the kind and version,
 * so a signature for one is never good for the other.
 */
import { codeError, failed, type Read } from './errors.ts';
import { Malformed } from './malformed.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { LIMITS } from './limits.ts';
import type { Sign, TokenKind, Verify } from './types.ts';

const MARKS = { drill: 'cbd', result: 'cbr' } as const;
const VERSION = 1;
/** An ES256 signature, 64 bytes, in base64url. */
export const SIGNATURE_LENGTH = 86;

/** The protected header that is signed with every token of a kind. */
export const headerOf = (kind: TokenKind) => ({ alg: 'ES256', typ: `${MARKS[kind]}${VERSION}` }) as const;

/** The header as it stands in a full JWS. */
export const joseHeader = (kind: TokenKind): string =>
  toBase64url(new TextEncoder().encode(JSON.stringify(headerOf(kind))));

export async function sealed(kind: TokenKind, bytes: Uint8Array, sign: Sign): Promise<string> {
  const payload = toBase64url(bytes);
  return `${headerOf(kind).typ}.${payload}.${await sign(kind, payload)}`;
}

const OUTER = /^cb([dr])(\d{1,3})\.([\w-]*)(?:\.([\w-]*))?$/;

export interface Opened<T> {
  readonly value: T;
  readonly token: string;
}

/**
 * Reads a token: its form, what it says (`parse`, which may throw `Malformed`), and its signature by the key that it
 * names itself. Never throws.
 */
export async function opened<T>(
  kind: TokenKind,
  text: string,
  parse: (bytes: Uint8Array) => { readonly value: T; readonly key: string },
  verify: Verify,
): Promise<Read<Opened<T>>> {
  const token = text.trim();
  if (token === '') return failed('empty', kind);
  if (token.length > LIMITS.token) return failed('too-long', kind);
  const found = OUTER.exec(token);
  if (!found) return failed('not-a-code', kind);
  const [, letter, version, payload = '', signature = ''] = found;
  if (letter !== MARKS[kind][2]) return failed('wrong-kind', kind);
  if (version !== String(VERSION))
    return failed(Number(version) > VERSION ? 'newer-version' : 'not-a-code', kind);
  if (signature.length < SIGNATURE_LENGTH) return failed('cut-off', kind);
  if (signature.length > SIGNATURE_LENGTH) return failed('damaged', kind);
  try {
    fromBase64url(signature);
    const { value, key } = parse(fromBase64url(payload));
    if (!(await verify(kind, payload, signature, key))) return failed('bad-signature', kind);
    return { ok: true, value: { value, token } };
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, error: codeError('damaged', kind) };
    throw error;
  }
}
