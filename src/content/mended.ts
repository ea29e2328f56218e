/**
 * While an author writes (`npm run dev`), a role-play file with mistakes must not keep the site from starting: an empty
 * role-play stands in for it, which pages leave out, and its map shows the mistakes. A build stops instead.
 */
import { z } from 'zod';
import { scenarioSchema, type Scenario } from './schemas/scenario.ts';

const STAND_IN: Scenario = {
  title: 'Being mended',
  summary: 'This file has mistakes; its map shows them.',
  channel: 'phone',
  service: 'repair',
  difficulty: 1,
  minutes: 1,
  failure: { kind: 'none', severity: 'minor', repeat: false },
  brief: '',
  lessons: [],
  entries: [],
  customers: {},
  start: '',
  steps: {},
  endings: {},
};

export const isStandIn = ({ customers }: Pick<Scenario, 'customers'>): boolean =>
  Object.keys(customers).length === 0;

/** The schema of role-plays that takes any data, and gives the stand-in for what is not sound. */
export const mendedSchema = z.unknown().transform((raw): Scenario => {
  const read = scenarioSchema.safeParse(raw);
  return read.success ? read.data : STAND_IN;
});
