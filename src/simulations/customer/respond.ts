/** The hot path: what a reply, or a wait, does to a customer. Immutable; every stored number is rounded. */
import { angerAfter } from './anger.ts';
import { deliver, moved, movesOf } from './delivery.ts';
import { EFFECTS } from './effects.ts';
import { onUnitGrid, share } from './grid.ts';
import { p } from './values.ts';
import { fallingDue, raisedBy } from './promises.ts';
import { satisfactionFrom } from './satisfaction.ts';
import type { Act, CustomerState, ReplyActs } from './types.ts';
import { totalValue, type Standing } from './value.ts';

/** Everything a moment changes, before satisfaction is felt. */
export interface Lived extends Standing {
  readonly anger: number;
  readonly heard: number;
  readonly doubt: number;
  readonly generosity: number;
  readonly shown: readonly number[];
  readonly turns: number;
  readonly waits: number;
}

const countShown = (shown: readonly number[], acts: readonly Act[]): readonly number[] => {
  if (acts.length === 0) return shown;
  const counts = shown.slice();
  for (const { behaviour } of acts) {
    const { position } = EFFECTS[behaviour];
    counts[position] = (counts[position] ?? 0) + 1;
  }
  return counts;
};

/** The state after a moment: satisfaction is felt anew and kept in memory. */
export const afterMoment = (before: CustomerState, lived: Lived): CustomerState => {
  const value = totalValue(lived);
  const satisfaction = satisfactionFrom(lived, value, lived.anger);
  return {
    failure: lived.failure,
    relationship: lived.relationship,
    history: before.history,
    will: lived.will,
    should: lived.should,
    promised: lived.promised,
    due: lived.due,
    delivered: lived.delivered,
    anger: lived.anger,
    heard: lived.heard,
    doubt: lived.doubt,
    generosity: lived.generosity,
    shown: lived.shown,
    turns: lived.turns,
    waits: lived.waits,
    value: onUnitGrid(value),
    satisfaction,
    moments: before.moments + 1,
    total: before.total + satisfaction,
    best: satisfaction > before.best ? satisfaction : before.best,
    worst: satisfaction < before.worst ? satisfaction : before.worst,
  };
};

/** The customer after hearing a reply. */
export const respond = (state: CustomerState, reply: ReplyActs): CustomerState => {
  const moves = movesOf(state, reply);
  return afterMoment(state, {
    failure: state.failure,
    relationship: state.relationship,
    should: state.should,
    will: raisedBy(state.will, reply.promises),
    promised: raisedBy(state.promised, reply.promises),
    due: fallingDue(state.promised, state.due),
    delivered: deliver(state.delivered, moves),
    anger: angerAfter(state, moves),
    heard: onUnitGrid(Math.max(state.heard, moves.heard) / (1 + moves.loss.interaction)),
    doubt: share(state.doubt + moves.doubt),
    generosity: state.generosity + moves.offered,
    shown: countShown(state.shown, reply.acts),
    turns: state.turns + 1,
    waits: state.waits,
  });
};

/** The customer after being kept waiting once more. Each wait costs more than the one before. */
export const keepWaiting = (state: CustomerState): CustomerState => {
  const times = state.waits + 1;
  return afterMoment(state, {
    failure: state.failure,
    relationship: state.relationship,
    should: state.should,
    will: state.will,
    promised: state.promised,
    due: state.due,
    delivered: { ...state.delivered, process: moved(state.delivered.process, 0, p.waitCost * times) },
    anger: onUnitGrid(share(state.anger + p.waitAnger * times)),
    heard: state.heard,
    doubt: state.doubt,
    generosity: state.generosity,
    shown: state.shown,
    turns: state.turns,
    waits: times,
  });
};
