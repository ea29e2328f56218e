/**
 * Explorable "The wider window": the same mistake and the same answer, for a customer of three weeks and one of ten
 * years. Everything is the simulated customer of the role-plays.
 */
import { loyaltyOf, meetCustomer, respond, satisfactionOf } from '../customer/index.ts';
import type { CustomerState, Failure, ReplyActs } from '../customer/types.ts';
import type { Behaviour } from '../../content/schemas/vocabulary.ts';

export const MISTAKES = {
  product: { kind: 'outcome', severity: 'major', repeat: false },
  relationship: { kind: 'relational', severity: 'major', repeat: false },
} as const satisfies Record<string, Failure>;
export type Mistake = keyof typeof MISTAKES;

const reply = (...behaviours: Behaviour[]): ReplyActs => ({
  acts: behaviours.map((behaviour) => ({ behaviour, strength: 1 })),
});

/** What is done about it, one reply after another. */
export const ANSWERS = {
  nothing: [],
  fixed: [reply('fix')],
  heard: [reply('listen', 'apologise', 'own'), reply('fix', 'set-expectation'), reply('follow-up')],
} as const satisfies Record<string, readonly ReplyActs[]>;
export type Answer = keyof typeof ANSWERS;

/** 0 stranger to 1 many good years. The expectations are the same, so that only the relationship differs. */
export const PEOPLE = { newcomer: 0.1, regular: 0.9 } as const;
export type Person = keyof typeof PEOPLE;

const EXPECTS = { outcome: 0.65, process: 0.65, interaction: 0.65 };
const UNHURT: Failure = { kind: 'none', severity: 'minor', repeat: false };

export interface Window {
  /** Satisfaction, 0–100: had nothing happened, right after the mistake, and after the answer. */
  readonly without: number;
  readonly hit: number;
  readonly after: number;
  /** Loyalty, 0–100, after the answer. */
  readonly loyalty: number;
}

export function windowOf(person: Person, mistake: Mistake, answer: Answer): Window {
  const profile = { relationship: PEOPLE[person], expects: EXPECTS };
  const hit = meetCustomer(profile, MISTAKES[mistake]);
  const after = ANSWERS[answer].reduce<CustomerState>(respond, hit);
  return {
    without: satisfactionOf(meetCustomer(profile, UNHURT)),
    hit: satisfactionOf(hit),
    after: satisfactionOf(after),
    loyalty: loyaltyOf(after),
  };
}
