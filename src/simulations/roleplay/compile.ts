/** Turns a validated scenario into the indexed form that is played. */
import type { Behaviour } from '../../content/schemas/vocabulary.ts';
import type { Scenario, ScenarioReply } from '../../content/schemas/scenario.ts';
import { p as MODEL, WEIGHTS } from '../customer/values.ts';
import type { Act } from '../customer/types.ts';
import { ScenarioError } from './errors.ts';
import { hashText } from './random.ts';
import type {
  CompiledReply,
  CompiledScenario,
  CompiledStep,
  CompiledWay,
  Condition,
  Words,
} from './types.ts';

type Does = ScenarioReply['does'][number];

const actsOf = (does: Does): Act[] =>
  typeof does === 'string'
    ? [{ behaviour: does, strength: 1 }]
    : Object.entries(does).map(([behaviour, strength]) => ({ behaviour: behaviour as Behaviour, strength }));

const waysOf = (next: ScenarioReply['next']): CompiledWay[] =>
  typeof next === 'string'
    ? [{ when: null, go: next }]
    : next.map((way) => ({ when: way.when ?? null, go: way.go }));

const linesOf = (lines: readonly { when?: Condition | undefined; text: string }[] | undefined) =>
  (lines ?? []).map((line) => ({ when: line.when ?? null, text: line.text }));

function compileReply(stepId: string, reply: ScenarioReply): CompiledReply {
  const acts = reply.does.flatMap(actsOf).filter((act) => act.strength > 0);
  return {
    id: reply.id,
    ref: `${stepId}.${reply.id}`,
    text: reply.text,
    acts: reply.promises ? { acts, promises: reply.promises } : { acts },
    does: acts.map((act) => act.behaviour),
    because: reply.because,
    teaches: reply.teaches,
    next: waysOf(reply.next),
  };
}

/** The part of a scenario that a run depends on. Lessons, faces and catalogue words may change without hurting old runs. */
function playedPart(scenario: Scenario): unknown {
  const customers = Object.entries(scenario.customers).map(([id, c]) => [
    id,
    c.name,
    c.relationship,
    c.expects,
  ]);
  return [scenario.channel, scenario.failure, customers, scenario.start, scenario.steps, scenario.endings];
}

/**
 * The edition of a scenario: 11 characters that change when anything changes that a run depends on, the parameters
 * of the customer model included.
 */
export const editionOf = (scenario: Scenario): string =>
  hashText(JSON.stringify([playedPart(scenario), MODEL, WEIGHTS]))
    .toString(36)
    .padStart(11, '0');

/**
 * Compiles a scenario that has passed `scenarioSchema` and `checkScenario`.
 * `words` fill the placeholders of its texts. Throws `ScenarioError` for data that was not checked.
 */
export function compileScenario(slug: string, scenario: Scenario, words: Words = {}): CompiledScenario {
  const steps: Record<string, CompiledStep> = {};
  for (const [id, step] of Object.entries(scenario.steps)) {
    steps[id] = {
      id,
      says: linesOf(step.says),
      note: step.note ?? null,
      whenKeptWaiting: linesOf(step.whenKeptWaiting),
      replies: step.replies.map((reply) => compileReply(id, reply)),
    };
  }
  const endings = Object.entries(scenario.endings).map(([id, ending]) => ({
    id,
    when: ending.when ?? null,
    title: ending.title,
    text: ending.text,
  }));
  demandWholeness(
    slug,
    scenario.start,
    steps,
    endings.map((ending) => ending.id),
  );
  const customers = Object.fromEntries(
    Object.entries(scenario.customers).map(([id, customer]) => [
      id,
      {
        ...customer,
        id,
        firstName: customer.name.split(' ')[0] ?? customer.name,
        profile: { relationship: customer.relationship, expects: customer.expects },
      },
    ]),
  );
  return {
    slug,
    edition: editionOf(scenario),
    title: scenario.title,
    channel: scenario.channel,
    service: scenario.service,
    failure: scenario.failure,
    customers,
    start: scenario.start,
    steps,
    endings,
    words,
  };
}

/** What the fold and the machine rely on. Authors hear of these mistakes, in better words, from `checkScenario`. */
function demandWholeness(
  slug: string,
  start: string,
  steps: Record<string, CompiledStep>,
  endings: string[],
) {
  if (!steps[start]) throw new ScenarioError(slug, `the start "${start}" is not a step`);
  if (endings.length === 0) throw new ScenarioError(slug, 'there is no ending');
  const clash = endings.find((id) => steps[id]);
  if (clash) throw new ScenarioError(slug, `"${clash}" is both a step and an ending`);
  for (const step of Object.values(steps)) {
    if (step.says.length === 0) throw new ScenarioError(slug, `step "${step.id}" has nothing said`);
    for (const reply of step.replies) {
      const lost = reply.next.find((way) => way.go !== 'end' && !steps[way.go]);
      if (lost) throw new ScenarioError(slug, `reply "${reply.ref}" leads to the unknown step "${lost.go}"`);
    }
  }
}
