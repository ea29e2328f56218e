/** Packs and unpacks what tokens hold. The reader trusts nothing: whatever does not fit throws `Malformed`. */
import { Malformed } from './malformed.ts';

/** Three of these letters fit in two bytes: 40³ < 2¹⁶. The first stands for the end of a word. */
const LETTERS = '\0abcdefghijklmnopqrstuvwxyz0123456789-_.';

export class Writer {
  readonly #bytes: number[] = [];

  byte(value: number): this {
    this.#bytes.push(value & 0xff);
    return this;
  }

  raw(bytes: Uint8Array): this {
    this.#bytes.push(...bytes);
    return this;
  }

  /** A whole number from 0, seven bits a byte, the low ones first. */
  number(value: number): this {
    if (!Number.isSafeInteger(value) || value < 0)
      throw new RangeError(`${value} is no whole number from 0.`);
    let left = value;
    while (left >= 128) {
      this.#bytes.push((left % 128) | 128);
      left = Math.floor(left / 128);
    }
    return this.byte(left);
  }

  /** A whole number that may be below 0. */
  signed(value: number): this {
    return this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  text(text: string): this {
    const bytes = new TextEncoder().encode(text);
    return this.number(bytes.length).raw(bytes);
  }

  /** Words of small letters, digits, `-`, `_` and `.`: two bytes for three letters. */
  words(words: readonly string[]): this {
    const letters = words.map((word) => `${word}\0`).join('');
    for (let i = 0; i < letters.length; i += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => LETTERS.indexOf(letters[i + k] ?? '\0')) as [
        number,
        number,
        number,
      ];
      if (a < 0 || b < 0 || c < 0) throw new RangeError(`"${letters.slice(i, i + 3)}" cannot be packed.`);
      const pair = (a * 40 + b) * 40 + c;
      this.byte(pair >> 8).byte(pair);
    }
    return this;
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

export class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const value = this.#bytes[this.#at++];
    if (value === undefined) throw new Malformed('ends too early');
    return value;
  }

  raw(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new Malformed('ends too early');
    return this.#bytes.slice(this.#at, (this.#at += length));
  }

  number(most = Number.MAX_SAFE_INTEGER): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 8; i++) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) {
        if (value > most || (i > 0 && byte === 0)) throw new Malformed('a number out of range');
        return value;
      }
      scale *= 128;
    }
    throw new Malformed('a number without end');
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** A text of at most `most` UTF-16 units. */
  text(most: number): string {
    const bytes = this.raw(this.number(most * 3));
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      if (text.length <= most) return text;
    } catch {
      throw new Malformed('text that is no UTF-8');
    }
    throw new Malformed('a text that is too long');
  }

  /** As many words as were written by `Writer.words`. */
  words(count: number): string[] {
    const words: string[] = [];
    let word = '';
    while (words.length < count) {
      const pair = this.byte() * 256 + this.byte();
      if (pair >= 64_000) throw new Malformed('letters out of range');
      for (const value of [Math.floor(pair / 1600), Math.floor(pair / 40) % 40, pair % 40]) {
        if (words.length === count) {
          if (value !== 0) throw new Malformed('letters after the last word');
        } else if (value === 0) {
          words.push(word);
          word = '';
        } else word += LETTERS.charAt(value);
      }
    }
    return words;
  }

  /** To be called when everything has been read. */
  end(): void {
    if (this.#at !== this.#bytes.length) throw new Malformed('more than there should be');
  }
}
