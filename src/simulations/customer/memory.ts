/**
 * What is left when the conversation ends: the remembered encounter, what the customer learned from it, and
 * whether they will buy again. Equations 6 to 8.
 */
import type { Dimension } from '../../content/schemas/vocabulary.ts';
import { logistic } from './curves.ts';
import { clip, onPointGrid, onUnitGrid, share } from './grid.ts';
import { perDimension } from './opening.ts';
import { p } from './values.ts';
import type { Customer, CustomerState } from './types.ts';
import { perceived, valueOf } from './value.ts';

/** Satisfaction as it will be remembered, 0–100: the average, the best, the worst and the last moment. */
export const remembered = (state: CustomerState): number =>
  onPointGrid(
    p.meanWeight * (state.total / state.moments) +
      p.bestWeight * state.best +
      p.worstWeight * state.worst +
      p.endWeight * state.satisfaction,
  );

/** What a dimension adds to the relationship: a good surprise adds less where the customer is close already. */
const bondOf = (state: CustomerState, k: Dimension): number => {
  const value = valueOf(state, k);
  return value < 0 ? value : value * (1 - p.earlyBond * state.relationship);
};

const relationshipAfter = (state: CustomerState, history: number): number => {
  const felt =
    p.bondOutcome * bondOf(state, 'outcome') +
    p.bondProcess * bondOf(state, 'process') +
    p.bondInteraction * bondOf(state, 'interaction');
  const drift = p.drift * (history / 100 - state.relationship);
  return onUnitGrid(
    share(
      state.relationship + p.bonding * felt + drift - p.foundOut * state.doubt - p.embitter * state.anger,
    ),
  );
};

/** The customer as they come to the next encounter, if the conversation ended now. */
export const endEncounter = (state: CustomerState): Customer => {
  const history = onPointGrid(clip(state.history + p.recency * (remembered(state) - state.history), 0, 100));
  return {
    relationship: relationshipAfter(state, history),
    history,
    will: perDimension((k) =>
      onUnitGrid(share(state.will[k] + p.learnWill * (perceived(state, k) - state.will[k]))),
    ),
    should: perDimension((k) =>
      onUnitGrid(state.should[k] + p.learnShould * Math.max(0, state.delivered[k] - state.should[k])),
    ),
  };
};

/** Probability, 0–1, that a customer buys again. */
export const buysAgain = ({ history, relationship }: Pick<Customer, 'history' | 'relationship'>): number =>
  onUnitGrid(
    logistic(p.loyaltyBase + p.loyaltySatisfaction * history + p.loyaltyRelationship * relationship),
  );

/** Loyalty, 0–100: a hundred times the probability that the customer buys again, if the conversation ended now. */
export const loyaltyOf = (state: CustomerState): number => onPointGrid(100 * buysAgain(endEncounter(state)));

/** The figure that scores are made from, 0–100: remembered satisfaction and loyalty, half and half. */
export const outcomeOf = (state: CustomerState): number =>
  onPointGrid(p.outcomeMix * remembered(state) + (1 - p.outcomeMix) * loyaltyOf(state));
