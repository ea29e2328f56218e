/** How a team does from one drill to the next. */
import { decisionsOf } from './heat.ts';
import { skillByPrinciple } from '../../simulations/roleplay/skill.ts';
import type { Row, TeamDrill } from './types.ts';

export interface DrillTable {
  readonly drill: TeamDrill;
  readonly rows: readonly Row[];
}

export interface TrendPoint {
  readonly drill: string;
  readonly createdAt: number;
  /** People with a score. */
  readonly people: number;
  /** The mean score of people with one; missing where nobody has. */
  readonly score?: number | undefined;
  /** Role-plays passed, of those with a score. */
  readonly passed?: number | undefined;
  /** Share kept by principle. */
  readonly shares: Readonly<Record<string, number>>;
}

const mean = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** One point for each drill, the oldest first. */
export function trendOf(tables: readonly DrillTable[]): TrendPoint[] {
  return tables
    .map(({ drill, rows }) => {
      const scores = rows.flatMap(({ score }) => (score === undefined ? [] : [score]));
      const ended = rows
        .flatMap(({ cells }) => cells)
        .filter(({ counting }) => counting?.score !== undefined);
      return {
        drill: drill.id,
        createdAt: drill.createdAt,
        people: scores.length,
        score: mean(scores),
        passed: mean(ended.map(({ status }) => Number(status === 'passed'))),
        shares: Object.fromEntries(
          skillByPrinciple(rows.flatMap(decisionsOf)).map(({ principle, share }) => [principle, share]),
        ),
      };
    })
    .sort((a, b) => a.createdAt - b.createdAt);
}

export interface Change {
  readonly name: string;
  /** Points of the score from the earlier drill to the later one. */
  readonly change: number;
}

/** People with a score in both drills, the greatest gain first. */
export function changesBetween(earlier: readonly Row[], later: readonly Row[]): Change[] {
  const before = new Map(earlier.map(({ id, score }) => [id, score]));
  return later
    .flatMap(({ id, name, score }) => {
      const was = before.get(id);
      return score === undefined || was === undefined ? [] : [{ name, change: score - was }];
    })
    .sort((a, b) => b.change - a.change);
}
