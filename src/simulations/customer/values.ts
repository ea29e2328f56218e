/**
 * The values of the customer model's parameters, as the equations read them: all that a browser needs to play. What
 * each one means, its unit, its range and its source stand in `parameters.ts`, under the same name.
 */
import type { Dimension } from '../../content/schemas/vocabulary.ts';

const VALUES = {
  // Expectations and what is perceived
  assimilation: 0.4,
  willWeight: 0.45,
  closeness: 0.15,
  // The value of a gap
  sensitivity: 0.88,
  zone: 0.04,
  zoneSlope: 0.6,
  windowOnThings: 0.5,
  lossOnThings: 2,
  lossOnTreatment: 1.8,
  softening: 0.45,
  sharpening: 0.4,
  brokenPromise: 1.5,
  repeatFailure: 1.5,
  beyondPromise: 0.05,
  comesDue: 0.5,
  // Satisfaction
  base: 72,
  scale: 75,
  direct: 0.35,
  angerDrag: 20,
  // What replies do
  listenFirst: 0.4,
  wearOff: 0.5,
  workWearOff: 0.6,
  middleWarmth: 0.65,
  closingWarmth: 1.4,
  openingTurns: 2,
  settled: -0.12,
  earlySolving: 0.7,
  solvingGrowth: 0.15,
  generosityWorth: 1.0,
  generosityCap: 1.5,
  // The opening
  unproven: 0.15,
  minorFailure: 0.6,
  majorFailure: 0.35,
  spill: 0.3,
  startingAnger: 0.6,
  startingAngerCap: 0.45,
  // Anger
  calming: 0.45,
  easing: 0.3,
  provoking: 0.8,
  provokingCap: 0.21,
  ignoring: 0.05,
  noticed: 0.2,
  // Waiting
  waitCost: 0.06,
  waitAnger: 0.03,
  // Memory
  meanWeight: 0.45,
  bestWeight: 0.175,
  worstWeight: 0.175,
  endWeight: 0.2,
  // From one encounter to the next
  newcomer: 62,
  regular: 18,
  recency: 0.5,
  bonding: 0.3,
  earlyBond: 0.8,
  drift: 0.14,
  bondOutcome: 0.54,
  bondProcess: 0.18,
  bondInteraction: 0.28,
  foundOut: 0.15,
  embitter: 0.1,
  learnWill: 0.3,
  learnShould: 0.3,
  // Loyalty
  loyaltyBase: -5.3,
  loyaltySatisfaction: 0.075,
  loyaltyRelationship: 1.8,
  outcomeMix: 0.5,
  // Weeks after, without another encounter
  revengeFloor: 0.15,
  revengeFading: 0.09,
  avoidanceGrowth: 0.02,
  grudgeHold: 0.6,
  recoveryRelief: 0.4,
  recoveryReliefClose: 0.4,
  // Simulated surveys
  surveyNoise: 9,
  recallNoise: 12,
  // Mood
  goneAt: 0.92,
  angryAt: 0.52,
  irritatedAt: 0.25,
  irritatedBelow: 45,
  appeasedAt: 70,
  pleasedAt: 80,
};

export type ParameterName = keyof typeof VALUES;

export const p: Readonly<Record<ParameterName, number>> = VALUES;

/** Weight of each dimension in satisfaction with this encounter, by what went wrong (outcome, process, interaction). */
export const WEIGHTS = {
  outcome: { outcome: 0.48, process: 0.14, interaction: 0.38 },
  process: { outcome: 0.3, process: 0.3, interaction: 0.4 },
  relational: { outcome: 0.2, process: 0.22, interaction: 0.58 },
  none: { outcome: 0.4, process: 0.25, interaction: 0.35 },
} as const;

/** The weights for a kind of failure. Spelled out, because an index that varies defeats inline caches. */
export const weightsFor = (kind: keyof typeof WEIGHTS): Readonly<Record<Dimension, number>> => {
  if (kind === 'outcome') return WEIGHTS.outcome;
  if (kind === 'process') return WEIGHTS.process;
  return kind === 'relational' ? WEIGHTS.relational : WEIGHTS.none;
};
