/**
 * What a reply delivers: its behaviours, each weighed by when and how often it comes, added up per dimension.
 * Contributions lie on a grid, so their sum does not depend on their order.
 */
import type { Dimension } from '../../content/schemas/vocabulary.ts';
import { EFFECTS, type Effect } from './effects.ts';
import { onUnitGrid, share } from './grid.ts';
import { p } from './values.ts';
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

const { openingTurns, settled, middleWarmth, closingWarmth, earlySolving, solvingGrowth } = p;
const { wearOff, workWearOff, listenFirst, generosityWorth, generosityCap } = p;

/** Warmth counts in full at the start, less while the problem is being worked on, most once it is settled. */
export const warmthNow = (state: CustomerState): number =>
  state.turns < openingTurns ? 1 : state.value < settled ? middleWarmth : closingWarmth;

/** What is said again counts for less, down to a limit. */
export const wornOff = (timesShown: number, ratio: number): number => {
  let weight = 1;
  for (let n = 0; n < timesShown && n < 4; n++) weight *= ratio;
  return weight;
};

/** Solving counts for more as the conversation goes on. */
const solvingNow = (state: CustomerState): number => {
  const grown = earlySolving + solvingGrowth * state.turns;
  return grown < 1 ? grown : 1;
};

/** What is offered counts for less while the customer is angry and was not heard. */
export const hearingDiscount = (state: CustomerState, heard: number): number =>
  1 - listenFirst * state.anger * (1 - (heard > state.heard ? heard : state.heard));

const weightOf = (state: CustomerState, { manner, position }: Effect, strength: number): number => {
  if (manner === 'harm') return strength;
  const times = state.shown[position] ?? 0;
  if (manner === 'warmth') return strength * warmthNow(state) * wornOff(times, wearOff);
  return strength * (manner === 'solving' ? solvingNow(state) : 1) * wornOff(times, workWearOff);
};

/** How far one act makes the customer feel heard. */
export const heardBy = (state: CustomerState, act: Act): number => {
  const effect = EFFECTS[act.behaviour];
  return onUnitGrid(effect.heard * weightOf(state, effect, act.strength));
};

/** How much one act gains (or loses, for a harmful one) in a dimension, generosity and anger apart. */
export const effectOn = (state: CustomerState, act: Act, k: Dimension): number => {
  const effect = EFFECTS[act.behaviour];
  return onUnitGrid(effect[k] * weightOf(state, effect, act.strength));
};

/** What one act offers to make good, as a multiple of the loss. */
export const offeredBy = (act: Act): number => onUnitGrid(EFFECTS[act.behaviour].generosity * act.strength);

/** What offering `offered` more is worth for the outcome: nothing beyond the cap. Anger apart. */
export const generosityGain = (state: CustomerState, offered: number): number => {
  if (offered === 0) return 0;
  const before = Math.min(state.generosity, generosityCap);
  const after = Math.min(state.generosity + offered, generosityCap);
  return onUnitGrid(generosityWorth * (after - before) * solvingNow(state));
};

/** Adds up what a reply does to this customer at this moment. */
export const movesOf = (state: CustomerState, { acts }: ReplyActs): Moves => {
  let heard = 0;
  let offered = 0;
  let doubt = 0;
  let gainOutcome = 0;
  let gainProcess = 0;
  let gainInteraction = 0;
  let lossOutcome = 0;
  let lossProcess = 0;
  let lossInteraction = 0;
  for (const { behaviour, strength } of acts) {
    const effect = EFFECTS[behaviour];
    if (effect.manner === 'harm') {
      lossOutcome += onUnitGrid(effect.outcome * strength);
      lossProcess += onUnitGrid(effect.process * strength);
      lossInteraction += onUnitGrid(effect.interaction * strength);
      doubt += onUnitGrid(effect.doubt * strength);
    } else {
      const weight = weightOf(state, effect, strength);
      gainOutcome += onUnitGrid(effect.outcome * weight);
      gainProcess += onUnitGrid(effect.process * weight);
      gainInteraction += onUnitGrid(effect.interaction * weight);
      heard += onUnitGrid(effect.heard * weight);
      offered += onUnitGrid(effect.generosity * strength);
    }
  }
  heard = share(heard);
  const discount = hearingDiscount(state, heard);
  return {
    heard,
    offered,
    doubt,
    gain: {
      outcome: (gainOutcome + generosityGain(state, offered)) * discount,
      process: gainProcess * discount,
      interaction: gainInteraction,
    },
    loss: { outcome: lossOutcome, process: lossProcess, interaction: lossInteraction },
  };
};

/** A gain closes part of the way to perfect delivery; then a loss takes away part of what there is. */
export const moved = (delivered: number, gain: number, loss: number): number =>
  onUnitGrid((delivered + ((1 - delivered) * gain) / (1 + gain)) / (1 + loss));

/** Delivery after a reply. */
export const deliver = (delivered: PerDimension, { gain, loss }: Moves): PerDimension => ({
  outcome: moved(delivered.outcome, gain.outcome, loss.outcome),
  process: moved(delivered.process, gain.process, loss.process),
  interaction: moved(delivered.interaction, gain.interaction, loss.interaction),
});
