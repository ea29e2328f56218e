/** `npm run schema`: writes the JSON Schema by which editors complete and check role-plays. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioJsonSchema } from './json-schema/scenario.ts';

const file = join(import.meta.dirname, '../src/content/scenarios/scenario.schema.json');
writeFileSync(file, scenarioJsonSchema());
console.log(`Wrote ${file}`);
