/**
 * What every explorable does: it has settings, they can be changed and put back, and once nobody has touched them for
 * a moment they have settled. The page shows each change at once and reads out only what has settled, so that a
 * slider drawn across its range is one announcement and not twenty.
 */
import { assign, setup } from 'xstate';

/** A setting is a number on a slider or one of a few words. */
export type Settings = Readonly<Record<string, number | string>>;

export type SettingsEvent<S extends Settings> =
  | { type: 'setting.changed'; change: Partial<S> }
  | { type: 'settings.restored' };

export interface SettingsContext<S extends Settings> {
  /** The example that the lesson begins with. */
  readonly start: S;
  readonly settings: S;
  /** The settings as they last came to rest. */
  readonly settled: S;
}

/** How long the settings must be left alone, in milliseconds. */
export const SETTLES_AFTER = 700;

/** The machine of an explorable that begins at `start`. Pure: what follows from the settings is computed elsewhere. */
export function settingsMachine<S extends Settings>(start: S) {
  return setup({
    types: { context: {} as SettingsContext<S>, events: {} as SettingsEvent<S> },
    delays: { untilSettled: SETTLES_AFTER },
    actions: {
      change: assign(({ context, event }) =>
        event.type === 'setting.changed' ? { settings: { ...context.settings, ...event.change } } : {},
      ),
      restore: assign(({ context }) => ({ settings: { ...context.start } })),
      settle: assign(({ context }) => ({ settled: context.settings })),
    },
  }).createMachine({
    id: 'explorable',
    context: { start, settings: start, settled: start },
    initial: 'settled',
    on: {
      'setting.changed': { target: '.moving', reenter: true, actions: 'change' },
      'settings.restored': { target: '.moving', reenter: true, actions: 'restore' },
    },
    states: {
      settled: {},
      moving: { after: { untilSettled: { target: 'settled', actions: 'settle' } } },
    },
  });
}
