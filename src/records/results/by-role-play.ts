/** Results by role-play: best, latest, and where it is going. Pure. */
import { PASS_MARK } from '../../simulations/roleplay/score.ts';
import type { WeighedRun } from './weigh.ts';

export interface Result {
  readonly run: string;
  readonly at: number;
  /** 0–100. */
  readonly score: number;
  /** False where the score is the one recorded with an older edition. */
  readonly current: boolean;
}

export type Trend = 'up' | 'down' | 'level';

export interface RolePlayResults {
  readonly scenario: string;
  /** Earliest first. */
  readonly results: readonly Result[];
  readonly best: Result;
  readonly latest: Result;
  /** The best without the coach, if any. */
  readonly alone: number | null;
  readonly passed: boolean;
  /** Null after a single conversation. */
  readonly trend: Trend | null;
  /** How many were played with an older edition. */
  readonly older: number;
}

/** Scores swing by a few points with every reply: less than this is no trend. */
const TREND = 5;
/** The latest three are held against the three before them. */
const SPAN = 3;

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

export function trendOf(scores: readonly number[]): Trend | null {
  if (scores.length < 2) return null;
  const half = Math.min(SPAN, Math.floor(scores.length / 2));
  const change = mean(scores.slice(-half)) - mean(scores.slice(-2 * half, -half));
  return Math.abs(change) < TREND ? 'level' : change > 0 ? 'up' : 'down';
}

function resultsFor(scenario: string, runs: readonly WeighedRun[]): RolePlayResults[] {
  const ordered = runs.toSorted((a, b) => a.endedAt - b.endedAt || (a.run < b.run ? -1 : 1));
  const results = ordered.map(({ run, endedAt, score, current }) => ({ run, at: endedAt, score, current }));
  const latest = results.at(-1);
  if (latest === undefined) return [];
  const best = results.reduce((top, one) => (one.score > top.score ? one : top));
  const alone = ordered.filter(({ mode }) => mode === 'assess').map(({ score }) => score);
  return [
    {
      scenario,
      results,
      best,
      latest,
      alone: alone.length === 0 ? null : Math.max(...alone),
      passed: best.score >= PASS_MARK,
      trend: trendOf(results.map(({ score }) => score)),
      older: results.filter(({ current }) => !current).length,
    },
  ];
}

/** One for each role-play that was finished, the one played last first. */
export function resultsOf(runs: readonly WeighedRun[]): RolePlayResults[] {
  const byScenario = Map.groupBy(runs, ({ scenario }) => scenario);
  return [...byScenario]
    .flatMap(([scenario, own]) => resultsFor(scenario, own))
    .sort((a, b) => b.latest.at - a.latest.at || (a.scenario < b.scenario ? -1 : 1));
}
