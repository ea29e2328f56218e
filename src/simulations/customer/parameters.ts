/**
 * Every parameter of the customer model in one table: the model page prints it, the code reads it. What each
 * behaviour does is the table in `effects.ts`, printed after this one.
 */
import type { Dimension } from '../../content/schemas/vocabulary.ts';

export interface Parameter {
  readonly symbol: string;
  readonly value: number;
  readonly unit: string;
  /** Values that would still make sense. */
  readonly range: readonly [number, number];
  readonly meaning: string;
  /** A publication, or "calibrated": chosen so that the facts hold. */
  readonly source: string;
}

const row = (
  symbol: string,
  value: number,
  unit: string,
  range: readonly [number, number],
  meaning: string,
  source = 'calibrated',
): Parameter => ({ symbol, value, unit, range, meaning, source });

export const PARAMETERS = {
  // Expectations and what is perceived
  assimilation: row(
    'a',
    0.4,
    'share',
    [0, 0.6],
    'How far what they think they will get colours what they perceive.',
  ),
  willWeight: row(
    'ρ',
    0.45,
    'share',
    [0, 1],
    'Weight of “will get” in the standard they compare with; the rest is “should get”.',
  ),
  closeness: row(
    'κ',
    0.15,
    'share',
    [0, 0.3],
    'How much more good treatment a close customer looks for than a stranger.',
  ),
  // The value of a gap
  sensitivity: row(
    'γ',
    0.88,
    'exponent',
    [0.6, 1],
    'Each further step of a gap is felt a little less.',
    'Tversky & Kahneman 1992',
  ),
  zone: row('z', 0.04, 'share', [0, 0.2], 'Half-width of the zone of tolerance around what is expected.'),
  zoneSlope: row('ζ', 0.6, 'share', [0, 1], 'How much of a gap is felt inside that zone.'),
  windowOnThings: row(
    'b',
    0.5,
    'share',
    [0, 1],
    'A close customer has a wider zone for outcome and process, a narrower one for treatment.',
  ),
  lossOnThings: row(
    'λ',
    2,
    'ratio',
    [1, 3],
    'How much more a shortfall in outcome or process weighs than an equal excess.',
  ),
  lossOnTreatment: row('λᵢ', 1.8, 'ratio', [1, 3], 'The same for how they are treated.'),
  softening: row(
    's',
    0.45,
    'share',
    [0, 1],
    'How far a close relationship takes the edge off a product or process loss.',
  ),
  sharpening: row('t', 0.4, 'share', [0, 1], 'How far a close relationship sharpens a loss in treatment.'),
  brokenPromise: row('β', 1.5, 'ratio', [1, 2], 'A shortfall against a promise weighs this much more.'),
  repeatFailure: row('β₂', 1.5, 'ratio', [1, 2], 'A failure that happened before weighs this much more.'),
  beyondPromise: row('χ', 0.05, 'share', [0, 0.5], 'What an excess over a promise is still worth.'),
  comesDue: row(
    'q',
    0.5,
    'share per reply',
    [0.1, 1],
    'How fast a promise falls due while the conversation goes on.',
  ),
  // Satisfaction
  base: row('S₀', 72, 'points', [50, 85], 'Satisfaction when things are middling and just as expected.'),
  scale: row('σ', 75, 'points', [40, 120], 'Points per unit of value.'),
  direct: row('δ', 0.35, 'share', [0, 1], 'What good service is worth by itself, whatever was expected.'),
  angerDrag: row('θ', 20, 'points', [0, 40], 'Points that full anger takes off satisfaction.'),
  // What replies do
  listenFirst: row(
    'f',
    0.4,
    'share',
    [0, 0.6],
    'How much of a solution is lost on an angry customer who was not heard.',
  ),
  wearOff: row(
    'r',
    0.5,
    'ratio',
    [0.2, 1],
    'What a repeated apology or kindness is worth against the time before.',
  ),
  workWearOff: row(
    'r′',
    0.6,
    'ratio',
    [0.2, 1],
    'The same for everything else that helps: what was solved or explained once needs it less.',
  ),
  middleWarmth: row(
    'w',
    0.65,
    'ratio',
    [0.3, 1],
    'What warmth is worth in the middle, while the problem is open.',
  ),
  closingWarmth: row(
    'w₁',
    1.4,
    'ratio',
    [1, 2],
    'What warmth is worth at the end, once the problem is settled.',
  ),
  openingTurns: row('n₀', 2, 'replies', [1, 3], 'How long the opening of a conversation lasts.'),
  settled: row(
    'v₀',
    -0.12,
    'value',
    [-0.2, 0],
    'Above this value the problem counts as settled, and the conversation as closing.',
  ),
  earlySolving: row('g₀', 0.7, 'ratio', [0.4, 1], 'What solving is worth in the very first reply.'),
  solvingGrowth: row('g₁', 0.15, 'ratio per reply', [0, 0.3], 'How that grows with each reply, up to 1.'),
  generosityWorth: row('η', 1.0, 'gain', [0.3, 1.5], 'What making good the whole loss does for the outcome.'),
  generosityCap: row(
    'η₁',
    1.5,
    'multiple of the loss',
    [1, 2],
    'Where more compensation stops adding anything.',
    'Haesevoets et al. 2017',
  ),
  // The opening
  unproven: row(
    'o',
    0.15,
    'share',
    [0, 0.4],
    'How far below expectation a conversation starts when nothing has been done yet.',
  ),
  minorFailure: row('o₁', 0.6, 'share', [0.2, 0.8], 'What a minor failure leaves of the dimension it hits.'),
  majorFailure: row('o₂', 0.35, 'share', [0, 0.6], 'What a major failure leaves of the dimension it hits.'),
  spill: row('o₃', 0.3, 'share', [0, 0.6], 'How much of that loss spills over to the other two dimensions.'),
  startingAnger: row('A₀', 0.6, 'ratio', [0, 2], 'Anger at the start for each unit of value lost.'),
  startingAngerCap: row('A₁', 0.45, 'share', [0.2, 0.6], 'The most anger a customer arrives with.'),
  // Anger
  calming: row(
    'α₁',
    0.45,
    'share',
    [0.1, 0.8],
    'How much anger a reply takes away that fully listens and empathises.',
  ),
  easing: row('α₂', 0.3, 'share', [0, 0.6], 'How much anger visible progress takes away.'),
  provoking: row('α₃', 0.8, 'ratio', [0.2, 2], 'Anger for each unit of harm in a reply.'),
  provokingCap: row('α₄', 0.21, 'share', [0.1, 0.4], 'The most anger one reply can add.'),
  ignoring: row(
    'α₅',
    0.05,
    'share',
    [0, 0.2],
    'Anger added by a reply that neither listens nor moves anything while there is a problem.',
  ),
  noticed: row('α₆', 0.2, 'share', [0.05, 0.5], 'Progress from which on nobody feels ignored.'),
  // Waiting
  waitCost: row(
    'ν',
    0.06,
    'loss',
    [0, 0.2],
    'What the first wait takes from the process; each further wait adds as much again.',
  ),
  waitAnger: row('ν₁', 0.03, 'share', [0, 0.1], 'Anger added by each wait.'),
  // Memory
  meanWeight: row('h₁', 0.45, 'share', [0, 1], 'Weight of the average moment in what is remembered.'),
  bestWeight: row('h₂', 0.175, 'share', [0, 0.5], 'Weight of the best moment.'),
  worstWeight: row('h₃', 0.175, 'share', [0, 0.5], 'Weight of the worst moment.'),
  endWeight: row('h₄', 0.2, 'share', [0, 0.5], 'Weight of the last moment.'),
  // From one encounter to the next
  newcomer: row('C₀', 62, 'points', [50, 75], 'Past satisfaction assumed for a stranger.'),
  regular: row('C₁', 18, 'points', [0, 30], 'What a full relationship adds to that.'),
  recency: row(
    'μ',
    0.5,
    'share',
    [0.1, 0.6],
    'How much the last encounter counts in cumulative satisfaction.',
  ),
  bonding: row('τ', 0.3, 'share', [0, 0.5], 'How fast a relationship grows or shrinks with what was felt.'),
  earlyBond: row(
    'τ₁',
    0.8,
    'share',
    [0, 1],
    'How much less a good surprise adds to a relationship that is already close.',
  ),
  drift: row(
    'τ₂',
    0.14,
    'share',
    [0, 0.3],
    'How fast a relationship drifts towards what satisfaction warrants.',
  ),
  bondOutcome: row('ψ_O', 0.54, 'share', [0, 1], 'Share of the outcome in what moves a relationship.'),
  bondProcess: row('ψ_P', 0.18, 'share', [0, 1], 'Share of the process in it.'),
  bondInteraction: row('ψ_I', 0.28, 'share', [0, 1], 'Share of the treatment in it.'),
  foundOut: row(
    'τ₃',
    0.15,
    'share',
    [0, 0.4],
    'What an untruth or an empty promise takes from the relationship once found out.',
  ),
  embitter: row('τ₄', 0.1, 'share', [0, 0.4], 'What full anger at the end takes from the relationship.'),
  learnWill: row('ε', 0.3, 'share', [0, 1], 'How fast “will get” follows what was perceived.'),
  learnShould: row(
    'ε₁',
    0.3,
    'share',
    [0, 1],
    'How fast “should get” rises with what was delivered; it does not fall.',
  ),
  // Loyalty
  loyaltyBase: row('ℓ₀', -5.3, 'log-odds', [-10, 0], 'Where the odds of buying again start.'),
  loyaltySatisfaction: row(
    'ℓ₁',
    0.075,
    'log-odds per point',
    [0, 0.15],
    'What cumulative satisfaction adds to them.',
  ),
  loyaltyRelationship: row('ℓ₂', 1.8, 'log-odds', [0, 6], 'What a full relationship adds to them.'),
  outcomeMix: row(
    'π',
    0.5,
    'share',
    [0, 1],
    'Share of remembered satisfaction in the outcome figure; the rest is loyalty.',
  ),
  // Weeks after, without another encounter
  revengeFloor: row('V∞', 0.15, 'share', [0, 0.5], 'The part of a wish for revenge that stays.'),
  revengeFading: row('k', 0.09, 'per week', [0.01, 0.3], 'How fast the rest fades.'),
  avoidanceGrowth: row('k′', 0.02, 'per week', [0.005, 0.1], 'How fast avoidance grows.'),
  grudgeHold: row(
    'h',
    0.6,
    'share',
    [0, 0.9],
    'How much a close relationship slows the fading and speeds the avoiding.',
  ),
  recoveryRelief: row('j', 0.4, 'share', [0, 1], 'What any recovery takes off a grudge between strangers.'),
  recoveryReliefClose: row('j₁', 0.4, 'share', [0, 1], 'What a full relationship adds to that.'),
  // Simulated surveys
  surveyNoise: row(
    'e₁',
    9,
    'points',
    [0, 25],
    'Error of one answer in a simulated survey (standard deviation).',
  ),
  recallNoise: row(
    'e₂',
    12,
    'points',
    [0, 30],
    'Error of one memory of an encounter in a simulated survey (standard deviation).',
  ),
  // Mood
  goneAt: row('m₁', 0.92, 'anger', [0.7, 1], 'The customer leaves.'),
  angryAt: row('m₂', 0.52, 'anger', [0.3, 0.8], 'The customer is angry.'),
  irritatedAt: row('m₃', 0.25, 'anger', [0.1, 0.5], 'The customer is irritated.'),
  irritatedBelow: row('m₄', 45, 'points', [20, 60], 'The customer is irritated below this satisfaction.'),
  pleasedAt: row(
    'm₅',
    80,
    'points',
    [70, 95],
    'The customer is pleased from this satisfaction on, if hardly angry.',
  ),
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof PARAMETERS;

/** The values alone, as the equations read them. */
export const p = Object.fromEntries(
  Object.entries(PARAMETERS).map(([name, { value }]) => [name, value]),
) as Readonly<Record<ParameterName, number>>;

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
