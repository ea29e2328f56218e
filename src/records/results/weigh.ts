/**
 * What every finished run came to, by replaying it. The costs of decisions need every way a conversation can go; that
 * is explored once for all runs with the same customer, so a thousand runs take hardly longer than ten.
 */
import { explorer } from '../../simulations/roleplay/explore.ts';
import { decisionCosts, lastCost, type DecisionCost } from '../../simulations/roleplay/analysis.ts';
import {
  replay,
  scoreOf,
  startRun,
  stepOf,
  type Choice,
  type CompiledScenario,
  type OutcomeRange,
} from '../../simulations/roleplay/index.ts';
import type { Mode, Run } from '../runs.ts';
import { takenChoices, type TakenChoice } from './taken-back.ts';

export interface WeighedRun {
  readonly run: string;
  readonly scenario: string;
  readonly customer: string;
  readonly mode: Mode;
  readonly startedAt: number;
  readonly endedAt: number;
  /**
   * False for a run of an older edition: its score is the one that was recorded then, and only the choices that still
   * fit today's role-play have been weighed.
   */
  readonly current: boolean;
  /** 0–100. */
  readonly score: number;
  /** In the order of the run. For a run played on from another one, only what is its own. */
  readonly decisions: readonly DecisionCost[];
  /** Replies that were taken back (coach mode): no part of the result, and worth coming back to all the same. */
  readonly takenBack: readonly TakenDecision[];
  readonly range: OutcomeRange;
}

export interface TakenDecision extends DecisionCost {
  /** The conversation as it stood when it was said. */
  readonly prefix: readonly Choice[];
}

/** A run that has ended, as `weigh` needs it. */
export type Finished = Run & { readonly endedAt: number };
export const isFinished = (run: Run): run is Finished => run.endedAt !== undefined;

/** The best outcome within reach after each reply, by the replies given before ("step.reply" joined by spaces). */
type Reaches = Map<string, Readonly<Record<string, number>>>;

const pathOf = (choices: readonly Choice[]): string =>
  choices.map((choice) => `${choice.step}.${'reply' in choice ? choice.reply : ''}`).join(' ');

/** Explores everything once and keeps what lies on the given paths. */
function reachesOn(
  scenario: CompiledScenario,
  customer: string,
  wanted: ReadonlySet<string>,
): [Reaches, OutcomeRange] {
  const kept: Reaches = new Map();
  const standing: string[] = [];
  const { best, worst } = explorer(scenario, customer, {
    arrive: (_step, _line, _chance, at) => standing.push(at.chosen.join(' ')),
    compare(step, reaches) {
      const path = standing.pop() ?? '';
      if (!wanted.has(path)) return;
      kept.set(
        path,
        Object.fromEntries(step.replies.map(({ id }, place) => [id, reaches[place]?.best ?? 0])),
      );
    },
  }).from(startRun(scenario, customer));
  return [kept, { best, worst }];
}

/** What a choice after others gave up, from reaches already known. Undefined where they are not. */
function decisionAt(
  scenario: CompiledScenario,
  prefix: readonly Choice[],
  choice: Choice,
  reaches: Reaches,
): DecisionCost | undefined {
  const found = reaches.get(pathOf(prefix));
  if (found === undefined || !('reply' in choice)) return undefined;
  const values = Object.values(found);
  const best = Math.max(...values);
  const mine = found[choice.reply] ?? best;
  return {
    index: prefix.length,
    step: choice.step,
    reply: choice.reply,
    cost: best - mine,
    stake: best - Math.min(...values),
    bestReply:
      mine === best ? choice.reply : (Object.keys(found).find((id) => found[id] === best) ?? choice.reply),
    principles: [...new Set(stepOf(scenario, choice.step).replies.flatMap((reply) => reply.teaches))],
  };
}

/** The same figures as `decisionCosts` gives, from reaches already known. Undefined where they are not. */
function lookUp(
  scenario: CompiledScenario,
  choices: readonly Choice[],
  reaches: Reaches,
): DecisionCost[] | undefined {
  const decisions = choices.map((choice, index) =>
    decisionAt(scenario, choices.slice(0, index), choice, reaches),
  );
  return decisions.every((one) => one !== undefined) ? decisions : undefined;
}

/** The choices of a run that today's role-play knows, from the first on. */
function fitting(scenario: CompiledScenario, run: Run): readonly Choice[] {
  const { problem } = replay(scenario, run.customer, run.choices);
  return problem === null ? run.choices : run.choices.slice(0, Math.max(0, problem.at));
}

/** Choices taken back that today's role-play knows, each with the way to it. */
function fittingTaken(scenario: CompiledScenario, run: Run): readonly TakenChoice[] {
  return takenChoices(run).filter(
    ({ prefix, choice }) =>
      'reply' in choice &&
      prefix.length >= (run.branchOf?.at ?? 0) &&
      replay(scenario, run.customer, [...prefix, choice]).problem === null,
  );
}

/** Weighs finished runs of one role-play with one customer. A customer who is no longer there leaves nothing to weigh. */
export function weighRuns(
  scenario: CompiledScenario,
  customer: string,
  runs: readonly Finished[],
): WeighedRun[] {
  if (!Object.hasOwn(scenario.customers, customer)) return [];
  const fits = new Map(runs.map((run) => [run.id, fitting(scenario, run)]));
  const taken = new Map(runs.map((run) => [run.id, fittingTaken(scenario, run)]));
  const wanted = new Set([
    ...[...fits.values()].flatMap((choices) => choices.map((_, index) => pathOf(choices.slice(0, index)))),
    ...[...taken.values()].flatMap((all) => all.map(({ prefix }) => pathOf(prefix))),
  ]);
  const [reaches, range] = reachesOn(scenario, customer, wanted);
  return runs.map((run) => {
    const choices = fits.get(run.id) ?? [];
    const replayed = replay(scenario, customer, choices);
    const current = run.edition === scenario.edition && replayed.problem === null;
    const decisions = lookUp(scenario, choices, reaches) ?? decisionCosts(scenario, customer, choices);
    return {
      run: run.id,
      scenario: run.scenario,
      customer,
      mode: run.mode,
      startedAt: run.startedAt,
      endedAt: run.endedAt,
      current,
      score: current || run.summary === undefined ? scoreOf(replayed.outcome, range) : run.summary.score,
      decisions: decisions.filter(({ index }) => index >= (run.branchOf?.at ?? 0)),
      takenBack: (taken.get(run.id) ?? []).map(({ prefix, choice }) => ({
        ...(decisionAt(scenario, prefix, choice, reaches) ??
          lastCost(scenario, customer, [...prefix, choice])),
        prefix,
      })),
      range,
    };
  });
}

/** A run whose role-play or customer is gone from the site: what was recorded of it then. */
export const recordedOnly = (run: Finished): WeighedRun => ({
  run: run.id,
  scenario: run.scenario,
  customer: run.customer,
  mode: run.mode,
  startedAt: run.startedAt,
  endedAt: run.endedAt,
  current: false,
  score: run.summary?.score ?? 0,
  decisions: [],
  takenBack: [],
  range: { best: 0, worst: 0 },
});
