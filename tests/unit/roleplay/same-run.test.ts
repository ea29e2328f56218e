/** A live run, a replayed one, and one resumed from XState's own snapshot are the same, bit for bit. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor, initialTransition, transition } from 'xstate';
import {
  createRolePlay,
  replay,
  type Choice,
  type RolePlayEvent,
  type RunState,
} from '../../../src/simulations/roleplay/index.ts';
import { randomRun, type RandomRun } from './arbitrary.ts';

const RUNS = { numRuns: 150, seed: 20_261_121 };

const eventOf = (choice: Choice): RolePlayEvent =>
  'waited' in choice ? { type: 'customer.waited' } : { type: 'reply.chosen', reply: choice.reply };

function live({ scenario, customer, choices }: RandomRun) {
  const actor = createActor(createRolePlay(scenario, customer)).start();
  for (const choice of choices) actor.send(eventOf(choice));
  return actor.getSnapshot();
}

/** Stopped, written to text, read and started anew before each choice. */
function resumed({ scenario, customer, choices }: RandomRun): RunState {
  const machine = createRolePlay(scenario, customer);
  let kept = JSON.stringify(createActor(machine).start().getPersistedSnapshot());
  for (const choice of choices) {
    // oxlint-disable-next-line typescript/no-unsafe-assignment -- a persisted snapshot is opaque
    const actor = createActor(machine, { snapshot: JSON.parse(kept) }).start();
    actor.send(eventOf(choice));
    kept = JSON.stringify(actor.getPersistedSnapshot());
    actor.stop();
  }
  return (JSON.parse(kept) as { context: { run: RunState } }).context.run;
}

describe('a run is its choices', { timeout: 600_000 }, () => {
  test('replayed, it is the live run', () => {
    fc.assert(
      fc.property(randomRun(), (run) => {
        const { state, problem } = replay(run.scenario, run.customer, run.choices);
        expect(problem).toBeNull();
        expect(state).toStrictEqual(live(run).context.run);
      }),
      RUNS,
    );
  });

  test('resumed from its snapshot at every choice, it is the live run', () => {
    fc.assert(
      fc.property(randomRun(), (run) => {
        expect(resumed(run)).toStrictEqual(live(run).context.run);
      }),
      RUNS,
    );
  });

  test('stepped by transition() without an actor, it is the live run', () => {
    fc.assert(
      fc.property(randomRun(), (run) => {
        const machine = createRolePlay(run.scenario, run.customer);
        let [snapshot] = initialTransition(machine);
        for (const choice of run.choices) [snapshot] = transition(machine, snapshot, eventOf(choice));
        expect(snapshot.context.run).toStrictEqual(live(run).context.run);
        expect(snapshot.value).toStrictEqual(live(run).value);
      }),
      RUNS,
    );
  });

  test('the machine stands where the run stands', () => {
    fc.assert(
      fc.property(randomRun(), (run) => {
        const { context, value, status } = live(run);
        const { script } = value as { script: string };
        expect(script).toBe(context.run.ending ?? context.run.stepId);
        expect(status).toBe(context.run.ending === null ? 'active' : 'done');
      }),
      RUNS,
    );
  });
});
