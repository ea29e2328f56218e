/** What a debrief says about a run, from the figures of the simulations. Pure. */
import type { DecisionCost } from '../../../simulations/roleplay/analysis.ts';
import {
  replay,
  scoreOf,
  type Choice,
  type CompiledCustomer,
  type CompiledScenario,
  type OutcomeRange,
  type Replay,
} from '../../../simulations/roleplay/index.ts';
import { AS_GOOD } from '../moment/answer.ts';

/** The decisions that cost something, the dearest first. */
export const turningPoints = (costs: readonly DecisionCost[]): DecisionCost[] =>
  costs.filter(({ cost }) => cost >= AS_GOOD).sort((a, b) => b.cost - a.cost);

/** A cost in points of the score (0–100), so that costs and score can be read together. */
export const inScorePoints = (cost: number, { best, worst }: OutcomeRange): number =>
  best > worst ? Math.round((cost / (best - worst)) * 100) : 0;

export interface Other {
  readonly customer: CompiledCustomer;
  readonly replay: Replay;
  /** The score, where the same choices lead to an end with this customer too. */
  readonly score: number | undefined;
  /** How many of the choices could be made with this customer. */
  readonly made: number;
  /** The choice whose effect differs most, if one differs by a point or more. */
  readonly contrast: { readonly index: number; readonly mine: number; readonly theirs: number } | undefined;
}

const effectOf = (moment: Replay['moments'][number]): number =>
  moment.after.satisfaction - moment.before.satisfaction;

/** The same choices with each other customer. */
export function withOthers(
  scenario: CompiledScenario,
  customer: string,
  choices: readonly Choice[],
  ranges: Readonly<Record<string, OutcomeRange>>,
): Other[] {
  const mine = replay(scenario, customer, choices).moments;
  return Object.values(scenario.customers)
    .filter(({ id }) => id !== customer)
    .map((other) => {
      const theirs = replay(scenario, other.id, choices);
      const range = ranges[other.id];
      const contrasts = theirs.moments
        .map((moment, index) => ({
          index,
          mine: mine[index] === undefined ? 0 : effectOf(mine[index]),
          theirs: effectOf(moment),
        }))
        .sort((a, b) => Math.abs(b.mine - b.theirs) - Math.abs(a.mine - a.theirs));
      const widest = contrasts[0];
      return {
        customer: other,
        replay: theirs,
        score: theirs.ending === null || range === undefined ? undefined : scoreOf(theirs.outcome, range),
        made: theirs.moments.length,
        contrast: widest !== undefined && Math.abs(widest.mine - widest.theirs) >= 1 ? widest : undefined,
      };
    });
}

export interface Difference {
  readonly principle: string;
  readonly text: string;
}

const EXPECTING = {
  outcome: 'what they end up with',
  process: 'how they get there',
  interaction: 'how they are spoken to',
} as const;

/** Why two customers take the same words differently: what they bring along, and the principle that names it. */
export function differenceBetween(
  mine: CompiledCustomer,
  other: CompiledCustomer,
  failure: CompiledScenario['failure'],
): Difference {
  const [close, distant] = mine.relationship >= other.relationship ? [mine, other] : [other, mine];
  if (close.relationship - distant.relationship >= 0.2) {
    return failure.kind === 'relational'
      ? {
          principle: 'relational-expectations',
          text: `${close.firstName} has years with you to lose. Where trust itself was let down, that closeness makes it hurt more: ${distant.firstName} never counted on it.`,
        }
      : {
          principle: 'wider-window',
          text: `${close.firstName} has a history with you, and a history buys some patience when a thing goes wrong; it also sets the bar for how one is treated. ${distant.firstName} has only this conversation to go by.`,
        };
  }
  const widest = (['outcome', 'process', 'interaction'] as const)
    .map((dimension) => ({ dimension, gap: mine.expects[dimension] - other.expects[dimension] }))
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))[0];
  const [more, less] = (widest?.gap ?? 0) >= 0 ? [mine, other] : [other, mine];
  return {
    principle: 'disconfirmation',
    text: `${more.firstName} came expecting more of ${EXPECTING[widest?.dimension ?? 'interaction']} than ${less.firstName} did. The same service falls short of one expectation and meets the other.`,
  };
}

/** The score in a word. */
export const verdictOn = (score: number, pass: number): string => {
  if (score >= 90) return 'About as well as this could go';
  if (score >= pass) return 'A good save';
  if (score >= 45) return 'Some of it kept, some of it lost';
  if (score >= 20) return 'More lost than kept';
  return 'Nearly all of it lost';
};
