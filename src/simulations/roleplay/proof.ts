/** The proof of a scenario: figures for people, and rules whose breach stops the build. */
import { analyse, type Analysis } from './analyse.ts';
import { botOutcomes, guessingBots, TURN_BY_TURN, type Bot } from './bots.ts';
import { rulesBroken, type ProofIssue } from './rules.ts';
import { scoreOf } from './score.ts';
import type { CompiledScenario } from './types.ts';

export interface BotResult {
  readonly id: string;
  readonly name: string;
  /** Score 0–100 with each customer, averaged over the bot's runs. */
  readonly scores: Readonly<Record<string, number>>;
  /** The mean over the customers. */
  readonly average: number;
}

export interface Proof {
  readonly slug: string;
  readonly edition: string;
  readonly customers: Readonly<Record<string, Analysis>>;
  readonly bots: readonly BotResult[];
  /** A player who pleases most at each turn; for comparison, no rule. */
  readonly turnByTurn: BotResult;
  /** Share (0–1) of replies that are the best choice at some moment for some customer. */
  readonly optimalShare: number;
  readonly issues: readonly ProofIssue[];
}

const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / Math.max(1, figures.length);

function botResult(
  scenario: CompiledScenario,
  analyses: Readonly<Record<string, Analysis>>,
  bot: Bot,
): BotResult {
  const scores = Object.fromEntries(
    Object.entries(analyses).map(([id, range]) => [
      id,
      mean(botOutcomes(scenario, id, bot, range.bestPath).map((outcome) => scoreOf(outcome, range))),
    ]),
  );
  return { id: bot.id, name: bot.name, scores, average: mean(Object.values(scores)) };
}

function optimalShareOf(analyses: readonly Analysis[]): number {
  const refs = Object.keys(analyses[0]?.replies ?? {});
  const optimal = refs.filter((ref) =>
    analyses.some((analysis) => (analysis.replies[ref]?.optimal ?? 0) > 0),
  );
  return refs.length === 0 ? 0 : optimal.length / refs.length;
}

/** Proves a scenario. `phrases`: the house-style list. Takes up to a second for a large scenario. */
export function proofOf(scenario: CompiledScenario, phrases: readonly string[]): Proof {
  const customers = Object.fromEntries(
    Object.keys(scenario.customers).map((id) => [id, analyse(scenario, id)]),
  );
  const lowered = phrases.map((phrase) => phrase.toLowerCase());
  const figures = {
    slug: scenario.slug,
    edition: scenario.edition,
    customers,
    bots: guessingBots(lowered).map((bot) => botResult(scenario, customers, bot)),
    turnByTurn: botResult(scenario, customers, TURN_BY_TURN),
    optimalShare: optimalShareOf(Object.values(customers)),
  };
  return { ...figures, issues: rulesBroken(scenario, figures) };
}
