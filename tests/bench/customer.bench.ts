/**
 * Throughput of the customer model, in calls a second of one core (CPU time, so that a busy machine does not show).
 * Run: node tests/bench/customer.bench.ts [millions of calls]
 */
import { BEHAVIOUR_IDS } from '../../src/content/schemas/vocabulary.ts';
import {
  explain,
  loyaltyOf,
  meetCustomer,
  outcomeOf,
  respond,
} from '../../src/simulations/customer/index.ts';
import type { CustomerState, ReplyActs } from '../../src/simulations/customer/index.ts';
import { between, chanceFrom, pick, type Chance } from '../../src/simulations/customer/studies/chance.ts';
import { at } from '../../src/simulations/customer/studies/list.ts';
import { people, someFailure, someone, talk } from '../../src/simulations/customer/studies/people.ts';

const millions = Number(process.argv[2] ?? 2);
const STATES = 512;
const REPLIES = 64;

/** Replies as scenarios write them: two or three behaviours, some with a promise. */
const someReply = (chance: Chance): ReplyActs => {
  const acts = Array.from({ length: chance() < 0.5 ? 2 : 3 }, () => ({
    behaviour: pick(chance, BEHAVIOUR_IDS),
    strength: 1,
  }));
  return chance() < 0.15 ? { acts, promises: { process: between(chance, 0.6, 0.9) } } : { acts };
};

const chance = chanceFrom(1);
const replies = Array.from({ length: REPLIES }, () => someReply(chance));
const states = people(STATES, (own) =>
  pick(own, talk(own, someone(own), someFailure(own, ['outcome', 'process', 'relational', 'none']), 6)),
);

/** Keeps results alive, so that no call can be optimised away. */
let kept = 0;

const timed = (name: string, calls: number, call: (i: number) => number): void => {
  for (let i = 0; i < calls / 4; i++) kept += call(i);
  const rates = [1, 2, 3, 4, 5].map(() => {
    const start = process.cpuUsage();
    for (let i = 0; i < calls; i++) kept += call(i);
    const { user, system } = process.cpuUsage(start);
    return calls / (user + system);
  });
  const sorted = rates.sort((a, b) => a - b);
  console.log(
    `${name.padEnd(12)} ${at(sorted, 2).toFixed(2)} million/s (median of 5; ${at(sorted, 0).toFixed(2)} to ${at(sorted, 4).toFixed(2)})`,
  );
};

const state = (i: number): CustomerState => at(states, i & (STATES - 1));
const reply = (i: number): ReplyActs => at(replies, i & (REPLIES - 1));
const someProfile = { relationship: 0.6, expects: { outcome: 0.7, process: 0.7, interaction: 0.8 } };

timed('respond', millions * 1e6, (i) => respond(state(i), reply(i + (i >> 9))).satisfaction);
timed('outcomeOf', millions * 5e5, (i) => outcomeOf(state(i)));
timed('loyaltyOf', millions * 5e5, (i) => loyaltyOf(state(i)));
timed('explain', millions * 2e4, (i) => explain(state(i), reply(i + (i >> 9))).parts.length);
timed('meetCustomer', millions * 2e5, (i) => meetCustomer(someProfile, state(i).failure).satisfaction);
console.log(`checksum ${kept.toFixed(3)}`);
