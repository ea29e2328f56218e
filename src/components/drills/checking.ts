/** Checks codes that came in, one after another: signature, which drill, replay. Runs in a worker or in the page. */
import { decodeResult } from '../../records/drills/result-code.ts';
import type { CodeError } from '../../records/drills/errors.ts';
import { createReplay } from '../../records/drills/moves.ts';
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
const CHUNK = 50;

/** Yields what came of the codes, in their order, a chunk at a time. */
export async function* checkAll(
  { tokens, drills, playables }: CheckAll,
  verify: Verify,
): AsyncGenerator<Checked[]> {
  const byId = new Map(drills.map((one) => [one.drill.id, one]));
  const byEdition = new Map(playables.map((one) => [`${one.scenario.slug} ${one.scenario.edition}`, one]));
  const replay = createReplay();
  const find = (slug: string, edition: string) => byEdition.get(`${slug} ${edition}`);
  const check = async (token: string): Promise<Checked> => {
    const read = await decodeResult(token, { verify });
    if (!read.ok) return { token, state: 'unreadable', error: read.error };
    const { result } = read.value;
    const drill = byId.get(result.drill.id);
    if (drill === undefined) return { token, state: 'unknown-drill', result };
    return { token, state: 'checked', result, verified: verifyResult(result, drill, find, replay) };
  };
  const begin = (at: number) => Promise.all(tokens.slice(at, at + CHUNK).map(check));
  // Signatures are verified beside this thread: the next ones go there before these are waited for.
  let coming = begin(0);
  for (let at = CHUNK; at - CHUNK < tokens.length; at += CHUNK) {
    const chunk = coming;
    coming = begin(at);
    yield await chunk;
  }
}
