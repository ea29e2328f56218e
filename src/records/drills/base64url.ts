/** Base64url without padding (RFC 4648 §5), strict: one text for each list of bytes, so that no character can be changed unseen. */
import { Malformed } from './malformed.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NONE = 255;
const VALUES = new Uint8Array(128).fill(NONE);
[...ALPHABET].forEach((letter, value) => (VALUES[letter.charCodeAt(0)] = value));

export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += ALPHABET.charAt((held >> bits) & 63);
    }
  }
  return bits === 0 ? text : text + ALPHABET.charAt((held << (6 - bits)) & 63);
}

/** Throws `Malformed` for anything that `toBase64url` does not write. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? NONE;
    if (value === NONE) throw new Malformed('a character that base64url does not have');
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  if (bits >= 6 || (held & ((1 << bits) - 1)) !== 0) throw new Malformed('loose bits at the end');
  return bytes;
}
