/**
 * Every parameter of the customer model in one table, as the model page prints it. The values are in `values.ts`, so
 * that these words are not sent to everyone who plays. What each behaviour does is the table in `effects.ts`.
 */
import { p, type ParameterName } from './values.ts';

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
    p.assimilation,
    'share',
    [0, 0.6],
    'How far what they think they will get colours what they perceive.',
  ),
  willWeight: row(
    'ρ',
    p.willWeight,
    'share',
    [0, 1],
    'Weight of “will get” in the standard they compare with; the rest is “should get”.',
  ),
  closeness: row(
    'κ',
    p.closeness,
    'share',
    [0, 0.3],
    'How much more good treatment a close customer looks for than a stranger.',
  ),
  // The value of a gap
  sensitivity: row(
    'γ',
    p.sensitivity,
    'exponent',
    [0.6, 1],
    'Each further step of a gap is felt a little less.',
    'Tversky & Kahneman 1992',
  ),
  zone: row('z', p.zone, 'share', [0, 0.2], 'Half-width of the zone of tolerance around what is expected.'),
  zoneSlope: row('ζ', p.zoneSlope, 'share', [0, 1], 'How much of a gap is felt inside that zone.'),
  windowOnThings: row(
    'b',
    p.windowOnThings,
    'share',
    [0, 1],
    'A close customer has a wider zone for outcome and process, a narrower one for treatment.',
  ),
  lossOnThings: row(
    'λ',
    p.lossOnThings,
    'ratio',
    [1, 3],
    'How much more a shortfall in outcome or process weighs than an equal excess.',
  ),
  lossOnTreatment: row('λᵢ', p.lossOnTreatment, 'ratio', [1, 3], 'The same for how they are treated.'),
  softening: row(
    's',
    p.softening,
    'share',
    [0, 1],
    'How far a close relationship takes the edge off a product or process loss.',
  ),
  sharpening: row(
    't',
    p.sharpening,
    'share',
    [0, 1],
    'How far a close relationship sharpens a loss in treatment.',
  ),
  brokenPromise: row(
    'β',
    p.brokenPromise,
    'ratio',
    [1, 2],
    'A shortfall against a promise weighs this much more.',
  ),
  repeatFailure: row(
    'β₂',
    p.repeatFailure,
    'ratio',
    [1, 2],
    'A failure that happened before weighs this much more.',
  ),
  beyondPromise: row(
    'χ',
    p.beyondPromise,
    'share',
    [0, 0.5],
    'What an excess over a promise is still worth.',
  ),
  comesDue: row(
    'q',
    p.comesDue,
    'share per reply',
    [0.1, 1],
    'How fast a promise falls due while the conversation goes on.',
  ),
  // Satisfaction
  base: row('S₀', p.base, 'points', [50, 85], 'Satisfaction when things are middling and just as expected.'),
  scale: row('σ', p.scale, 'points', [40, 120], 'Points per unit of value.'),
  direct: row('δ', p.direct, 'share', [0, 1], 'What good service is worth by itself, whatever was expected.'),
  angerDrag: row('θ', p.angerDrag, 'points', [0, 40], 'Points that full anger takes off satisfaction.'),
  // What replies do
  listenFirst: row(
    'f',
    p.listenFirst,
    'share',
    [0, 0.6],
    'How much of a solution is lost on an angry customer who was not heard.',
  ),
  wearOff: row(
    'r',
    p.wearOff,
    'ratio',
    [0.2, 1],
    'What a repeated apology or kindness is worth against the time before.',
  ),
  workWearOff: row(
    'r′',
    p.workWearOff,
    'ratio',
    [0.2, 1],
    'The same for everything else that helps: what was solved or explained once needs it less.',
  ),
  middleWarmth: row(
    'w',
    p.middleWarmth,
    'ratio',
    [0.3, 1],
    'What warmth is worth in the middle, while the problem is open.',
  ),
  closingWarmth: row(
    'w₁',
    p.closingWarmth,
    'ratio',
    [1, 2],
    'What warmth is worth at the end, once the problem is settled.',
  ),
  openingTurns: row('n₀', p.openingTurns, 'replies', [1, 3], 'How long the opening of a conversation lasts.'),
  settled: row(
    'v₀',
    p.settled,
    'value',
    [-0.2, 0],
    'Above this value the problem counts as settled, and the conversation as closing.',
  ),
  earlySolving: row(
    'g₀',
    p.earlySolving,
    'ratio',
    [0.4, 1],
    'What solving is worth in the very first reply.',
  ),
  solvingGrowth: row(
    'g₁',
    p.solvingGrowth,
    'ratio per reply',
    [0, 0.3],
    'How that grows with each reply, up to 1.',
  ),
  generosityWorth: row(
    'η',
    p.generosityWorth,
    'gain',
    [0.3, 1.5],
    'What making good the whole loss does for the outcome.',
  ),
  generosityCap: row(
    'η₁',
    p.generosityCap,
    'multiple of the loss',
    [1, 2],
    'Where more compensation stops adding anything.',
    'Haesevoets et al. 2017',
  ),
  // The opening
  unproven: row(
    'o',
    p.unproven,
    'share',
    [0, 0.4],
    'How far below expectation a conversation starts when nothing has been done yet.',
  ),
  minorFailure: row(
    'o₁',
    p.minorFailure,
    'share',
    [0.2, 0.8],
    'What a minor failure leaves of the dimension it hits.',
  ),
  majorFailure: row(
    'o₂',
    p.majorFailure,
    'share',
    [0, 0.6],
    'What a major failure leaves of the dimension it hits.',
  ),
  spill: row(
    'o₃',
    p.spill,
    'share',
    [0, 0.6],
    'How much of that loss spills over to the other two dimensions.',
  ),
  startingAnger: row(
    'A₀',
    p.startingAnger,
    'ratio',
    [0, 2],
    'Anger at the start for each unit of value lost.',
  ),
  startingAngerCap: row(
    'A₁',
    p.startingAngerCap,
    'share',
    [0.2, 0.6],
    'The most anger a customer arrives with.',
  ),
  // Anger
  calming: row(
    'α₁',
    p.calming,
    'share',
    [0.1, 0.8],
    'How much anger a reply takes away that fully listens and empathises.',
  ),
  easing: row('α₂', p.easing, 'share', [0, 0.6], 'How much anger visible progress takes away.'),
  provoking: row('α₃', p.provoking, 'ratio', [0.2, 2], 'Anger for each unit of harm in a reply.'),
  provokingCap: row('α₄', p.provokingCap, 'share', [0.1, 0.4], 'The most anger one reply can add.'),
  ignoring: row(
    'α₅',
    p.ignoring,
    'share',
    [0, 0.2],
    'Anger added by a reply that neither listens nor moves anything while there is a problem.',
  ),
  noticed: row('α₆', p.noticed, 'share', [0.05, 0.5], 'Progress from which on nobody feels ignored.'),
  // Waiting
  waitCost: row(
    'ν',
    p.waitCost,
    'loss',
    [0, 0.2],
    'What the first wait takes from the process; each further wait adds as much again.',
  ),
  waitAnger: row('ν₁', p.waitAnger, 'share', [0, 0.1], 'Anger added by each wait.'),
  // Memory
  meanWeight: row('h₁', p.meanWeight, 'share', [0, 1], 'Weight of the average moment in what is remembered.'),
  bestWeight: row('h₂', p.bestWeight, 'share', [0, 0.5], 'Weight of the best moment.'),
  worstWeight: row('h₃', p.worstWeight, 'share', [0, 0.5], 'Weight of the worst moment.'),
  endWeight: row('h₄', p.endWeight, 'share', [0, 0.5], 'Weight of the last moment.'),
  // From one encounter to the next
  newcomer: row('C₀', p.newcomer, 'points', [50, 75], 'Past satisfaction assumed for a stranger.'),
  regular: row('C₁', p.regular, 'points', [0, 30], 'What a full relationship adds to that.'),
  recency: row(
    'μ',
    p.recency,
    'share',
    [0.1, 0.6],
    'How much the last encounter counts in cumulative satisfaction.',
  ),
  bonding: row(
    'τ',
    p.bonding,
    'share',
    [0, 0.5],
    'How fast a relationship grows or shrinks with what was felt.',
  ),
  earlyBond: row(
    'τ₁',
    p.earlyBond,
    'share',
    [0, 1],
    'How much less a good surprise adds to a relationship that is already close.',
  ),
  drift: row(
    'τ₂',
    p.drift,
    'share',
    [0, 0.3],
    'How fast a relationship drifts towards what satisfaction warrants.',
  ),
  bondOutcome: row(
    'ψ_O',
    p.bondOutcome,
    'share',
    [0, 1],
    'Share of the outcome in what moves a relationship.',
  ),
  bondProcess: row('ψ_P', p.bondProcess, 'share', [0, 1], 'Share of the process in it.'),
  bondInteraction: row('ψ_I', p.bondInteraction, 'share', [0, 1], 'Share of the treatment in it.'),
  foundOut: row(
    'τ₃',
    p.foundOut,
    'share',
    [0, 0.4],
    'What an untruth or an empty promise takes from the relationship once found out.',
  ),
  embitter: row(
    'τ₄',
    p.embitter,
    'share',
    [0, 0.4],
    'What full anger at the end takes from the relationship.',
  ),
  learnWill: row('ε', p.learnWill, 'share', [0, 1], 'How fast “will get” follows what was perceived.'),
  learnShould: row(
    'ε₁',
    p.learnShould,
    'share',
    [0, 1],
    'How fast “should get” rises with what was delivered; it does not fall.',
  ),
  // Loyalty
  loyaltyBase: row('ℓ₀', p.loyaltyBase, 'log-odds', [-10, 0], 'Where the odds of buying again start.'),
  loyaltySatisfaction: row(
    'ℓ₁',
    p.loyaltySatisfaction,
    'log-odds per point',
    [0, 0.15],
    'What cumulative satisfaction adds to them.',
  ),
  loyaltyRelationship: row(
    'ℓ₂',
    p.loyaltyRelationship,
    'log-odds',
    [0, 6],
    'What a full relationship adds to them.',
  ),
  outcomeMix: row(
    'π',
    p.outcomeMix,
    'share',
    [0, 1],
    'Share of remembered satisfaction in the outcome figure; the rest is loyalty.',
  ),
  // Weeks after, without another encounter
  revengeFloor: row('V∞', p.revengeFloor, 'share', [0, 0.5], 'The part of a wish for revenge that stays.'),
  revengeFading: row('k', p.revengeFading, 'per week', [0.01, 0.3], 'How fast the rest fades.'),
  avoidanceGrowth: row('k′', p.avoidanceGrowth, 'per week', [0.005, 0.1], 'How fast avoidance grows.'),
  grudgeHold: row(
    'h',
    p.grudgeHold,
    'share',
    [0, 0.9],
    'How much a close relationship slows the fading and speeds the avoiding.',
  ),
  recoveryRelief: row(
    'j',
    p.recoveryRelief,
    'share',
    [0, 1],
    'What any recovery takes off a grudge between strangers.',
  ),
  recoveryReliefClose: row(
    'j₁',
    p.recoveryReliefClose,
    'share',
    [0, 1],
    'What a full relationship adds to that.',
  ),
  // Simulated surveys
  surveyNoise: row(
    'e₁',
    p.surveyNoise,
    'points',
    [0, 25],
    'Error of one answer in a simulated survey (standard deviation).',
  ),
  recallNoise: row(
    'e₂',
    p.recallNoise,
    'points',
    [0, 30],
    'Error of one memory of an encounter in a simulated survey (standard deviation).',
  ),
  // Mood
  goneAt: row('m₁', p.goneAt, 'anger', [0.7, 1], 'The customer leaves.'),
  angryAt: row('m₂', p.angryAt, 'anger', [0.3, 0.8], 'The customer is angry.'),
  irritatedAt: row('m₃', p.irritatedAt, 'anger', [0.1, 0.5], 'The customer is irritated.'),
  irritatedBelow: row(
    'm₄',
    p.irritatedBelow,
    'points',
    [20, 60],
    'The customer is irritated below this satisfaction.',
  ),
  pleasedAt: row(
    'm₅',
    p.pleasedAt,
    'points',
    [70, 95],
    'The customer is pleased from this satisfaction on, if hardly angry.',
  ),
} as const satisfies Record<ParameterName, Parameter>;
