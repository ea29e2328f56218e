/** The parameter table in the order of the model's equations: each group starts at the named row. */
import type { Parameter } from '../../simulations/customer/parameter.ts';
import { PARAMETERS } from '../../simulations/customer/parameters.ts';
import type { ParameterName } from '../../simulations/customer/values.ts';

const STARTS: readonly (readonly [ParameterName, string])[] = [
  ['assimilation', 'Perception and expectation'],
  ['sensitivity', 'The value of a gap'],
  ['comesDue', 'Promises and satisfaction'],
  ['listenFirst', 'What replies do'],
  ['unproven', 'How a conversation opens'],
  ['calming', 'Anger and waiting'],
  ['meanWeight', 'Memory'],
  ['newcomer', 'From one encounter to the next'],
  ['loyaltyBase', 'Loyalty'],
  ['revengeFloor', 'The weeks after'],
  ['surveyNoise', 'Simulated surveys'],
  ['goneAt', 'Mood'],
];

export interface Group {
  readonly title: string;
  readonly rows: readonly Parameter[];
}

const names = Object.keys(PARAMETERS) as ParameterName[];

/** Every parameter once, in groups. */
export const GROUPS: readonly Group[] = STARTS.map(([start, title], i) => {
  const next = STARTS[i + 1];
  const end = next === undefined ? names.length : names.indexOf(next[0]);
  return { title, rows: names.slice(names.indexOf(start), end).map((name) => PARAMETERS[name]) };
});
