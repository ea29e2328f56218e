/** How long a draft's link will be, before it is signed. Loads the packing of drills; load it when something is picked. */
import { packDrill } from '../../records/drills/drill-code.ts';
import { LIMITS } from '../../records/drills/limits.ts';
import { drillLink } from '../../records/drills/link.ts';
import { SIGNATURE_LENGTH } from '../../records/drills/token.ts';
import type { Draft } from '../drills/database.ts';
import type { ListedScenario } from '../practice/given.ts';
import { drillOf } from './draft.ts';

/** As long as an id is; any id gives the same length of link. */
const SOME_ID = 'a'.repeat(12);
const SOME_KEY = 'A'.repeat(86);

/** How many characters the link will have, without signing anything. 0 where nothing is picked yet. */
export function linkLengthOf(
  draft: Draft,
  scenarios: readonly ListedScenario[],
  site: string,
  now: number,
): number {
  const drill = drillOf(draft, scenarios, { id: SOME_ID, key: SOME_KEY }, now);
  if (drill.plays.length === 0 || drill.plays.length > LIMITS.plays) return 0;
  const payload = Math.ceil((packDrill({ ...drill, pass: 0 }).length * 8) / 6);
  return drillLink(site, 'cbd1..').length + payload + SIGNATURE_LENGTH;
}

/** The draft with the names in the link only where the link stays short enough to scan and send. */
export function fitted(draft: Draft, scenarios: readonly ListedScenario[], site: string, now: number): Draft {
  const long = linkLengthOf(draft, scenarios, site, now) > LIMITS.link;
  return draft.namesInLink && draft.roster.length > 0 && long ? { ...draft, namesInLink: false } : draft;
}
