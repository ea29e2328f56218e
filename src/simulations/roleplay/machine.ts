/**
 * A scenario and a customer as one XState machine: region `script` has a state for each step and a final state
 * for each ending, region `customer` moves between moods. The rules are those of `fold.ts`: the machine's
 * actions call them, so a live run and a replayed one cannot differ.
 */
import { assign, setup } from 'xstate';
import { MOODS, type Mood } from '../../content/schemas/vocabulary.ts';
import { moodOf } from '../customer/index.ts';
import { canWait, keepWaiting, replyOffered, startRun, takeReply } from './fold.ts';
import type { CompiledScenario, CompiledStep, RunState } from './types.ts';

export type RolePlayEvent = { type: 'reply.chosen'; reply: string } | { type: 'customer.waited' };

export interface RolePlayContext {
  readonly run: RunState;
}

/** The machine of one conversation. Pure: run it with `transition()` or as an actor; it keeps no time and takes no chance. */
export function createRolePlay(scenario: CompiledScenario, customerId: string) {
  const start = startRun(scenario, customerId);
  return setup({
    types: {
      context: {} as RolePlayContext,
      events: {} as RolePlayEvent,
      output: {} as RunState,
    },
    guards: {
      isOffered: ({ context, event }) =>
        event.type === 'reply.chosen' && replyOffered(scenario, context.run, event.reply) !== undefined,
      canBeKeptWaiting: ({ context }) => canWait(scenario, context.run),
      hasMovedTo: ({ context }, { step }: { step: string }) =>
        context.run.ending === null && context.run.stepId === step,
      hasEndedWith: ({ context }, { ending }: { ending: string }) => context.run.ending === ending,
      isGone: ({ context }) => moodOf(context.run.customer) === 'gone',
      isOver: ({ context }) => context.run.ending !== null,
      feels: ({ context }, { mood }: { mood: Mood }) => moodOf(context.run.customer) === mood,
    },
    actions: {
      recordReply: assign({
        run: ({ context, event }) =>
          event.type === 'reply.chosen' ? takeReply(scenario, context.run, event.reply) : context.run,
      }),
      recordWaiting: assign({ run: ({ context }) => keepWaiting(scenario, context.run) }),
    },
  }).createMachine({
    id: 'rolePlay',
    type: 'parallel',
    context: { run: start },
    output: ({ context }) => context.run,
    states: {
      script: {
        initial: scenario.start,
        states: {
          ...Object.fromEntries(
            Object.values(scenario.steps).map((step) => [step.id, stepState(scenario, step)]),
          ),
          ...Object.fromEntries(scenario.endings.map((ending) => [ending.id, { type: 'final' as const }])),
        },
      },
      customer: {
        initial: moodOf(start.customer),
        states: {
          ...Object.fromEntries(
            MOODS.filter((mood) => mood !== 'gone').map((mood) => [mood, moodState(mood)]),
          ),
          gone: { type: 'final' },
          parted: { type: 'final' },
        },
      },
    },
  });
}

const endedWith = (ending: string) => ({
  guard: { type: 'hasEndedWith' as const, params: { ending } },
  target: ending,
});

/** A step waits for a reply or for time to pass; then the run says where the script goes. */
function stepState(scenario: CompiledScenario, step: CompiledStep) {
  const ahead = new Set(step.replies.flatMap((reply) => reply.next.map((way) => way.go)));
  const steps = [...ahead].filter((go) => go !== 'end' && go !== step.id);
  return {
    on: {
      'reply.chosen': { guard: 'isOffered' as const, actions: 'recordReply' as const },
      'customer.waited': { guard: 'canBeKeptWaiting' as const, actions: 'recordWaiting' as const },
    },
    always: [
      ...scenario.endings.map((ending) => endedWith(ending.id)),
      ...steps.map((go) => ({ guard: { type: 'hasMovedTo' as const, params: { step: go } }, target: go })),
    ],
  };
}

/** A mood lasts until the customer feels otherwise, leaves, or the conversation is over. */
function moodState(mood: Mood) {
  const others = MOODS.filter((other) => other !== mood && other !== 'gone');
  return {
    always: [
      { guard: 'isGone' as const, target: 'gone' },
      { guard: 'isOver' as const, target: 'parted' },
      ...others.map((other) => ({
        guard: { type: 'feels' as const, params: { mood: other } },
        target: other,
      })),
    ],
  };
}
