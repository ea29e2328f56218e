/** Random runs: a scenario, a customer, and choices that fit, waiting included. */
import fc from 'fast-check';
import {
  canWait,
  keepWaiting,
  startRun,
  stepOf,
  takeReply,
  type Choice,
  type CompiledScenario,
} from '../../../src/simulations/roleplay/index.ts';
import { ALL } from './scenarios.ts';

export interface RandomRun {
  readonly scenario: CompiledScenario;
  readonly customer: string;
  readonly choices: readonly Choice[];
}

/** Plays by the given numbers: each picks a reply, or waiting where that is possible. Stops at the end or when they run out. */
function play(scenario: CompiledScenario, customer: string, picks: readonly number[]): Choice[] {
  let run = startRun(scenario, customer);
  const choices: Choice[] = [];
  for (const pick of picks) {
    if (run.ending !== null) break;
    const step = stepOf(scenario, run.stepId);
    const reply = step.replies[pick % (step.replies.length + 1)];
    if (reply) {
      choices.push({ step: step.id, reply: reply.id });
      run = takeReply(scenario, run, reply.id);
    } else if (canWait(scenario, run)) {
      choices.push({ step: step.id, waited: true });
      run = keepWaiting(scenario, run);
    }
  }
  return choices;
}

export const randomRun = (): fc.Arbitrary<RandomRun> =>
  fc
    .tuple(fc.constantFrom(...ALL), fc.nat(), fc.array(fc.nat(1000), { maxLength: 60 }))
    .map(([scenario, who, picks]) => {
      const customers = Object.keys(scenario.customers);
      const customer = customers[who % customers.length] as string;
      return { scenario, customer, choices: play(scenario, customer, picks) };
    });
