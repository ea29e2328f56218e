/** Signs what a certificate carries, with the key of this browser. Loaded when one is made. */
import { certificateCode } from '../../records/certificate/code.ts';
import type { CoveredPlay } from '../../records/certificate/covered.ts';
import type { Run } from '../../records/runs.ts';
import { digest, signerOf } from '../drills/crypto.ts';
import { traineeKeys } from '../drills/keys.ts';
import { loadGiven } from '../practice/data.ts';
import { newId } from '../record/id.ts';
import type { RecordStore } from '../record/store.ts';

/**
 * The code of a certificate; empty where none of its conversations can be replayed any more.
 *
 * @throws NoCrypto without https; DataError where role-plays cannot be loaded
 */
export async function makeCode(
  record: RecordStore,
  {
    name,
    path,
    plays,
  }: { readonly name: string; readonly path: string; readonly plays: readonly CoveredPlay[] },
  runs: readonly Run[],
  now: number,
): Promise<string> {
  const best = plays
    .filter(({ current }) => current)
    .flatMap(({ run }) => runs.filter(({ id }) => id === run));
  if (best.length === 0) return '';
  const keys = await traineeKeys(record, now);
  const given = await Promise.all(best.map(({ scenario }) => loadGiven(scenario)));
  const scenarios = new Map(given.map(({ scenario }) => [scenario.slug, scenario]));
  const scenarioOf = ({ scenario }: Run) => scenarios.get(scenario);
  return certificateCode(
    { id: newId(), name, path, runs: best, scenarioOf, key: keys.publicKey },
    { sign: signerOf(keys.privateKey), digest },
    now,
  );
}
