/** Skill by principle over time: the share of what was at stake that was kept, over the latest decisions. Pure. */
import type { DecisionCost } from '../../simulations/roleplay/analysis.ts';
import type { WeighedRun } from './weigh.ts';

/** Lately: this many decisions back. Fewer swing with every reply, more hide that someone has learned. */
export const LATELY = 8;
/** Decisions with less at stake than this (outcome points) say nothing about skill. */
const WORTH_COUNTING = 0.5;

export interface SkillPoint {
  /** The end of the run, in ms. */
  readonly at: number;
  /** 0–1: what was kept over the decisions up to then, at most the latest `LATELY`. */
  readonly share: number;
}

export interface PrincipleSkill {
  readonly principle: string;
  /** One for each run in which it was at stake, earliest first. */
  readonly points: readonly SkillPoint[];
  /** 0–1, over the latest decisions. */
  readonly now: number;
  /** 0–1, over the first decisions; null while there are too few to tell then from now. */
  readonly atFirst: number | null;
  readonly decisions: number;
  readonly lastAt: number;
}

interface Weight {
  readonly kept: number;
  readonly stake: number;
}

const share = (weights: readonly Weight[]): number => {
  const stake = weights.reduce((sum, one) => sum + one.stake, 0);
  return stake === 0 ? 0 : weights.reduce((sum, one) => sum + one.kept, 0) / stake;
};

const counts = ({ reply, stake }: DecisionCost): boolean => reply !== null && stake >= WORTH_COUNTING;
const weightOf = ({ cost, stake }: DecisionCost): Weight => ({ kept: Math.max(0, stake - cost), stake });

/** The course of one line of decisions, one point a run. */
function courseOf(
  runs: readonly { at: number; weights: readonly Weight[] }[],
): Omit<PrincipleSkill, 'principle'> {
  const all: Weight[] = [];
  const points: SkillPoint[] = [];
  for (const { at, weights } of runs) {
    all.push(...weights);
    points.push({ at, share: share(all.slice(-LATELY)) });
  }
  const half = Math.min(LATELY, Math.floor(all.length / 2));
  return {
    points,
    now: share(all.slice(-LATELY)),
    atFirst: half < 2 ? null : share(all.slice(0, half)),
    decisions: all.length,
    lastAt: points.at(-1)?.at ?? 0,
  };
}

/** Runs of today's editions, in the order in which they ended. */
const inOrder = (runs: readonly WeighedRun[]): WeighedRun[] =>
  runs.filter(({ current }) => current).toSorted((a, b) => a.endedAt - b.endedAt || (a.run < b.run ? -1 : 1));

/** Every principle that was at stake, the weakest first. Runs of older editions are left out: they are not replayed. */
export function skillsOf(runs: readonly WeighedRun[]): PrincipleSkill[] {
  const byPrinciple = new Map<string, { at: number; weights: Weight[] }[]>();
  for (const { endedAt, decisions } of inOrder(runs)) {
    const own = new Map<string, Weight[]>();
    for (const decision of decisions.filter(counts)) {
      for (const principle of decision.principles) {
        own.set(principle, [...(own.get(principle) ?? []), weightOf(decision)]);
      }
    }
    for (const [principle, weights] of own) {
      const known = byPrinciple.get(principle);
      if (known === undefined) byPrinciple.set(principle, [{ at: endedAt, weights }]);
      else known.push({ at: endedAt, weights });
    }
  }
  return [...byPrinciple]
    .map(([principle, list]) => ({ principle, ...courseOf(list) }))
    .sort((a, b) => a.now - b.now || (a.principle < b.principle ? -1 : 1));
}

/** All decisions together, whatever the principle. Null where nothing was at stake yet. */
export function overallOf(runs: readonly WeighedRun[]): Omit<PrincipleSkill, 'principle'> | null {
  const list = inOrder(runs)
    .map(({ endedAt, decisions }) => ({ at: endedAt, weights: decisions.filter(counts).map(weightOf) }))
    .filter(({ weights }) => weights.length > 0);
  return list.length === 0 ? null : courseOf(list);
}
