/**
 * Players who do not think about the customer. They choose by position, length or catchwords; a sound scenario
 * gives none of them a passing score. Ties go to the reply that the author wrote first.
 */
import type { Behaviour } from '../../content/schemas/vocabulary.ts';
import { outcomeOf, satisfactionOf } from '../customer/index.ts';
import { bestFrom } from './costs.ts';
import { startRun, stepOf, takeReply } from './fold.ts';
import { randomFrom } from './random.ts';
import type { CompiledReply, CompiledScenario, CompiledStep, RunState } from './types.ts';

/** What a bot may look at. `previous` is the position of the best reply at the step before, 0 at the first. */
interface View {
  readonly scenario: CompiledScenario;
  readonly run: RunState;
  readonly step: CompiledStep;
  readonly previous: number;
  readonly random: () => number;
}

export interface Bot {
  readonly id: string;
  readonly name: string;
  /** Runs to average over: 1 where nothing is left to chance. */
  readonly runs: number;
  /** Needs to be told where the best reply was. */
  readonly watchesBest?: boolean;
  readonly choose: (view: View) => number;
}

/** The position of the reply with the highest figure, the first of equals. */
function highest(replies: readonly CompiledReply[], figure: (reply: CompiledReply) => number): number {
  const figures = replies.map(figure);
  return figures.indexOf(Math.max(...figures));
}

const count = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

const POLITE = /\b(sorry|apolog\w+|please|thank\w*)\b/gi;
const FEELING =
  /\b(sorry|understand|feel\w*|frustrat\w+|upset\w*|hear that|must (be|have been)|appreciate|worr(y|ied)|disappoint\w+|annoy\w+|imagine|awful|dreadful)\b/gi;

const GENEROUS: readonly Behaviour[] = ['refund', 'replace', 'compensate', 'goodwill'];
const generosity = (reply: CompiledReply): number =>
  reply.acts.acts.reduce((sum, act) => sum + (GENEROUS.includes(act.behaviour) ? act.strength : 0), 0);

/** Runs of the bot that chooses by chance. */
const RANDOM_RUNS = 1000;

/** The bots. `phrases`: the house-style list in lower case, which one of them avoids without listening otherwise. */
export function guessingBots(phrases: readonly string[]): Bot[] {
  const offences = (reply: CompiledReply) => {
    const text = reply.text.toLowerCase().replaceAll('’', "'");
    return phrases.filter((phrase) => text.includes(phrase)).length;
  };
  const by = (id: string, name: string, figure: (reply: CompiledReply) => number): Bot => ({
    id,
    name,
    runs: 1,
    choose: ({ step }) => highest(step.replies, figure),
  });
  return [
    { id: 'first', name: 'always the first', runs: 1, choose: () => 0 },
    { id: 'last', name: 'always the last', runs: 1, choose: ({ step }) => step.replies.length - 1 },
    by('longest', 'always the longest', (reply) => reply.text.length),
    by('shortest', 'always the shortest', (reply) => -reply.text.length),
    by('polite', 'most sorry, please and thank you', (reply) => count(POLITE, reply.text)),
    by('empathetic', 'most words of feeling', (reply) => count(FEELING, reply.text)),
    by('generous', 'gives away the most', generosity),
    by('house-style', 'only avoids the listed phrases', (reply) => -offences(reply)),
    {
      id: 'copycat',
      name: 'where the best reply was last time',
      runs: 1,
      watchesBest: true,
      choose: ({ step, previous }) => Math.min(previous, step.replies.length - 1),
    },
    {
      id: 'random',
      name: 'at random',
      runs: RANDOM_RUNS,
      choose: ({ step, random }) => Math.floor(random() * step.replies.length),
    },
  ];
}

/** Not a guesser: takes what pleases most at each turn without looking ahead. Shown beside the bots for comparison. */
export const TURN_BY_TURN: Bot = {
  id: 'turn-by-turn',
  name: 'pleases most at each turn',
  runs: 1,
  choose: ({ scenario, run, step }) =>
    highest(step.replies, (reply) => satisfactionOf(takeReply(scenario, run, reply.id).customer)),
};

/** Where the best reply stands. As long as the run has kept to the best path, that is known without exploring. */
function bestPosition(
  scenario: CompiledScenario,
  run: RunState,
  step: CompiledStep,
  bestPath: readonly string[],
): number {
  const known = run.chosen.every((ref, i) => ref === bestPath[i]) ? bestPath[run.chosen.length] : undefined;
  if (known !== undefined) return step.replies.findIndex((reply) => reply.ref === known);
  return highest(step.replies, (reply) => bestFrom(scenario, takeReply(scenario, run, reply.id)));
}

function playOnce(
  scenario: CompiledScenario,
  customerId: string,
  bot: Bot,
  bestPath: readonly string[],
  random: () => number,
): RunState {
  let run = startRun(scenario, customerId);
  let previous = 0;
  while (run.ending === null) {
    const at = run;
    const step = stepOf(scenario, at.stepId);
    const position = bot.choose({ scenario, run: at, step, previous, random });
    if (bot.watchesBest) previous = bestPosition(scenario, at, step, bestPath);
    run = takeReply(scenario, at, (step.replies[position] as CompiledReply).id);
  }
  return run;
}

/**
 * The outcomes (0–100) of a bot's runs with one customer. The same every time: chance comes from the names.
 * `bestPath`: the replies of the best conversation, as the analysis found it.
 */
export function botOutcomes(
  scenario: CompiledScenario,
  customerId: string,
  bot: Bot,
  bestPath: readonly string[],
): number[] {
  const random = randomFrom(`${scenario.slug}/${customerId}/${bot.id}`);
  return Array.from({ length: bot.runs }, () =>
    outcomeOf(playOnce(scenario, customerId, bot, bestPath, random).customer),
  );
}
