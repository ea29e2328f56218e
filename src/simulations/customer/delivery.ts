/**
 * What a reply delivers: its behaviours, each weighed by when and how often it comes, added up per dimension.
 * Contributions lie on a grid, so their sum does not depend on their order.
 */
import type { Dimension } from '../../content/schemas/vocabulary.ts';
import { EFFECTS, POSITION } from './effects.ts';
import { onUnitGrid, share } from './grid.ts';
import { p } from './parameters.ts';
import type { Act, CustomerState, PerDimension, ReplyActs } from './types.ts';

/** The sum of what a reply does, before it meets what was delivered already. */
export interface Moves {
  /** How far this reply makes the customer feel heard, 0–1. */
  readonly heard: number;
  /** What it offers to make good, as a multiple of the loss. */
  readonly offered: number;
  readonly doubt: number;
  readonly gain: PerDimension;
  readonly loss: PerDimension;
}

/** Warmth counts in full at the start, less while the problem is being worked on, most once it is settled. */
export const warmthNow = (state: CustomerState): number =>
  state.turns < p.openingTurns ? 1 : state.value < p.settled ? p.middleWarmth : p.closingWarmth;

/** What is said again counts for less, down to a limit. */
export const wornOff = (timesShown: number, ratio: number): number => {
  let weight = 1;
  for (let n = 0; n < timesShown && n < 4; n++) weight *= ratio;
  return weight;
};

/** Solving counts for more as the conversation goes on. */
export const solvingNow = (state: CustomerState): number =>
  Math.min(1, p.earlySolving + p.solvingGrowth * state.turns);

/** What is offered counts for less while the customer is angry and was not heard. */
export const hearingDiscount = (state: CustomerState, heard: number): number =>
  1 - p.listenFirst * state.anger * (1 - Math.max(state.heard, heard));

const timing = (state: CustomerState, act: Act): number => {
  const { manner } = EFFECTS[act.behaviour];
  if (manner === 'harm') return 1;
  const times = state.shown[POSITION[act.behaviour]]!;
  if (manner === 'warmth') return warmthNow(state) * wornOff(times, p.wearOff);
  return (manner === 'solving' ? solvingNow(state) : 1) * wornOff(times, p.workWearOff);
};

/** How far one act makes the customer feel heard. */
export const heardBy = (state: CustomerState, act: Act): number =>
  onUnitGrid(EFFECTS[act.behaviour].heard * act.strength * timing(state, act));

/** How much one act gains (or loses, for a harmful one) in a dimension, generosity apart. */
export const effectOn = (state: CustomerState, act: Act, k: Dimension, discount: number): number => {
  const full = EFFECTS[act.behaviour][k];
  if (full === 0) return 0;
  const harm = EFFECTS[act.behaviour].manner === 'harm';
  return onUnitGrid(full * act.strength * timing(state, act) * (k === 'interaction' || harm ? 1 : discount));
};

/** What one act offers to make good, as a multiple of the loss. */
export const offeredBy = (act: Act): number => onUnitGrid(EFFECTS[act.behaviour].generosity * act.strength);

/** What offering `offered` more is worth for the outcome: nothing beyond the cap. */
export const generosityGain = (state: CustomerState, offered: number, discount: number): number => {
  const counted =
    Math.min(state.generosity + offered, p.generosityCap) - Math.min(state.generosity, p.generosityCap);
  return onUnitGrid(p.generosityWorth * counted * solvingNow(state) * discount);
};

/** Adds up what a reply does to this customer at this moment. */
export const movesOf = (state: CustomerState, reply: ReplyActs): Moves => {
  let heard = 0;
  let offered = 0;
  let doubt = 0;
  for (const act of reply.acts) {
    heard += heardBy(state, act);
    offered += offeredBy(act);
    doubt += onUnitGrid(EFFECTS[act.behaviour].doubt * act.strength);
  }
  heard = share(heard);
  const discount = hearingDiscount(state, heard);
  const gain = { outcome: generosityGain(state, offered, discount), process: 0, interaction: 0 };
  const loss = { outcome: 0, process: 0, interaction: 0 };
  for (const act of reply.acts) {
    const sum = EFFECTS[act.behaviour].manner === 'harm' ? loss : gain;
    sum.outcome += effectOn(state, act, 'outcome', discount);
    sum.process += effectOn(state, act, 'process', discount);
    sum.interaction += effectOn(state, act, 'interaction', discount);
  }
  return { heard, offered, doubt, gain, loss };
};

/** A gain closes part of the way to perfect delivery. */
export const gained = (delivered: number, gain: number): number =>
  onUnitGrid(delivered + ((1 - delivered) * gain) / (1 + gain));

/** A loss takes away part of what there is. */
export const lost = (delivered: number, loss: number): number => onUnitGrid(delivered / (1 + loss));

/** Delivery after a reply: first its gains, then its losses. */
export const deliver = (delivered: PerDimension, { gain, loss }: Moves): PerDimension => ({
  outcome: lost(gained(delivered.outcome, gain.outcome), loss.outcome),
  process: lost(gained(delivered.process, gain.process), loss.process),
  interaction: lost(gained(delivered.interaction, gain.interaction), loss.interaction),
});
