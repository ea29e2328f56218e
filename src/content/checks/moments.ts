/** The moment of a role-play that a lesson puts before its reader: it exists, can be reached, and is about the lesson. */
import {
  choicesOf,
  refsIn,
  startRun,
  takeChoice,
  type CompiledScenario,
  type RunState,
} from '../../simulations/roleplay/index.ts';
import { finding, type Finding } from './issue.ts';
import type { ReadMdx } from './mdx.ts';
import { didYouMean } from './suggest.ts';

/** Role-plays by slug; those with mistakes of their own are not among them. */
export type Plays = ReadonlyMap<string, CompiledScenario>;

type Attributes = Readonly<Record<string, string>>;
type Reached = { readonly at: RunState } | { readonly wrong: Finding };

/** Follows the choices of `after`. */
function reach(path: string, play: CompiledScenario, customer: string, after: string): Reached {
  let at = startRun(play, customer);
  for (const { step, reply } of choicesOf(refsIn(after))) {
    const found = play.steps[step];
    const ref = `"${step}.${reply}"`;
    if (found === undefined) {
      const fix = didYouMean(step, Object.keys(play.steps), 'steps');
      return { wrong: finding(path, `after ${ref}: step "${step}" does not exist.`, fix) };
    }
    const replies = found.replies.map(({ id }) => id);
    if (!replies.includes(reply)) {
      const fix = didYouMean(reply, replies, 'replies');
      return { wrong: finding(path, `after ${ref}: step "${step}" has no reply "${reply}".`, fix) };
    }
    if (step !== at.stepId) {
      const message = `after ${ref}: the conversation stands at "${at.stepId}" by then.`;
      return { wrong: finding(path, message, `Name a reply of "${at.stepId}" there.`) };
    }
    at = takeChoice(play, at, { step, reply });
    if (at.ending !== null) {
      return { wrong: finding(path, `after ${ref}: the conversation is over.`, 'Stop one reply earlier.') };
    }
  }
  return { at };
}

/** A decision none of whose replies is about what the lesson teaches would be a test of something else. */
function checkSubject(
  path: string,
  play: CompiledScenario,
  at: RunState,
  taught: readonly string[],
): Finding[] {
  const about = (step: string) =>
    play.steps[step]?.replies.some(({ teaches }) => teaches.some((id) => taught.includes(id))) === true;
  if (about(at.stepId)) return [];
  const others = Object.keys(play.steps).filter(about);
  return [
    finding(
      path,
      `no reply at the step "${at.stepId}" is about what this lesson teaches (${taught.join(', ')}).`,
      others.length === 0 ? 'Choose another role-play.' : `Lead to one of these steps: ${others.join(', ')}.`,
    ),
  ];
}

function checkMoment(
  path: string,
  attributes: Attributes,
  taught: readonly string[],
  plays: Plays,
): Finding[] {
  const play = plays.get(attributes['scenario'] ?? '');
  if (play === undefined) return [];
  const customers = Object.keys(play.customers);
  const { customer, after = '' } = attributes;
  if (customer === undefined) {
    const fix = `Write customer="${customers[0]}". The customers are: ${customers.join(', ')}.`;
    return [finding(path, '<TryIt> does not say with which customer.', fix)];
  }
  if (!customers.includes(customer)) {
    const fix = didYouMean(customer, customers, 'customers');
    return [finding(path, `customer "${customer}" does not exist in "${play.slug}".`, fix)];
  }
  const reached = reach(path, play, customer, after);
  return 'wrong' in reached ? [reached.wrong] : checkSubject(path, play, reached.at, taught);
}

/** Everything wrong with the moments of a lesson that teaches the principles `taught`. */
export function checkMoments({ blocks }: ReadMdx, taught: readonly string[], plays: Plays): Finding[] {
  const mine = blocks.filter(({ block }) => block === 'TryIt');
  return [...new Set(mine.map(({ tag }) => tag))].flatMap((tag) => {
    const here = mine.filter((one) => one.tag === tag);
    const attributes = Object.fromEntries(here.map(({ attribute, value }) => [attribute, value]));
    return checkMoment(`line ${here[0]?.line ?? 0}`, attributes, taught, plays);
  });
}
