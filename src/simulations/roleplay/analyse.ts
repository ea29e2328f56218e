/** The exact analysis of a scenario for one customer: what is reachable, how good and how bad it can get. */
import { explorer, TooLarge, DEFAULT_LIMIT, type Reach } from './explore.ts';
import { keepWaiting, moodOf } from '../customer/index.ts';
import { firstThatHolds, type Situation } from './condition.ts';
import { MAX_WAITS_PER_STEP, startRun } from './fold.ts';
import { searchOutward } from './search-outward.ts';
import type { CompiledLine, CompiledScenario, CompiledStep } from './types.ts';

/** How one reply fared over all the moments in which it was offered. */
export interface ReplyFigures {
  /** Different histories in which it was offered. */
  met: number;
  /** Of those, in how many nothing better was offered. */
  optimal: number;
  /** Outcome points given up by choosing it, averaged over the moments as chance meets them, and at the extremes. */
  meanCost: number;
  leastCost: number;
  greatestCost: number;
}

export interface Analysis {
  readonly customer: string;
  readonly edition: string;
  /** False where the scenario is too large: best and worst are then only what was found, and no share is exact. */
  readonly exhaustive: boolean;
  /** Outcomes within reach, 0–100. */
  readonly best: number;
  readonly worst: number;
  /** The replies ("step.reply") of a best and of a worst conversation. */
  readonly bestPath: readonly string[];
  readonly worstPath: readonly string[];
  readonly paths: number;
  /** Replies on the shortest and the longest path on which the customer stays to the end. */
  readonly decisions: { readonly fewest: number; readonly most: number };
  /** By ending id: different paths, and the probability (0–1) of getting there by choosing at random. */
  readonly endings: Readonly<Record<string, { readonly paths: number; readonly chance: number }>>;
  /** By step id: the probability of coming by when choosing at random. 0 where this customer never does. */
  readonly steps: Readonly<Record<string, number>>;
  /** By step id: which of the step's lines this customer says. */
  readonly lines: Readonly<Record<string, ReadonlySet<number>>>;
  /** By step id: which of the lines about being kept waiting this customer says. */
  readonly waitLines: Readonly<Record<string, ReadonlySet<number>>>;
  /** Ways on that were taken, each "step.reply" and its position: `opening.own-it 0`. */
  readonly ways: ReadonlySet<string>;
  /** By "step.reply". */
  readonly replies: Readonly<Record<string, ReplyFigures>>;
  /** Replies evaluated. */
  readonly evaluated: number;
}

/** Outcomes nearer than this are the same: the model rounds at each step. */
export const SAME = 1e-9;

/** Analyses all conversations with a customer. `limit`: replies to evaluate at most before it falls back to a search. */
export function analyse(scenario: CompiledScenario, customerId: string, limit = DEFAULT_LIMIT): Analysis {
  try {
    return analyseAll(scenario, customerId, limit);
  } catch (error) {
    if (error instanceof TooLarge) return searchOutward(scenario, customerId, limit);
    throw error;
  }
}

const noFigures = (): ReplyFigures => ({
  met: 0,
  optimal: 0,
  meanCost: 0,
  leastCost: Infinity,
  greatestCost: 0,
});

function analyseAll(scenario: CompiledScenario, customerId: string, limit: number): Analysis {
  const start = startRun(scenario, customerId);
  const steps: Record<string, number> = {};
  const lines: Record<string, Set<number>> = {};
  const waitLines: Record<string, Set<number>> = {};
  const ways = new Set<string>();
  const replies: Record<string, ReplyFigures> = {};
  const endings: Record<string, { paths: number; chance: number }> = {};
  for (const step of Object.values(scenario.steps)) {
    steps[step.id] = 0;
    lines[step.id] = new Set();
    waitLines[step.id] = new Set();
    for (const reply of step.replies) replies[reply.ref] = noFigures();
  }
  for (const ending of scenario.endings) endings[ending.id] = { paths: 0, chance: 0 };
  let bestPath: readonly string[] = [];
  let worstPath: readonly string[] = [];
  let best = -Infinity;
  let worst = Infinity;
  let fewest = Infinity;
  let most = 0;

  function weigh(step: CompiledStep, reaches: readonly Reach[], bestHere: number, chance: number) {
    for (const [i, reply] of step.replies.entries()) {
      const figures = replies[reply.ref] as ReplyFigures;
      const cost = bestHere - (reaches[i] as Reach).best;
      figures.met += 1;
      if (cost <= SAME) figures.optimal += 1;
      figures.meanCost += cost * chance;
      if (cost < figures.leastCost) figures.leastCost = cost;
      if (cost > figures.greatestCost) figures.greatestCost = cost;
    }
  }

  const walk = explorer(
    scenario,
    customerId,
    {
      arrive(step, line, chance, situation) {
        steps[step.id] = (steps[step.id] as number) + chance;
        (lines[step.id] as Set<number>).add(line);
        hearWaiting(step, situation, waitLines[step.id] as Set<number>);
      },
      go(reply, way) {
        if (reply.next.length > 1) ways.add(`${reply.ref} ${way}`);
      },
      compare: weigh,
      end(ending, outcome, chance, chosen, customer) {
        const found = endings[ending] as { paths: number; chance: number };
        found.paths += 1;
        found.chance += chance;
        if (outcome > best) [best, bestPath] = [outcome, [...chosen]];
        if (outcome < worst) [worst, worstPath] = [outcome, [...chosen]];
        if (moodOf(customer) === 'gone') return;
        fewest = Math.min(fewest, chosen.length);
        most = Math.max(most, chosen.length);
      },
    },
    limit,
  );
  const { paths } = walk.from(start);
  for (const step of Object.values(scenario.steps)) {
    for (const reply of step.replies)
      averageOut(replies[reply.ref] as ReplyFigures, steps[step.id] as number);
  }
  const shape = {
    customer: customerId,
    edition: scenario.edition,
    exhaustive: true,
    best,
    worst,
    bestPath,
    worstPath,
  };
  return {
    ...shape,
    paths,
    decisions: { fewest, most },
    endings,
    steps,
    lines,
    waitLines,
    ways,
    replies,
    evaluated: walk.evaluated(),
  };
}

/** Depends on who the customer is, and on nothing that happens. */
const sameEveryTime = ({ when }: CompiledLine): boolean =>
  when === null || Object.keys(when).every((part) => part === 'customer');

/** Notes which lines about waiting are heard here. */
function hearWaiting(step: CompiledStep, at: Situation, heard: Set<number>) {
  const lines = step.whenKeptWaiting;
  if (heard.size === lines.length || (heard.size > 0 && lines.every(sameEveryTime))) return;
  let { customer } = at;
  for (let waits = 0; waits < MAX_WAITS_PER_STEP; waits++) {
    customer = keepWaiting(customer);
    heard.add(firstThatHolds(lines, { ...at, customer }));
    if (moodOf(customer) === 'gone') return;
  }
}

function averageOut(figures: ReplyFigures, chance: number) {
  figures.meanCost = chance > 0 ? figures.meanCost / chance : 0;
  if (figures.leastCost === Infinity) figures.leastCost = 0;
}
