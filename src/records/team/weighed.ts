/** Joins what decisions cost, which takes time to work out, to a table that is there at once. */
import type { DecisionCost } from '../../simulations/roleplay/analysis.ts';
import { playId } from './attempts.ts';
import type { Attempt, Row } from './types.ts';

/** The same for every conversation with the same customer and the same choices. */
export const conversationId = (attempt: Attempt): string =>
  `${playId(attempt)} ${attempt.choices.map((choice) => ('waited' in choice ? 'w' : choice.reply)).join(' ')}`;

export type Known = ReadonlyMap<string, readonly DecisionCost[]>;

/** The conversations that count and have not been weighed yet, once each. Those of other editions cannot be. */
export function unweighed(rows: readonly Row[], known: Known): Map<string, Attempt> {
  const found = new Map<string, Attempt>();
  for (const { cells } of rows) {
    for (const { counting } of cells) {
      if (counting?.range === undefined || counting.choices.length === 0) continue;
      const id = conversationId(counting);
      if (!known.has(id)) found.set(id, counting);
    }
  }
  return found;
}

/** The table with the decisions that are known so far. */
export const withDecisions = (rows: readonly Row[], known: Known): Row[] =>
  rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const decisions = cell.counting && known.get(conversationId(cell.counting));
      return decisions === undefined ? cell : { ...cell, counting: { ...cell.counting!, decisions } };
    }),
  }));
