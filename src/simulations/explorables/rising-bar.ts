/**
 * Explorable "The rising bar": two companies raise their standard in turn, and what customers feel they should get
 * follows the better of the two. Learning and satisfaction are the customer model's.
 */
import { endEncounter, introduce, satisfactionOf, type Customer } from '../customer/index.ts';
import { servedAt } from './served-at.ts';

export const ROUNDS = 10;

export interface Round {
  /** From 0, the start. */
  readonly round: number;
  /** Standards, 0–1. */
  readonly ours: number;
  readonly theirs: number;
  /** What our customers have come to feel they should get, 0–1. */
  readonly bar: number;
  /** How satisfied they are with us, 0–100. */
  readonly satisfaction: number;
}

export interface Race {
  /** How far each side goes beyond the other in its turn, 0–0.15. Zero: it stays where it is. */
  readonly ourStep: number;
  readonly theirStep: number;
}

const START = 0.5;

/** Sees what the better one delivers, and learns from it what can be had. */
function learn(customer: Customer, ours: number, best: number): Customer {
  const seen = endEncounter(servedAt(customer, best));
  return { ...endEncounter(servedAt(customer, ours)), should: seen.should };
}

const raised = (own: number, other: number, step: number): number =>
  step === 0 ? own : Math.min(1, Math.max(own, other) + step);

/** Even rounds are theirs, odd ones ours. */
export function race({ ourStep, theirStep }: Race): Round[] {
  let customer = introduce({
    relationship: 0.4,
    expects: { outcome: START, process: START, interaction: START },
  });
  let ours = START;
  let theirs = START;
  return Array.from({ length: ROUNDS + 1 }, (_, round) => {
    if (round % 2 === 1) ours = raised(ours, theirs, ourStep);
    else if (round > 0) theirs = raised(theirs, ours, theirStep);
    const satisfaction = satisfactionOf(servedAt(customer, ours));
    const now = { round, ours, theirs, bar: customer.should.outcome, satisfaction };
    customer = learn(customer, ours, Math.max(ours, theirs));
    return now;
  });
}
