/**
 * The result code of a certificate: a drill that someone set themselves (the role-plays of their path) and its result,
 * both signed with the key of their own browser. A manager's board replays it like any other result. It proves that
 * the scores follow from the choices and that nothing was changed since; not who sat at the keyboard.
 */
import { PASS_MARK } from '../../simulations/roleplay/score.ts';
import type { CompiledScenario } from '../../simulations/roleplay/types.ts';
import { decodeDrill, encodeDrill } from '../drills/drill-code.ts';
import { harvest } from '../drills/harvest.ts';
import { makeResult } from '../drills/make.ts';
import { cleanName } from '../drills/names.ts';
import { decodeResult, encodeResult } from '../drills/result-code.ts';
import type { Digest, Drill, Result, Sign, SignedDrill, Verify } from '../drills/types.ts';
import { verifyResult, type FindPlayable, type Verified } from '../drills/verify.ts';
import type { Run } from '../runs.ts';

export interface Certified {
  /** The name typed by whoever made it. */
  readonly name: string;
  /** The title of the path. */
  readonly path: string;
  readonly drill: Drill;
  /** Of the drill's token. */
  readonly digest: string;
  readonly result: Result;
  readonly verified: Verified;
}

export type ReadCertificate =
  | { readonly ok: true; readonly value: Certified }
  /** A fact and a way out, for people. */
  | { readonly ok: false; readonly message: string };

const fail = (message: string): ReadCertificate => ({ ok: false, message });

/** Whether a drill was set by the person who did it: the same key signed both. */
export const isSelfIssued = ({ drill }: Pick<SignedDrill, 'drill'>, result: Result): boolean =>
  drill.issuer.key === result.person.key && drill.id === result.drill.id;

export interface CertificateParts {
  /** Letters and digits. */
  readonly id: string;
  readonly name: string;
  /** The title of the path. */
  readonly path: string;
  /** One finished run for each role-play, of the edition at hand. */
  readonly runs: readonly Run[];
  readonly scenarioOf: (run: Run) => CompiledScenario | undefined;
  /** The public key that `sign` belongs to. */
  readonly key: string;
}

/** The code, in two parts on lines of their own. Throws `RangeError` where there is no run to put into it. */
export async function certificateCode(
  { id, name, path, runs, scenarioOf, key }: CertificateParts,
  { sign, digest }: { readonly sign: Sign; readonly digest: Digest },
  now: number,
): Promise<string> {
  const plays = runs.map(({ scenario, edition, customer }) => ({ scenario, edition, customer }));
  const drill: Drill = {
    ...{ v: 1, id, issuer: { name: cleanName(name), key }, title: path, plays },
    ...{ mode: 'coach', pass: PASS_MARK, counts: 'best', createdAt: Math.floor(now / 1000) * 1000 },
  };
  const token = await encodeDrill(drill, sign);
  const result = makeResult({ drill, digest: await digest(token), name, key, runs, scenarioOf }, now);
  return `${token}\n${await encodeResult(result, sign)}`;
}

/**
 * What a code is worth, by its signatures and by replay. Never throws for what the text holds.
 *
 * @param playablesOf brings the role-plays that are named in it; what it throws is thrown on
 */
export async function readCertificate(
  text: string,
  { verify, digest }: { readonly verify: Verify; readonly digest: Digest },
  playablesOf: (drill: Drill) => Promise<FindPlayable>,
): Promise<ReadCertificate> {
  const tokens = harvest(text);
  const [drillToken, resultToken] = ['cbd', 'cbr'].map((mark) =>
    tokens.find((token) => token.startsWith(mark)),
  );
  if (drillToken === undefined || resultToken === undefined)
    return fail(
      'This is not the code of a certificate, or half of it is missing. Copy all of it, both lines.',
    );
  const drill = await decodeDrill(drillToken, { verify, digest });
  if (!drill.ok) return fail(`${drill.error.message} ${drill.error.fix}`);
  const result = await decodeResult(resultToken, { verify });
  if (!result.ok) return fail(`${result.error.message} ${result.error.fix}`);
  const signed = drill.value;
  if (!isSelfIssued(signed, result.value.result))
    return fail('The two parts of this code do not belong together. Ask for the certificate again.');
  return {
    ok: true,
    value: {
      name: result.value.result.person.name,
      path: signed.drill.title ?? '',
      drill: signed.drill,
      digest: signed.digest,
      result: result.value.result,
      verified: verifyResult(result.value.result, signed, await playablesOf(signed.drill)),
    },
  };
}
