/** The shipped role-plays and the fixture, compiled, for tests that hold over all of them. */
import { join } from 'node:path';
import { scenarioSchema } from '../../../src/content/schemas/scenario.ts';
import { readContent } from '../../../src/content/checks/read.ts';
import { compileScenario, type CompiledScenario } from '../../../src/simulations/roleplay/index.ts';
import { kettle } from './fixture.ts';

export const CONTENT = join(import.meta.dirname, '../../../src/content');

export const KETTLE: CompiledScenario = compileScenario('kettle', kettle(), { company: 'Larkfield' });

/** The fixture and every shipped role-play. */
export const ALL: readonly CompiledScenario[] = [
  KETTLE,
  ...readContent(CONTENT).scenarios.map(({ slug, data }) =>
    compileScenario(slug, scenarioSchema.parse(data)),
  ),
];
