import { describe, expect, test } from 'vitest';
import { createActor, initialTransition, SimulatedClock, transition } from 'xstate';
import { settingsMachine, SETTLES_AFTER } from '../../../src/simulations/explorables/settings.ts';

const machine = settingsMachine({ keeping: 0, cost: 150 });
const [start] = initialTransition(machine);
const change = (state: typeof start, to: { keeping?: number; cost?: number }) =>
  transition(machine, state, { type: 'setting.changed', change: to })[0];

describe('the settings of an explorable', () => {
  test('begin settled at the example', () => {
    expect(start.value).toBe('settled');
    expect(start.context).toEqual({
      start: { keeping: 0, cost: 150 },
      settings: { keeping: 0, cost: 150 },
      settled: { keeping: 0, cost: 150 },
    });
  });

  test('a change is seen at once and not yet read out', () => {
    const moved = change(start, { keeping: 40 });
    expect(moved.value).toBe('moving');
    expect(moved.context.settings).toEqual({ keeping: 40, cost: 150 });
    expect(moved.context.settled).toEqual({ keeping: 0, cost: 150 });
  });

  test('a slider drawn across its range settles once, after it was left alone', () => {
    const clock = new SimulatedClock();
    const actor = createActor(machine, { clock }).start();
    const settled: number[] = [];
    actor.subscribe(({ context }) => {
      if (settled.at(-1) !== context.settled.keeping) settled.push(context.settled.keeping);
    });
    for (const keeping of [5, 10, 15, 20]) {
      actor.send({ type: 'setting.changed', change: { keeping } });
      clock.increment(SETTLES_AFTER - 1);
    }
    expect(actor.getSnapshot().value).toBe('moving');
    clock.increment(1);
    expect(actor.getSnapshot().value).toBe('settled');
    expect(settled).toEqual([0, 20]);
  });

  test('putting back restores the example, whatever was changed', () => {
    const moved = change(change(start, { keeping: 40 }), { cost: 20 });
    const [back] = transition(machine, moved, { type: 'settings.restored' });
    expect(back.context.settings).toEqual(start.context.start);
    expect(back.value).toBe('moving');
  });
});
