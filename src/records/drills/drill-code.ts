/** A drill as a signed token, and back. Hand-packed: ten role-plays with a note stay well under 1,500 characters of link. */
import { fromBase64url, toBase64url } from './base64url.ts';
import { Reader, Writer } from './bytes.ts';
import type { Read } from './errors.ts';
import { LIMITS } from './limits.ts';
import { Malformed } from './malformed.ts';
import { opened, sealed } from './token.ts';
import type { Digest, Drill, Names, Play, Sign, SignedDrill, Verify } from './types.ts';

const COUNTS = ['first', 'best', 'last'] as const;
const MODES = ['assess', 'coach'] as const;
const NAMES = ['none', 'list', 'filter'] as const;
const KEY_BYTES = 64;

/** The drill's bytes. Throws `RangeError` where something cannot be packed or is over `LIMITS`. */
export function packDrill(drill: Drill): Uint8Array {
  if (drill.plays.length === 0 || drill.plays.length > LIMITS.plays)
    throw new RangeError(`A drill has 1 to ${LIMITS.plays} role-plays.`);
  const { names, due } = drill;
  const flags =
    MODES.indexOf(drill.mode) +
    2 * COUNTS.indexOf(drill.counts) +
    8 * NAMES.indexOf(names?.kind ?? 'none') +
    32 * Number(due !== undefined);
  const words = drill.plays.flatMap(({ scenario, customer, edition }) => [scenario, customer, edition]);
  const out = new Writer()
    .raw(fromBase64url(drill.issuer.key))
    .byte(flags)
    .byte(drill.pass)
    .number(drill.plays.length)
    .words([drill.id, ...words])
    .number(Math.floor(drill.createdAt / 1000))
    .text(drill.issuer.name)
    .text(drill.title ?? '')
    .text(drill.note ?? '');
  if (due !== undefined) out.number(Math.floor(due.at / 1000)).text(due.zone);
  if (names?.kind === 'list') out.number(names.list.length).text(names.list.join('\n'));
  if (names?.kind === 'filter') {
    const bits = fromBase64url(names.bits);
    out.number(names.count).number(bits.length).raw(bits);
  }
  return out.done();
}

function readNames(kind: (typeof NAMES)[number], input: Reader): Names | undefined {
  if (kind === 'none') return undefined;
  const count = input.number(LIMITS.roster);
  if (kind === 'filter') return { kind, count, bits: toBase64url(input.raw(input.number(LIMITS.token))) };
  const list = input.text(LIMITS.token).split('\n');
  if (list.length !== count || list.some((name) => name === ''))
    throw new Malformed('names that do not add up');
  return { kind, list };
}

const pick = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Malformed('a choice that does not exist');
  return found;
};

/** What the bytes say. Throws `Malformed`. */
export function unpackDrill(bytes: Uint8Array): Drill {
  const input = new Reader(bytes);
  const key = toBase64url(input.raw(KEY_BYTES));
  const flags = input.byte();
  const pass = input.byte();
  if (flags >= 64 || pass > 100) throw new Malformed('figures out of range');
  const count = input.number(LIMITS.plays);
  const [id = '', ...words] = input.words(1 + 3 * count);
  const plays = Array.from({ length: count }, (_, i): Play => {
    const [scenario = '', customer = '', edition = ''] = words.slice(3 * i, 3 * i + 3);
    return { scenario, edition, customer };
  });
  if (count === 0 || [id, ...words].includes('')) throw new Malformed('nothing to play');
  const createdAt = input.number(1e11) * 1000;
  const name = input.text(2 * LIMITS.name);
  const title = input.text(2 * LIMITS.title);
  const note = input.text(2 * LIMITS.note);
  const due = flags >= 32 ? { at: input.number(1e11) * 1000, zone: input.text(64) } : undefined;
  const names = readNames(pick(NAMES, (flags >> 3) & 3), input);
  input.end();
  return {
    ...{ v: 1, id, issuer: { name, key }, plays, mode: pick(MODES, flags & 1), pass },
    ...{ counts: pick(COUNTS, (flags >> 1) & 3), createdAt },
    ...(title === '' ? {} : { title }),
    ...(note === '' ? {} : { note }),
    ...(due === undefined ? {} : { due }),
    ...(names === undefined ? {} : { names }),
  };
}

/** The signed token of a drill. `sign` must belong to `drill.issuer.key`. Throws `RangeError`, see `packDrill`. */
export const encodeDrill = (drill: Drill, sign: Sign): Promise<string> =>
  sealed('drill', packDrill(drill), sign);

/** Reads a drill's token. Never throws for what the text holds; says what is wrong. */
export async function decodeDrill(
  text: string,
  { verify, digest }: { readonly verify: Verify; readonly digest: Digest },
): Promise<Read<SignedDrill>> {
  const parse = (bytes: Uint8Array) => {
    const value = unpackDrill(bytes);
    return { value, key: value.issuer.key };
  };
  const read = await opened('drill', text, parse, verify);
  if (!read.ok) return read;
  const { value: drill, token } = read.value;
  return { ok: true, value: { drill, token, digest: await digest(token) } };
}
