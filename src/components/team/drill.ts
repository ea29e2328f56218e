/** Drills as the board goes by them. */
import type { Drill } from '../../records/drills/types.ts';
import type { TeamDrill } from '../../records/team/types.ts';

/** A kept drill as the table goes by it: with everyone who was asked, however little of that the link carries. */
export const teamDrillOf = ({
  drill,
  roster,
}: {
  readonly drill: Drill;
  readonly roster: readonly string[];
}): TeamDrill => ({ ...drill, names: roster });
