/** The role-play format as JSON Schema, for editors. */
import { z } from 'zod';
import { scenarioSchema } from '../../src/content/schemas/scenario.ts';
import { BEHAVIOUR_IDS, BEHAVIOURS, type Behaviour } from '../../src/content/schemas/vocabulary.ts';

const meaning = (id: Behaviour): string => {
  const { kind, means, example } = BEHAVIOURS[id];
  return `${means} (${kind}) For example: "${example}"`;
};

/** Lists the behaviours with what they mean. `markdownEnumDescriptions` is how editors know it. */
function explainBehaviours(schema: { enum?: unknown[] }): void {
  if (!schema.enum || schema.enum.length !== BEHAVIOUR_IDS.length) return;
  Object.assign(schema, { markdownEnumDescriptions: BEHAVIOUR_IDS.map(meaning) });
}

/** The schema as text, as it is kept in `src/content/scenarios/scenario.schema.json`. */
export function scenarioJsonSchema(): string {
  const schema = z.toJSONSchema(scenarioSchema, {
    target: 'draft-7',
    io: 'input',
    reused: 'ref',
    override: ({ jsonSchema }) => explainBehaviours(jsonSchema),
  });
  return `${JSON.stringify({ title: 'A Comeback role-play', ...schema }, null, 2)}\n`;
}
