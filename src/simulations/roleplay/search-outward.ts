/**
 * For scenarios too large to explore in full: keeps the most and least promising conversations at each turn
 * (a beam search). What it finds is reachable, but better or worse may exist: `exhaustive` is false.
 */
import { outcomeOf } from '../customer/index.ts';
import type { Analysis } from './analyse.ts';
import { startRun, stepOf, takeReply } from './fold.ts';
import type { CompiledScenario, RunState } from './types.ts';

const WIDTH = 500;

/** The turns a beam follows at most; checked scenarios are far shorter. */
const MAX_TURNS = 60;

/** Best and worst conversations found by beam search, in the shape of an analysis. `before`: replies evaluated so far. */
export function searchOutward(scenario: CompiledScenario, customerId: string, before: number): Analysis {
  const high = beam(scenario, customerId, (a, b) => outcomeOf(b.customer) - outcomeOf(a.customer));
  const low = beam(scenario, customerId, (a, b) => outcomeOf(a.customer) - outcomeOf(b.customer));
  return {
    customer: customerId,
    edition: scenario.edition,
    exhaustive: false,
    best: outcomeOf(high.found.customer),
    worst: outcomeOf(low.found.customer),
    bestPath: high.found.chosen,
    worstPath: low.found.chosen,
    paths: NaN,
    decisions: { fewest: NaN, most: NaN },
    endings: {},
    steps: {},
    lines: {},
    waitLines: {},
    ways: new Set(),
    replies: {},
    evaluated: before + high.evaluated + low.evaluated,
  };
}

function beam(scenario: CompiledScenario, customerId: string, order: (a: RunState, b: RunState) => number) {
  const start = startRun(scenario, customerId);
  let open: RunState[] = [start];
  let found: RunState | undefined;
  let evaluated = 0;
  for (let turn = 0; open.length > 0 && turn < MAX_TURNS; turn++) {
    const reached = open.flatMap((run) =>
      stepOf(scenario, run.stepId).replies.map((reply) => takeReply(scenario, run, reply.id)),
    );
    evaluated += reached.length;
    for (const run of reached) {
      if (run.ending !== null && (!found || order(run, found) < 0)) found = run;
    }
    open = reached
      .filter((run) => run.ending === null)
      .sort(order)
      .slice(0, WIDTH);
  }
  return { found: found ?? start, evaluated };
}
