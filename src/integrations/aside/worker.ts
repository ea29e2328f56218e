/** Works out, and keeps, what the pages will ask for: see ../aside.ts. A mistake in the content is for others to tell. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { Keeper } from '../../components/build/kept.ts';
import { measuredFacts } from '../../components/model/measured.ts';
import { proven } from '../../components/practice/build/proven.ts';
import { readYaml } from '../../content/checks/yaml.ts';
import { phraseSchema } from '../../content/schemas/phrase.ts';
import { scenarioSchema } from '../../content/schemas/scenario.ts';
import { siteSchema } from '../../content/schemas/site.ts';
import { compileScenario } from '../../simulations/roleplay/index.ts';

const { keeper, content } = workerData as { readonly keeper: Keeper; readonly content: string };
const read = (file: string): unknown => readYaml(readFileSync(join(content, file), 'utf8')).data;

const site = siteSchema.parse(read('site.yaml'));
const words = { company: site.company, ...site.words };
const phrases = phraseSchema
  .array()
  .parse(read('phrases.yaml'))
  .flatMap(({ phrase, variants }) => [phrase, ...variants]);

for (const file of readdirSync(join(content, 'scenarios')).filter((name) => name.endsWith('.yaml'))) {
  const scenario = scenarioSchema.parse(read(`scenarios/${file}`));
  proven(keeper, compileScenario(file.slice(0, -'.yaml'.length), scenario, words), phrases);
}
measuredFacts(keeper);
