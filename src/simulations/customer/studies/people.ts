/** Simulated people: customers as they differ, agents as they differ, and conversations between them. */
import {
  BEHAVIOUR_IDS,
  DIMENSIONS,
  type Behaviour,
  type Dimension,
} from '../../../content/schemas/vocabulary.ts';
import { EFFECTS } from '../effects.ts';
import { introduce, meet, perDimension } from '../opening.ts';
import { respond } from '../respond.ts';
import type { Customer, CustomerState, Failure, PerDimension, ReplyActs } from '../types.ts';
import { between, chanceFrom, pick, type Chance } from './chance.ts';

/** How many customers a study has unless it says otherwise. */
export const SIZE = 2000;

/** The same people every time. */
export const SEED = 20261121;

/** A study runs once, however many facts are read from it. */
export const once = <T>(study: () => T): (() => T) => {
  let result: { readonly value: T } | null = null;
  return () => (result ??= { value: study() }).value;
};

/** A customer of any closeness and any expectations an author might write. */
export const someone = (chance: Chance): Customer =>
  introduce({ relationship: chance(), expects: perDimension(() => between(chance, 0.45, 0.9)) });

export const someFailure = (chance: Chance, kinds: readonly Failure['kind'][]): Failure => ({
  kind: pick(chance, kinds),
  severity: pick(chance, ['minor', 'major'] as const),
  repeat: chance() < 0.25,
});

/** Runs a study of `size` people, each with chance of their own. */
export const people = <T>(size: number, study: (chance: Chance) => T): T[] =>
  Array.from({ length: size }, (_, i) => study(chanceFrom(SEED + i * 7919)));

export const meanOf = (size: number, study: (chance: Chance) => number): number =>
  people(size, study).reduce((sum, x) => sum + x, 0) / size;

/** A reply that shows these behaviours, written "listen apologise:0.5". */
export const reply = (acts: string): ReplyActs => ({
  acts: acts
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const [behaviour, strength] = word.split(':');
      return { behaviour: behaviour as Behaviour, strength: strength === undefined ? 1 : Number(strength) };
    }),
});

/** A conversation, one reply after the other. */
export const converse = (state: CustomerState, replies: readonly string[]): CustomerState =>
  replies.reduce((s, acts) => respond(s, reply(acts)), state);

/** The dimension that a behaviour moves most; what gives something counts for the outcome. */
const mainDimension = (behaviour: Behaviour): Dimension => {
  const effect = EFFECTS[behaviour];
  const outcome = effect.outcome + effect.generosity;
  if (outcome >= effect.process && outcome >= effect.interaction) return 'outcome';
  return effect.process > effect.interaction ? 'process' : 'interaction';
};

const servingMainly = (k: Dimension, harm: boolean): readonly Behaviour[] =>
  BEHAVIOUR_IDS.filter((b) => (EFFECTS[b].manner === 'harm') === harm && mainDimension(b) === k);

const byDimension = (harm: boolean): Readonly<Record<Dimension, readonly Behaviour[]>> => ({
  outcome: servingMainly('outcome', harm),
  process: servingMainly('process', harm),
  interaction: servingMainly('interaction', harm),
});

const HELPFUL = byDimension(false);
const HARMFUL = byDimension(true);

/** How good an agent is at each dimension, 0–1. */
export type Skill = PerDimension;

export const someSkill = (chance: Chance): Skill => perDimension(() => chance());

/** How often agents help and harm, at best and at worst, per dimension and reply. */
export interface Habits {
  readonly help: number;
  readonly harm: number;
}

const USUAL: Habits = { help: 0.7, harm: 0.35 };

/** What an agent of this skill says next: for each dimension a help, a harm or nothing. */
export const someReply = (chance: Chance, skill: Skill, { help, harm }: Habits): ReplyActs => ({
  acts: DIMENSIONS.flatMap((k) => {
    const luck = chance();
    const strength = between(chance, 0.4, 1);
    if (luck < help * skill[k]) return [{ behaviour: pick(chance, HELPFUL[k]), strength }];
    const harms = HARMFUL[k];
    return luck > 1 - harm * (1 - skill[k]) && harms.length > 0
      ? [{ behaviour: pick(chance, harms), strength }]
      : [];
  }),
});

/** Every state of a conversation between a customer and an agent, the opening first. */
export const talk = (
  chance: Chance,
  customer: Customer,
  failure: Failure,
  turns: number,
  habits = USUAL,
): CustomerState[] => {
  const skill = someSkill(chance);
  let state = meet(customer, failure);
  const states = [state];
  for (let i = 0; i < turns; i++) {
    state = respond(state, someReply(chance, skill, habits));
    states.push(state);
  }
  return states;
};
