/**
 * Who moved what: the change of satisfaction taken apart by behaviour and dimension. The change is followed step by
 * step (promises falling due, gains, losses, new promises, anger), each step is exact, and what rounding and the ends
 * of the scale leave over is carried over. The parts therefore sum to the change, bit for bit.
 */
import { DIMENSIONS, type Behaviour, type Dimension } from '../../content/schemas/vocabulary.ts';
import { calmed, harmOf, ignored, progressOf, provoked } from './anger.ts';
import {
  deliver,
  effectOn,
  generosityGain,
  heardBy,
  moved,
  movesOf,
  offeredBy,
  type Moves,
} from './delivery.ts';
import { EFFECTS } from './effects.ts';
import { onPointGrid } from './grid.ts';
import { p, weightsFor } from './values.ts';
import { fallingDue, raisedBy } from './promises.ts';
import { pointsOf } from './satisfaction.ts';
import type { Act, CustomerState, Part, PerDimension, ReplyActs } from './types.ts';
import type { Standing } from './value.ts';

type Actor = Behaviour | 'promise' | 'carry-over';
type Credit = (actor: Actor, dimension: Dimension | null, points: number) => void;

/** What an act contributes to a dimension in this reply, its part of the generosity included. */
const contribution = (state: CustomerState, moves: Moves, act: Act, k: Dimension): number => {
  const generous =
    k === 'outcome' && moves.offered > 0
      ? (generosityGain(state, moves.offered) * offeredBy(act)) / moves.offered
      : 0;
  return effectOn(state, act, k) + generous;
};

const isHarm = (act: Act): boolean => EFFECTS[act.behaviour].manner === 'harm';

/** Splits points among acts in proportion to their weights. */
const split = (
  acts: readonly Act[],
  weightOf: (act: Act) => number,
  points: number,
  dimension: Dimension,
  credit: Credit,
): void => {
  const total = acts.reduce((sum, act) => sum + weightOf(act), 0);
  if (total === 0) return;
  for (const act of acts) {
    const weight = weightOf(act);
    if (weight > 0) credit(act.behaviour, dimension, (points * weight) / total);
  }
};

const creditDelivery = (state: CustomerState, reply: ReplyActs, moves: Moves, credit: Credit): void => {
  const due: Standing = { ...state, due: fallingDue(state.promised, state.due) };
  const gainedLevel: PerDimension = {
    outcome: moved(state.delivered.outcome, moves.gain.outcome, 0),
    process: moved(state.delivered.process, moves.gain.process, 0),
    interaction: moved(state.delivered.interaction, moves.gain.interaction, 0),
  };
  const better: Standing = { ...due, delivered: gainedLevel };
  const after: Standing = { ...due, delivered: deliver(state.delivered, moves) };
  const promising: Standing = {
    ...after,
    will: raisedBy(state.will, reply.promises),
    promised: raisedBy(state.promised, reply.promises),
  };
  const helps = reply.acts.filter((act) => !isHarm(act));
  const harms = reply.acts.filter(isHarm);
  for (const k of DIMENSIONS) {
    const weightOf = (act: Act): number => contribution(state, moves, act, k);
    credit('carry-over', k, pointsOf(due, k) - pointsOf(state, k));
    split(helps, weightOf, pointsOf(better, k) - pointsOf(due, k), k, credit);
    split(harms, weightOf, pointsOf(after, k) - pointsOf(better, k), k, credit);
    credit('promise', k, pointsOf(promising, k) - pointsOf(after, k));
  }
};

const creditAnger = (state: CustomerState, reply: ReplyActs, moves: Moves, credit: Credit): void => {
  const w = weightsFor(state.failure.kind);
  const progress = progressOf(state.failure.kind, moves);
  const harm = harmOf(state.failure.kind, moves);
  const ignoring = ignored(state, moves.heard, progress);
  const heardOut = calmed(state.anger, moves.heard, 0);
  const eased = calmed(state.anger, moves.heard, progress);
  const points = (change: number): number => -p.angerDrag * change;

  split(reply.acts, (act) => heardBy(state, act), points(heardOut - state.anger), 'interaction', credit);
  for (const k of DIMENSIONS) {
    const weightOf = (act: Act): number => contribution(state, moves, act, k);
    const helps = reply.acts.filter((act) => !isHarm(act));
    const harms = reply.acts.filter(isHarm);
    const progressHere = (w[k] * moves.gain[k]) / (1 + moves.gain[k]);
    if (progress > 0) split(helps, weightOf, points(eased - heardOut) * (progressHere / progress), k, credit);
    const added = provoked(harm, ignoring);
    const fromHarm = harm > 0 ? (added * p.provoking * harm) / (p.provoking * harm + ignoring) : 0;
    if (harm > 0) split(harms, weightOf, points(fromHarm) * ((w[k] * moves.loss[k]) / harm), k, credit);
  }
};

/** Ids are in plain letters. A browser's first `localeCompare` builds a collation table: 20 ms, in the midst of play. */
const byCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The parts of a change of satisfaction, largest first, in points on the rounding grid.
 * @param change the change itself; what cannot be put down to the reply becomes 'carry-over'.
 */
export const attribute = (state: CustomerState, reply: ReplyActs, change: number): readonly Part[] => {
  const sums = new Map<string, Part>();
  const credit: Credit = (behaviour, dimension, points) => {
    const key = `${behaviour} ${dimension ?? ''}`;
    sums.set(key, { behaviour, dimension, change: (sums.get(key)?.change ?? 0) + points });
  };
  const moves = movesOf(state, reply);
  creditDelivery(state, reply, moves, credit);
  creditAnger(state, reply, moves, credit);

  const parts = [...sums.values()]
    .map((part) => ({ ...part, change: onPointGrid(part.change) }))
    .filter((part) => part.change !== 0);
  const left = change - parts.reduce((sum, part) => sum + part.change, 0);
  if (left !== 0) parts.push({ behaviour: 'carry-over', dimension: null, change: left });
  return parts.sort(
    (a, b) =>
      Math.abs(b.change) - Math.abs(a.change) ||
      byCodes(a.behaviour, b.behaviour) ||
      byCodes(a.dimension ?? '', b.dimension ?? ''),
  );
};
