/** Where a team keeps and loses what is at stake, by principle. */
import type { DecisionCost } from '../../simulations/roleplay/analysis.ts';
import { skillByPrinciple, type Skill } from '../../simulations/roleplay/skill.ts';
import { scorePoints } from './costly.ts';
import { costliestFirst } from './priority.ts';
import type { Row } from './types.ts';

export interface HeatRow {
  readonly id: string;
  readonly name: string;
  /** By principle; missing where nothing of it was at stake. */
  readonly skills: Readonly<Record<string, Skill>>;
}

export interface HeatMap {
  /** Of the whole team: what to coach first comes first. */
  readonly team: readonly Skill[];
  /** People with anything to go by, in the order of the table. */
  readonly people: readonly HeatRow[];
}

/** Every decision in the attempts that count, in points of the score, so that different role-plays add up. */
export const decisionsOf = (row: Row): DecisionCost[] =>
  row.cells.flatMap(({ counting }) =>
    (counting?.decisions ?? []).map((decision) => ({
      ...decision,
      cost: scorePoints(decision.cost, counting?.range),
      stake: scorePoints(decision.stake, counting?.range),
    })),
  );

export function heatMapOf(rows: readonly Row[]): HeatMap {
  const all = rows.map((row) => ({ row, decisions: decisionsOf(row) }));
  const people = all
    .filter(({ decisions }) => decisions.length > 0)
    .map(({ row, decisions }) => ({
      id: row.id,
      name: row.name,
      skills: Object.fromEntries(skillByPrinciple(decisions).map((skill) => [skill.principle, skill])),
    }));
  const team = skillByPrinciple(all.flatMap(({ decisions }) => decisions)).sort(costliestFirst);
  return { team, people };
}

/** How warm a share is, from 0 (most was lost) to 4 (nearly all was kept). */
export const warmthOf = (share: number): 0 | 1 | 2 | 3 | 4 =>
  share < 0.35 ? 0 : share < 0.55 ? 1 : share < 0.75 ? 2 : share < 0.9 ? 3 : 4;
