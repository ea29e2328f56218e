/** Makes and signs a drill. Loads jose; load it when a link is asked for. */
import { digest, signerOf } from '../drills/crypto.ts';
import { managerKeys } from '../drills/keys.ts';
import type { TeamStore } from '../drills/store.ts';
import { encodeDrill } from '../../records/drills/drill-code.ts';
import { cleanName } from '../../records/drills/names.ts';
import type { Drill, SignedDrill } from '../../records/drills/types.ts';

/** Signs what `build` makes for the manager's public key. Throws `NoCrypto` on a page without https. */
export async function signDrill(
  store: TeamStore,
  name: string,
  build: (key: string) => Drill,
  now: number,
): Promise<SignedDrill> {
  const keys = await managerKeys(store, cleanName(name), now);
  const drill = build(keys.id);
  const token = await encodeDrill(drill, signerOf(keys.privateKey));
  return { drill, token, digest: await digest(token) };
}
