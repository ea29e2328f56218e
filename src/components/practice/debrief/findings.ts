/** What a debrief says about a run, from the figures of the simulations. Pure. */
import type { DecisionCost } from '../../../simulations/roleplay/analysis.ts';
import { outcomeOf } from '../../../simulations/customer/index.ts';
import {
  endingOf,
  RunError,
  scoreOf,
  standingOf,
  startRun,
  takeChoice,
  type CompiledCustomer,
  type CompiledScenario,
  type OutcomeRange,
  type ReachedEnding,
  type RunState,
  type Standing,
} from '../../../simulations/roleplay/index.ts';
import { AS_GOOD } from '../moment/answer.ts';
import type { Told } from '../told.ts';

/** The decisions that cost something, the dearest first. */
export const turningPoints = (costs: readonly DecisionCost[]): DecisionCost[] =>
  costs.filter(({ cost }) => cost >= AS_GOOD).sort((a, b) => b.cost - a.cost);

/** A cost in points of the score (0–100), so that costs and score can be read together. */
export const inScorePoints = (cost: number, { best, worst }: OutcomeRange): number =>
  best > worst ? Math.round((cost / (best - worst)) * 100) : 0;

export interface Other {
  readonly customer: CompiledCustomer;
  /** How they stood after the last choice that could be made with them. */
  readonly standing: Standing;
  readonly ending: ReachedEnding | null;
  /** The score, where the same choices lead to an end with this customer too. */
  readonly score: number | undefined;
  /** How many of the choices could be made with this customer. */
  readonly made: number;
  /** The choice whose effect differs most, if one differs by a point or more. */
  readonly contrast: { readonly index: number; readonly mine: number; readonly theirs: number } | undefined;
}

/** The choices with a customer, as far as they can be made: where each led. The fold alone; reasons take longer. */
function statesWith(scenario: CompiledScenario, customer: string, told: readonly Told[]): RunState[] {
  const states = [startRun(scenario, customer)];
  try {
    for (const { choice } of told) states.push(takeChoice(scenario, states.at(-1) as RunState, choice));
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
  }
  return states;
}

/** The same choices with each other customer. */
export function withOthers(
  scenario: CompiledScenario,
  customer: string,
  told: readonly Told[],
  ranges: Readonly<Record<string, OutcomeRange>>,
): Other[] {
  return Object.values(scenario.customers)
    .filter(({ id }) => id !== customer)
    .map((other) => {
      const states = statesWith(scenario, other.id, told);
      const last = states.at(-1) as RunState;
      const standings = states.map((state) => standingOf(state.customer));
      const ending = endingOf(scenario, last);
      const range = ranges[other.id];
      const made = states.length - 1;
      const contrasts = told.slice(0, made).map(({ before, after }, index) => ({
        index,
        mine: after.satisfaction - before.satisfaction,
        theirs: (standings[index + 1]?.satisfaction ?? 0) - (standings[index]?.satisfaction ?? 0),
      }));
      const widest = contrasts.sort((a, b) => Math.abs(b.mine - b.theirs) - Math.abs(a.mine - a.theirs))[0];
      return {
        customer: other,
        standing: standings.at(-1) as Standing,
        ending,
        score: ending === null || range === undefined ? undefined : scoreOf(outcomeOf(last.customer), range),
        made,
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
