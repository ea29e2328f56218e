/** Explicit promises: hope at once, a debt from the next reply on. */
import { onUnitGrid } from './grid.ts';
import { p } from './values.ts';
import type { PerDimension } from './types.ts';

/** The higher of what stood and what is promised now, per dimension. */
export const raisedBy = (level: PerDimension, promises: Partial<PerDimension> | undefined): PerDimension =>
  promises === undefined
    ? level
    : {
        outcome: Math.max(level.outcome, onUnitGrid(promises.outcome ?? 0)),
        process: Math.max(level.process, onUnitGrid(promises.process ?? 0)),
        interaction: Math.max(level.interaction, onUnitGrid(promises.interaction ?? 0)),
      };

const { comesDue } = p;

const closer = (promised: number, due: number): number =>
  promised > 0 ? onUnitGrid(due + comesDue * (1 - due)) : 0;

/** One reply later, promises made before have come closer to being due. */
export const fallingDue = (promised: PerDimension, due: PerDimension): PerDimension =>
  promised.outcome > 0 || promised.process > 0 || promised.interaction > 0
    ? {
        outcome: closer(promised.outcome, due.outcome),
        process: closer(promised.process, due.process),
        interaction: closer(promised.interaction, due.interaction),
      }
    : due;
