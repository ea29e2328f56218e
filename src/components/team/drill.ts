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

/** Its title; else the day it was made: `Drill of 22/11/2026`. */
export const nameOf = ({
  title,
  createdAt,
}: {
  readonly title?: string | undefined;
  readonly createdAt: number;
}): string => title ?? `Drill of ${new Date(createdAt).toLocaleDateString('en-GB')}`;
