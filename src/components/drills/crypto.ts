/**
 * Signing, verifying and digesting by `jose` and Web Crypto (ES256, P-256, RFC 7518). Loads jose, so it is itself to
 * be loaded lazily. Works wherever Web Crypto does: pages served by https or from localhost, workers, Node.
 */
import { CompactSign, compactVerify, importJWK } from 'jose';
import { fromBase64url, toBase64url } from '../../records/drills/base64url.ts';
import { headerOf, joseHeader } from '../../records/drills/token.ts';
import type { Digest, Sign, TokenKind, Verify } from '../../records/drills/types.ts';

/** A pair of keys; the public one as it goes into tokens. */
export interface Keys {
  readonly privateKey: CryptoKey;
  /** The point's x and y, 64 bytes, base64url. */
  readonly publicKey: string;
}

/** The public point of a P-256 JWK as it goes into tokens. */
export const pointOf = (x: string, y: string): string =>
  toBase64url(Uint8Array.from([...fromBase64url(x), ...fromBase64url(y)]));

/** The JWK of a public point. */
export function jwkOf(publicKey: string) {
  const bytes = fromBase64url(publicKey);
  return {
    ...{ kty: 'EC', crv: 'P-256' },
    x: toBase64url(bytes.subarray(0, 32)),
    y: toBase64url(bytes.subarray(32)),
  };
}

const headers: Record<TokenKind, string> = { drill: joseHeader('drill'), result: joseHeader('result') };

/** Signs with a private key. */
export const signerOf =
  (privateKey: CryptoKey): Sign =>
  async (kind, payload) => {
    const jws = await new CompactSign(fromBase64url(payload))
      .setProtectedHeader(headerOf(kind))
      .sign(privateKey);
    return jws.slice(jws.lastIndexOf('.') + 1);
  };

/** Verifies with whatever key a token names. Imported keys are kept, since one board sees the same ones again and again. */
export function createVerify(): Verify {
  const known = new Map<string, ReturnType<typeof importJWK>>();
  return async (kind, payload, signature, key) => {
    try {
      const imported = known.get(key) ?? importJWK(jwkOf(key), 'ES256');
      known.set(key, imported);
      await compactVerify(`${headers[kind]}.${payload}.${signature}`, await imported, {
        algorithms: ['ES256'],
      });
      return true;
    } catch {
      return false;
    }
  };
}

const DIGEST_BYTES = 16;

export const digest: Digest = async (text) =>
  toBase64url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).subarray(
      0,
      DIGEST_BYTES,
    ),
  );

/**
 * New keys. By default the private one cannot be read out of the browser, only used. A manager's must be, since it can
 * be handed over behind a passphrase.
 */
export async function makeKeys({ extractable = false } = {}): Promise<Keys> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    extractable,
    ['sign', 'verify'],
  );
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  return { privateKey, publicKey: pointOf(x, y) };
}
