/** One moment of a role-play, computed at build by the same model that the role-play runs: nothing here is typed in. */
import type { CompiledReply, CompiledScenario } from '../../simulations/roleplay/index.ts';
import { lineOf, momentOf, startRun, takeReply, type Moment } from '../../simulations/roleplay/index.ts';

const opening = (scenario: CompiledScenario) => scenario.steps[scenario.start]?.replies ?? [];

function play(scenario: CompiledScenario, customerId: string, reply: CompiledReply): Moment {
  const before = startRun(scenario, customerId);
  const choice = { step: before.stepId, reply: reply.id };
  return momentOf(scenario, before, choice, takeReply(scenario, before, reply.id), 0);
}

const gain = ({ before, after }: Moment) =>
  after.satisfaction - before.satisfaction + after.loyalty - before.loyalty;

/**
 * The opening of a role-play: what the customer says, the reply that sounds kindest (most apology and empathy
 * among those that do harm) and the one that does most good, each with its computed effect.
 */
export function openingMoment(
  scenario: CompiledScenario,
  customerId: string,
): { line: string; moments: readonly [Moment, Moment] } | null {
  const replies = opening(scenario);
  const kind = (reply: CompiledReply) =>
    reply.does.filter((behaviour) => behaviour === 'apologise' || behaviour === 'empathise').length;
  const moments = replies
    .map((reply) => ({ moment: play(scenario, customerId, reply), kind: kind(reply) }))
    .sort((a, b) => gain(b.moment) - gain(a.moment));
  const best = moments[0];
  const tempting = moments
    .slice(1)
    .filter(({ moment }) => gain(moment) < 0)
    .sort((a, b) => b.kind - a.kind)[0];
  if (!best || !tempting) return null;
  return { line: lineOf(scenario, startRun(scenario, customerId)), moments: [tempting.moment, best.moment] };
}
