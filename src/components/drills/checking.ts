/** Checks codes that came in, one after another: signature, which drill, replay. Runs in a worker or in the page. */
import { decodeResult } from '../../records/drills/result-code.ts';
import type { CodeError } from '../../records/drills/errors.ts';
import { verifyResult, type Playable, type Verified } from '../../records/drills/verify.ts';
import type { Result, SignedDrill, Verify } from '../../records/drills/types.ts';

export interface CheckAll {
  readonly tokens: readonly string[];
  /** The drills of this board. */
  readonly drills: readonly Pick<SignedDrill, 'drill' | 'digest'>[];
  /** Every role-play that these drills name, in the editions this site has. */
  readonly playables: readonly Playable[];
}

/** What came of one code. */
export type Checked =
  | { readonly token: string; readonly state: 'unreadable'; readonly error: CodeError }
  /** Well signed, for a drill that is not on this board. */
  | { readonly token: string; readonly state: 'unknown-drill'; readonly result: Result }
  | {
      readonly token: string;
      readonly state: 'checked';
      readonly result: Result;
      readonly verified: Verified;
    };

/** Codes checked between two reports of progress. */
const CHUNK = 40;

/** Yields what came of the codes, in their order, a chunk at a time. */
export async function* checkAll(
  { tokens, drills, playables }: CheckAll,
  verify: Verify,
): AsyncGenerator<Checked[]> {
  const byId = new Map(drills.map((one) => [one.drill.id, one]));
  const byEdition = new Map(playables.map((one) => [`${one.scenario.slug} ${one.scenario.edition}`, one]));
  const find = (slug: string, edition: string) => byEdition.get(`${slug} ${edition}`);
  const check = async (token: string): Promise<Checked> => {
    const read = await decodeResult(token, { verify });
    if (!read.ok) return { token, state: 'unreadable', error: read.error };
    const { result } = read.value;
    const drill = byId.get(result.drill.id);
    if (drill === undefined) return { token, state: 'unknown-drill', result };
    return { token, state: 'checked', result, verified: verifyResult(result, drill, find) };
  };
  for (let at = 0; at < tokens.length; at += CHUNK)
    yield await Promise.all(tokens.slice(at, at + CHUNK).map(check));
}
