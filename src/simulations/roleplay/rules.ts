/** What a scenario must be able to show. Each rule is a pure function of the scenario and its figures. */
import type { Analysis } from './analyse.ts';
import type { Proof } from './proof.ts';
import { replay } from './replay.ts';
import { PASS_MARK, scoreOf } from './score.ts';
import type { CompiledScenario } from './types.ts';

/** A broken rule: where in the file, and what with which fix. */
export interface ProofIssue {
  readonly path: string;
  readonly message: string;
}

type Figures = Omit<Proof, 'issues'>;
type Rule = (scenario: CompiledScenario, figures: Figures) => ProofIssue[];

/** Outcome points that must lie between the best and the worst conversation. */
export const LEAST_SPREAD = 35;
/** The score that the best conversation must reach. */
export const LEAST_BEST = 90;
/** Replies on a path on which the customer stays to the end. */
export const DECISIONS = { fewest: 6, most: 10 };
/** Outcome points that some reply of each step must be able to cost. */
export const LEAST_AT_STAKE = 1;

const one = (value: number): string => value.toFixed(1);
const issue = (path: string, message: string): ProofIssue => ({ path, message });
const each = (figures: Figures): Analysis[] => Object.values(figures.customers);

const allExplored: Rule = (_, figures) =>
  each(figures)
    .filter((analysis) => !analysis.exhaustive)
    .map(({ customer, evaluated }) =>
      issue(
        `customers.${customer}`,
        `there are too many conversations to prove anything (more than ${evaluated} replies). Let branches meet again sooner, or take steps out.`,
      ),
    );

const everyStepReached: Rule = (scenario, figures) =>
  Object.keys(scenario.steps)
    .filter((id) => each(figures).every((analysis) => !analysis.steps[id]))
    .map((id) =>
      issue(
        `steps.${id}`,
        'no customer ever gets here. Loosen the conditions that lead here, or take the step out.',
      ),
    );

const everyLineSaid: Rule = (scenario, figures) =>
  Object.values(scenario.steps).flatMap((step) =>
    step.says
      .map((_, index) => index)
      .filter((index) => each(figures).every((analysis) => !analysis.lines[step.id]?.has(index)))
      .filter(() => each(figures).some((analysis) => analysis.steps[step.id]))
      .map((index) =>
        issue(
          `steps.${step.id}.says[${index}]`,
          'no customer ever says this. Loosen its "when", or take the line out.',
        ),
      ),
  );

const everyWaitingLineSaid: Rule = (scenario, figures) =>
  Object.values(scenario.steps).flatMap((step) =>
    step.whenKeptWaiting
      .map((_, index) => index)
      .filter((index) => each(figures).every((analysis) => !analysis.waitLines[step.id]?.has(index)))
      .filter(() => each(figures).some((analysis) => analysis.steps[step.id]))
      .map((index) =>
        issue(
          `steps.${step.id}.whenKeptWaiting[${index}]`,
          'no customer ever says this. Loosen its "when", or take the line out.',
        ),
      ),
  );

const everyWayTaken: Rule = (scenario, figures) =>
  Object.values(scenario.steps).flatMap((step) =>
    step.replies.flatMap((reply, position) =>
      reply.next
        .map((_, way) => way)
        .filter(() => reply.next.length > 1 && each(figures).some((analysis) => analysis.steps[step.id]))
        .filter((way) => each(figures).every((analysis) => !analysis.ways.has(`${reply.ref} ${way}`)))
        .map((way) =>
          issue(
            `steps.${step.id}.replies[${position}].next[${way}]`,
            `nobody is ever sent on to "${reply.next[way]?.go}" from here. Loosen its "when", or take it out.`,
          ),
        ),
    ),
  );

const everyEndingReached: Rule = (scenario, figures) =>
  scenario.endings
    .filter((ending) => each(figures).every((analysis) => !analysis.endings[ending.id]?.paths))
    .map((ending) =>
      issue(
        `endings.${ending.id}`,
        'no conversation with any customer ends this way. Loosen its "when", move it up the list, or take it out.',
      ),
    );

const wideEnough: Rule = (_, figures) =>
  each(figures)
    .filter(({ best, worst }) => best - worst < LEAST_SPREAD)
    .map(({ customer, best, worst }) =>
      issue(
        `customers.${customer}`,
        `the best conversation (${one(best)}) and the worst (${one(worst)}) are ${one(best - worst)} points apart, and ${LEAST_SPREAD} are wanted. Make good replies better and poor ones worse.`,
      ),
    );

const bestIsGood: Rule = (scenario, figures) =>
  each(figures).flatMap((analysis) => {
    const choices = analysis.bestPath.map((ref) => {
      const [step, reply] = ref.split('.') as [string, string];
      return { step, reply };
    });
    const score = scoreOf(replay(scenario, analysis.customer, choices).outcome, analysis);
    if (score >= LEAST_BEST) return [];
    const message = `the best conversation scores ${score}, and ${LEAST_BEST} is wanted: ${analysis.bestPath.join(', ')}.`;
    return [issue(`customers.${analysis.customer}`, message)];
  });

const guessingDoesNotPay: Rule = (_, figures) =>
  figures.bots
    .filter((bot) => bot.average >= PASS_MARK)
    .map((bot) =>
      issue(
        'steps',
        `guessing pays: choosing "${bot.name}" scores ${one(bot.average)} on average, and the pass mark is ${PASS_MARK}. Vary where and how the good replies are written.`,
      ),
    );

const longEnough: Rule = (_, figures) =>
  each(figures)
    .filter((analysis) => analysis.exhaustive)
    .filter(({ decisions }) => decisions.fewest < DECISIONS.fewest || decisions.most > DECISIONS.most)
    .map(({ customer, decisions }) =>
      issue(
        `customers.${customer}`,
        `a full conversation takes ${decisions.fewest} to ${decisions.most} decisions, and ${DECISIONS.fewest} to ${DECISIONS.most} are wanted.`,
      ),
    );

const somethingAtStake: Rule = (scenario, figures) =>
  Object.values(scenario.steps)
    .filter((step) => each(figures).some((analysis) => analysis.steps[step.id]))
    .filter((step) =>
      each(figures).every((analysis) =>
        step.replies.every((reply) => (analysis.replies[reply.ref]?.greatestCost ?? 0) < LEAST_AT_STAKE),
      ),
    )
    .map((step) =>
      issue(
        `steps.${step.id}.replies`,
        `nothing is at stake: no reply costs as much as ${LEAST_AT_STAKE} point. Change what the replies do, or take the step out.`,
      ),
    );

const RULES: readonly Rule[] = [
  allExplored,
  everyStepReached,
  everyLineSaid,
  everyWaitingLineSaid,
  everyWayTaken,
  everyEndingReached,
  wideEnough,
  bestIsGood,
  guessingDoesNotPay,
  longEnough,
  somethingAtStake,
];

/** All broken rules, in the order of the rules. What cannot be known of an unexplored scenario is not reported. */
export function rulesBroken(scenario: CompiledScenario, figures: Figures): ProofIssue[] {
  const unexplored = allExplored(scenario, figures);
  return unexplored.length > 0 ? unexplored : RULES.flatMap((rule) => rule(scenario, figures));
}
