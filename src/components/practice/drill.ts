/** The way between a role-play and the drill it is played for. */
import type { Run } from '../../records/runs.ts';
import { href } from '../shell/href.ts';

/** The page of the drill that a run belongs to; undefined where it belongs to none. */
export const drillPage = (run: Pick<Run, 'drill'> | undefined): string | undefined =>
  run?.drill === undefined ? undefined : href(`/drill/#my=${run.drill}`);

/** Where a role-play of a drill is played: with that customer and in that mode, begun at once. */
export const playPage = (play: {
  readonly scenario: string;
  readonly customer: string;
  readonly mode: Run['mode'];
  readonly drill: string;
}): string =>
  href(`/practice/${play.scenario}/?customer=${play.customer}&mode=${play.mode}#drill=${play.drill}`);
