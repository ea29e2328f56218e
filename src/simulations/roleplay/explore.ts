/**
 * Visits every conversation that replies can lead to from a given state. Exact: nothing is sampled, and what
 * cannot be visited within the limit is reported as such. Nothing is merged either: a customer remembers the whole
 * conversation, so no two histories end in the same state (measured: 21,260 visits, 21,260 states). Scenarios are acyclic (`checkScenario`), so it ends.
 * Silence is not explored: scores compare what is said.
 */
import { outcomeOf, respond } from '../customer/index.ts';
import { firstThatHolds, type Situation } from './condition.ts';
import { destinationOf, endingFor, stepOf, wayTaken } from './fold.ts';
import type { CompiledReply, CompiledScenario, CompiledStep, CustomerState, RunState } from './types.ts';

/** The best and worst outcome (0–100) within reach, and by how many different ways an ending is reached. */
export interface Reach {
  readonly best: number;
  readonly worst: number;
  readonly paths: number;
}

/** What a visitor is told at each place. `chance` is the probability of getting there by picking replies at random. */
export interface Visitor {
  arrive?(step: CompiledStep, line: number, chance: number, at: Situation): void;
  /** After all replies of a step were explored: `reaches[i]` belongs to `step.replies[i]`. */
  compare?(step: CompiledStep, reaches: readonly Reach[], best: number, chance: number): void;
  /** `way` is the position among the reply's ways on, or -1 where the customer has gone. */
  go?(reply: CompiledReply, way: number): void;
  end?(
    ending: string,
    outcome: number,
    chance: number,
    chosen: readonly string[],
    customer: CustomerState,
  ): void;
}

/** Thrown inside when there is more to explore than allowed. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Replies evaluated before exploring is given up: about five seconds on a desk computer. */
export const DEFAULT_LIMIT = 5_000_000;

/** Explores one customer's conversations. Not re-entrant; make one for each use. */
export function explorer(
  scenario: CompiledScenario,
  customerId: string,
  visitor: Visitor = {},
  limit = DEFAULT_LIMIT,
) {
  const chosen: string[] = [];
  let evaluated = 0;

  function atStep(step: CompiledStep, customer: CustomerState, chance: number): Reach {
    if (visitor.arrive) {
      const situation = { customerId, customer, chosen };
      visitor.arrive(step, firstThatHolds(step.says, situation), chance, situation);
    }
    const share = chance / step.replies.length;
    const reaches: Reach[] = [];
    let best = -Infinity;
    let worst = Infinity;
    let paths = 0;
    for (const reply of step.replies) {
      const reach = afterReply(reply, customer, share);
      reaches.push(reach);
      if (reach.best > best) best = reach.best;
      if (reach.worst < worst) worst = reach.worst;
      paths += reach.paths;
    }
    visitor.compare?.(step, reaches, best, chance);
    return { best, worst, paths };
  }

  function afterReply(reply: CompiledReply, before: CustomerState, chance: number): Reach {
    if (++evaluated > limit) throw new TooLarge(`more than ${limit} replies`);
    const situation = { customerId, customer: respond(before, reply.acts), chosen };
    chosen.push(reply.ref);
    const way = wayTaken(reply, situation);
    visitor.go?.(reply, way);
    const go = destinationOf(reply, way);
    const reach =
      go === 'end'
        ? atEnd(situation.customer, chance)
        : atStep(stepOf(scenario, go), situation.customer, chance);
    chosen.pop();
    return reach;
  }

  function atEnd(customer: CustomerState, chance: number): Reach {
    const outcome = outcomeOf(customer);
    visitor.end?.(endingFor(scenario, { customerId, customer, chosen }), outcome, chance, chosen, customer);
    return { best: outcome, worst: outcome, paths: 1 };
  }

  return {
    /** Everything within reach of a state. Throws `TooLarge` beyond the limit. */
    from(run: RunState): Reach {
      chosen.length = 0;
      chosen.push(...run.chosen);
      if (run.ending !== null) {
        const outcome = outcomeOf(run.customer);
        return { best: outcome, worst: outcome, paths: 1 };
      }
      return atStep(stepOf(scenario, run.stepId), run.customer, 1);
    },
    /** Replies evaluated so far. */
    evaluated: () => evaluated,
  };
}
