/** Prepares what moved the customer for reading: one row for each behaviour, in tenths that add up to the total shown. Pure. */
import type { Behaviour, Dimension } from '../../content/schemas/vocabulary.ts';
import type { Explanation } from '../../simulations/roleplay/index.ts';

/** Rounds numbers to tenths so that they add up to the rounded sum (largest remainders). */
export function roundToSum(values: readonly number[]): number[] {
  const tenths = values.map((value) => value * 10);
  const floors = tenths.map(Math.floor);
  const missing = Math.round(tenths.reduce((a, b) => a + b, 0)) - floors.reduce((a, b) => a + b, 0);
  const byRemainder = tenths
    .map((value, place) => ({ place, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest);
  const raised = new Set(byRemainder.slice(0, missing).map(({ place }) => place));
  return floors.map((floor, place) => (floor + (raised.has(place) ? 1 : 0)) / 10);
}

export type Cause = Explanation['parts'][number]['behaviour'];

export interface Row {
  readonly cause: Cause;
  /** Points of satisfaction, to a tenth. */
  readonly change: number;
  /** Where it was felt, the strongest first. */
  readonly dimensions: readonly Dimension[];
}

/** Parts below a twentieth of a point are noise to a reader. */
const FELT = 0.05;

/** One row for each behaviour, the strongest first; the rows add up to the total change as shown. */
export function rowsOf(explanation: Explanation): Row[] {
  const causes = [...new Set(explanation.parts.map((part) => part.behaviour))];
  const sums = causes.map((cause) =>
    explanation.parts.reduce((sum, part) => (part.behaviour === cause ? sum + part.change : sum), 0),
  );
  const rounded = roundToSum(sums);
  return causes
    .map((cause, place) => ({
      cause,
      change: rounded[place] ?? 0,
      dimensions: explanation.parts
        .filter((part) => part.behaviour === cause && Math.abs(part.change) >= FELT)
        .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
        .flatMap((part) => (part.dimension === null ? [] : [part.dimension])),
    }))
    .filter((row) => row.change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

export const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
  outcome: 'what they get',
  process: 'the way there',
  interaction: 'how they are treated',
};

/** What a behaviour is called beside its bar. */
export const CAUSE_WORDS: Readonly<Record<Behaviour | 'promise' | 'carry-over', string>> = {
  listen: 'Listening',
  empathise: 'Feeling with them',
  apologise: 'Saying sorry',
  thank: 'Thanking',
  personalise: 'Knowing them',
  explain: 'Explaining',
  'be-honest': 'Being honest',
  own: 'Owning it',
  ask: 'Asking first',
  fix: 'Fixing it',
  replace: 'A new one',
  refund: 'Money back',
  compensate: 'Making good the loss',
  goodwill: 'A gesture',
  'offer-payment-help': 'Help with paying',
  teach: 'Teaching',
  anticipate: 'Thinking ahead',
  'set-expectation': 'A date that can be kept',
  'keep-informed': 'Saying what happens',
  'follow-up': 'Coming back unasked',
  'warm-handover': 'A warm handover',
  'offer-choice': 'Giving a choice',
  interrupt: 'Cutting in',
  'recite-script': 'Reciting a script',
  minimise: 'Making it small',
  blame: 'Blaming',
  deflect: 'Passing it on',
  command: 'Giving orders',
  'cite-procedure': 'Quoting the rules',
  'over-promise': 'Promising too much',
  rush: 'Rushing',
  patronise: 'Talking down',
  argue: 'Arguing',
  dishonest: 'Not being honest',
  promise: 'What was promised',
  'carry-over': 'What came before',
};
