/** The machine by itself, stepped as a function. */
import { describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { createRolePlay, type RolePlayEvent } from '../../../src/simulations/roleplay/index.ts';
import { KETTLE } from './scenarios.ts';

function after(customer: string, ...events: RolePlayEvent[]) {
  const machine = createRolePlay(KETTLE, customer);
  let [snapshot] = initialTransition(machine);
  for (const event of events) [snapshot] = transition(machine, snapshot, event);
  return snapshot;
}

const says = (reply: string): RolePlayEvent => ({ type: 'reply.chosen', reply });
const waits: RolePlayEvent = { type: 'customer.waited' };

describe('the role-play machine', () => {
  test('starts at the first step in the mood the failure left', () => {
    expect(after('ada').value).toMatchObject({ script: 'opening' });
    expect(after('ada').status).toBe('active');
  });

  test('goes on with a reply and ends in a final state', () => {
    expect(after('ada', says('hear')).value).toMatchObject({ script: 'offer' });
    const end = after('ada', says('hear'), says('new'));
    expect(end.value).toEqual({ script: 'tea', customer: 'parted' });
    expect(end.status).toBe('done');
    expect(end.output?.ending).toBe('tea');
  });

  test('ignores a reply that is not offered, before and after the end', () => {
    expect(after('ada', says('new')).context.run.chosen).toEqual([]);
    const end = after('ada', says('hear'), says('new'), says('new'), waits);
    expect(end.context.run.chosen).toEqual(['opening.hear', 'offer.new']);
  });

  test('hears silence three times at a step, and no more', () => {
    const patient = after('ada', waits, waits, waits, waits, waits);
    expect(patient.context.run.waits).toBeLessThanOrEqual(3);
    expect(patient.context.run.waitLine).not.toBeNull();
  });

  test('a customer who is gone ends the script from any step', () => {
    const end = after('bo', says('user'), waits, waits, waits, says('stand'), waits, waits, waits);
    expect(end.value).toEqual({ script: 'left', customer: 'gone' });
    expect(end.status).toBe('done');
  });

  test('takes an event of no known kind as nothing', () => {
    const odd = { type: 'kettle.boiled' } as unknown as RolePlayEvent;
    expect(after('ada', odd).value).toEqual(after('ada').value);
  });
});
