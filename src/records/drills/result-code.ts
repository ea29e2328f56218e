/** A result as a signed token, and back. It holds choices; there is no place in it for a score. */
import { fromBase64url, toBase64url } from './base64url.ts';
import { Reader, Writer } from './bytes.ts';
import type { Read } from './errors.ts';
import { LIMITS } from './limits.ts';
import { Malformed } from './malformed.ts';
import { opened, sealed } from './token.ts';
import type { Result, ResultRun, Sign, SignedResult, Verify } from './types.ts';

const KEY_BYTES = 64;
const DIGEST_BYTES = 16;
/** Choices are packed as half bytes: 0–9 a reply, 10 waiting. */
const MOVES = '0123456789w';

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

function packMoves(out: Writer, moves: string): void {
  out.number(moves.length);
  for (let i = 0; i < moves.length; i += 2) {
    const [a, b] = [
      MOVES.indexOf(moves.charAt(i)),
      i + 1 < moves.length ? MOVES.indexOf(moves.charAt(i + 1)) : 0,
    ];
    if (a < 0 || b < 0) throw new RangeError(`"${moves}" is no list of moves.`);
    out.byte(a * 16 + b);
  }
}

function readMoves(input: Reader): string {
  const length = input.number(LIMITS.moves);
  const halves = [...input.raw(Math.ceil(length / 2))].flatMap((byte) => [byte >> 4, byte & 15]);
  if (halves.some((half) => half >= MOVES.length) || (length % 2 === 1 && halves.at(-1) !== 0))
    throw new Malformed('choices that do not exist');
  return halves
    .slice(0, length)
    .map((half) => MOVES.charAt(half))
    .join('');
}

/** The result's bytes. Throws `RangeError` where something cannot be packed. */
export function packResult(result: Result): Uint8Array {
  if (result.runs.length > LIMITS.runs) throw new RangeError(`A result has at most ${LIMITS.runs} attempts.`);
  const out = new Writer()
    .raw(fromBase64url(result.person.key))
    .raw(fromBase64url(result.drill.digest))
    .number(result.runs.length)
    .words([result.drill.id, ...result.runs.flatMap(({ id, edition }) => [id, edition ?? '-'])])
    .number(seconds(result.at))
    .text(result.person.name);
  for (const run of result.runs) {
    out
      .number(run.play)
      .byte(Number(run.mode === 'coach') + 2 * Number(run.silence) + 4 * Number(run.endedAt !== undefined))
      .number(run.takenBack)
      .signed(seconds(result.at) - seconds(run.startedAt));
    if (run.endedAt !== undefined) out.signed(seconds(run.endedAt) - seconds(run.startedAt));
    packMoves(out, run.moves);
  }
  return out.done();
}

function readRun(input: Reader, id: string, edition: string, at: number): ResultRun {
  const play = input.number(LIMITS.plays);
  const flags = input.byte();
  if (flags >= 8) throw new Malformed('marks that do not exist');
  const takenBack = input.number(10_000);
  const startedAt = at - input.signed() * 1000;
  const endedAt = (flags & 4) === 0 ? undefined : startedAt + input.signed() * 1000;
  const moves = readMoves(input);
  return {
    ...{ id, play, mode: (flags & 1) === 1 ? 'coach' : 'assess', silence: (flags & 2) !== 0, takenBack },
    ...{ moves, startedAt },
    ...(edition === '-' ? {} : { edition }),
    ...(endedAt === undefined ? {} : { endedAt }),
  };
}

/** What the bytes say. Throws `Malformed`. */
export function unpackResult(bytes: Uint8Array): Result {
  const input = new Reader(bytes);
  const key = toBase64url(input.raw(KEY_BYTES));
  const digest = toBase64url(input.raw(DIGEST_BYTES));
  const count = input.number(LIMITS.runs);
  const [id = '', ...words] = input.words(1 + 2 * count);
  if ([id, ...words].includes('')) throw new Malformed('a name that is missing');
  const at = input.number(1e11) * 1000;
  const name = input.text(2 * LIMITS.name);
  const runs = Array.from({ length: count }, (_, i) =>
    readRun(input, words[2 * i] ?? '', words[2 * i + 1] ?? '', at),
  );
  input.end();
  return { v: 1, drill: { id, digest }, person: { name, key }, runs, at };
}

/** The signed token of a result. `sign` must belong to `result.person.key`. Throws `RangeError`, see `packResult`. */
export const encodeResult = (result: Result, sign: Sign): Promise<string> =>
  sealed('result', packResult(result), sign);

/** Reads a result's token. Never throws for what the text holds; says what is wrong. */
export async function decodeResult(
  text: string,
  { verify }: { readonly verify: Verify },
): Promise<Read<SignedResult>> {
  const parse = (bytes: Uint8Array) => {
    const value = unpackResult(bytes);
    return { value, key: value.person.key };
  };
  const read = await opened('result', text, parse, verify);
  return read.ok ? { ok: true, value: { result: read.value.value, token: read.value.token } } : read;
}
