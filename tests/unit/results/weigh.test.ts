/** Weighing many runs at once says what weighing each by itself says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFinished, recordedOnly, weighRuns, type Finished } from '../../../src/records/results/weigh.ts';
import { choose, newRun, stepBack, type Run } from '../../../src/records/runs.ts';
import { decisionCosts } from '../../../src/simulations/roleplay/analysis.ts';
import {
  keepWaiting,
  replay,
  scoreOf,
  startRun,
  stepOf,
  takeReply,
  type Choice,
} from '../../../src/simulations/roleplay/index.ts';
import { ALL, KETTLE } from '../roleplay/scenarios.ts';

const QUICK = ALL.filter(({ slug }) => ['kettle', 'wrong-department'].includes(slug));

/** A conversation by chance: replies, and now and then a silence. */
function talk(
  scenario: (typeof ALL)[number],
  customer: string,
  chance: Iterator<number>,
  silence: boolean,
): Choice[] {
  let state = startRun(scenario, customer);
  const choices: Choice[] = [];
  const next = () => chance.next().value as number;
  while (state.ending === null) {
    const step = stepOf(scenario, state.stepId);
    if (silence && step.whenKeptWaiting.length > 0 && state.waits === 0 && next() % 3 === 0) {
      choices.push({ step: step.id, waited: true });
      state = keepWaiting(scenario, state);
      continue;
    }
    const reply = step.replies[next() % step.replies.length]?.id ?? '';
    choices.push({ step: step.id, reply });
    state = takeReply(scenario, state, reply);
  }
  return choices;
}

const finished = (
  more: Partial<Finished> & Pick<Finished, 'scenario' | 'edition' | 'customer' | 'choices'>,
): Finished => ({
  ...newRun({ id: 'r', mode: 'coach', silence: false, ...more }, 1000),
  endedAt: 2000,
  ...more,
});

describe('weighing runs', () => {
  it.each(QUICK.map((scenario) => [scenario.slug, scenario] as const))(
    'gives the costs and scores that each run of %s has by itself',
    (_slug, scenario) => {
      fc.assert(
        fc.property(fc.infiniteStream(fc.nat(1000)), fc.boolean(), (chance, silence) => {
          for (const customer of Object.keys(scenario.customers)) {
            const lists = [1, 2, 3].map(() => talk(scenario, customer, chance, silence));
            const runs = lists.map((choices, i) =>
              finished({
                id: `r${i}`,
                scenario: scenario.slug,
                edition: scenario.edition,
                customer,
                choices,
              }),
            );
            const weighed = weighRuns(scenario, customer, runs);
            for (const [i, choices] of lists.entries()) {
              expect(weighed[i]?.decisions).toEqual(decisionCosts(scenario, customer, choices));
              expect(weighed[i]?.score).toBe(
                scoreOf(
                  replay(scenario, customer, choices).outcome,
                  weighed[i]?.range ?? { best: 0, worst: 0 },
                ),
              );
            }
          }
        }),
        { numRuns: scenario.slug === 'kettle' ? 40 : 1, seed: 7 },
      );
    },
  );

  const customer = Object.keys(KETTLE.customers)[0] ?? '';
  const choices = talk(KETTLE, customer, [0, 0, 0, 0, 0, 0, 0, 0, 0].values(), false);
  const summary = { ending: 'x', score: 12, satisfaction: 1, loyalty: 1 };
  const base = { scenario: 'kettle', edition: KETTLE.edition, customer, choices, summary };

  it('believes the replay, not the summary', () => {
    const [own] = weighRuns(KETTLE, customer, [finished(base)]);
    expect(own?.current).toBe(true);
    expect(own?.score).not.toBe(12);
  });

  it('keeps the recorded score of an older edition, and weighs only what still fits', () => {
    const [old] = weighRuns(KETTLE, customer, [finished({ ...base, edition: 'older' })]);
    expect(old).toMatchObject({ current: false, score: 12 });
    expect(old?.decisions).toHaveLength(choices.length);
    const renamed = [...choices.slice(0, 1), { step: 'long-gone', reply: 'x' }];
    const [cut] = weighRuns(KETTLE, customer, [finished({ ...base, edition: 'older', choices: renamed })]);
    expect(cut).toMatchObject({ current: false, score: 12 });
    expect(cut?.decisions).toHaveLength(1);
  });

  it('counts what a run played on from another one has of its own', () => {
    const [own] = weighRuns(KETTLE, customer, [finished({ ...base, branchOf: { run: 'r0', at: 1 } })]);
    expect(own?.decisions.map(({ index }) => index)).toEqual(choices.map((_, index) => index).slice(1));
  });

  it('weighs what was taken back where it was said, and leaves the result as it is', () => {
    const [first, second] = choices;
    if (first === undefined || second === undefined) throw new Error('Too short a conversation.');
    let run: Run = newRun({ ...base, id: 'r', mode: 'coach', silence: false }, 1);
    const other = (step: string, not: Choice): Choice => ({
      step,
      reply: stepOf(KETTLE, step).replies.find(({ id }) => !('reply' in not) || id !== not.reply)?.id ?? '',
    });
    // Says two things, takes both back, one after the other, and says the first otherwise.
    run = stepBack(stepBack(choose(choose(run, first, 2), second, 3), 4), 5);
    run = stepBack(choose(run, other(first.step, first), 6), 7);
    for (const choice of choices) run = choose(run, choice, 8);
    const [own] = weighRuns(KETTLE, customer, [{ ...run, endedAt: 9 }]);
    expect(own?.takenBack.map(({ step, reply, prefix }) => [{ step, reply }, prefix])).toEqual([
      [second, [first]],
      [first, []],
      [other(first.step, first), []],
    ]);
    const [plain] = weighRuns(KETTLE, customer, [finished(base)]);
    expect(own?.decisions).toEqual(plain?.decisions);
    expect(own?.score).toBe(plain?.score);
    for (const { prefix, step, reply, cost } of own?.takenBack ?? []) {
      const way = [...prefix, { step, reply: reply ?? '' }];
      expect(decisionCosts(KETTLE, customer, way).at(-1)?.cost).toBe(cost);
    }
    const old = { ...run, endedAt: 9, takenBack: [{ at: 1, choices: [{ step: 'long-gone', reply: 'x' }] }] };
    expect(weighRuns(KETTLE, customer, [old])[0]?.takenBack).toEqual([]);
  });

  it('leaves runs with a customer who is gone to their record', () => {
    const gone = finished({ ...base, customer: 'nobody' });
    expect(weighRuns(KETTLE, 'nobody', [gone])).toEqual([]);
    expect(recordedOnly(gone)).toMatchObject({ score: 12, current: false, decisions: [] });
  });

  it('knows an unfinished run', () => {
    expect(isFinished(newRun({ ...base, id: 'r', mode: 'coach', silence: false }, 1))).toBe(false);
  });
});
