/**
 * `npm run new:scenario`: asks a few questions and writes a role-play that passes the checks, as a start.
 * With `--slug --title --channel --service --customers` it asks nothing. Exit code 1 where it cannot write.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { formatIssue } from '../src/content/checks/issue.ts';
import { readContent } from '../src/content/checks/read.ts';
import { checkScenario } from '../src/content/checks/scenario/index.ts';
import { readYaml } from '../src/content/checks/yaml.ts';
import { QUESTIONS, type Answers } from './new-scenario/questions.ts';
import { draft } from './new-scenario/draft.ts';

const CONTENT = join(import.meta.dirname, '../src/content');

const { values: flags } = parseArgs({
  options: Object.fromEntries(QUESTIONS.map(({ name }) => [name, { type: 'string' as const }])),
});

/** Answers from the flags, or from the terminal where a flag is missing. Asks again until an answer fits. */
async function answers(): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const given: Record<string, string> = {};
  for (const question of QUESTIONS) {
    const flag = flags[question.name];
    let answer = flag ?? (await terminal.question(`${question.ask}\n> `));
    for (let wrong = question.wrong(answer.trim()); wrong !== ''; wrong = question.wrong(answer.trim())) {
      console.error(wrong);
      if (flag !== undefined) process.exit(1);
      answer = await terminal.question('> ');
    }
    given[question.name] = answer.trim();
  }
  terminal.close();
  return given as unknown as Answers;
}

const given = await answers();
const file = join(CONTENT, 'scenarios', `${given.slug}.yaml`);
if (existsSync(file)) {
  console.error(`scenarios/${given.slug}.yaml is there already. Choose another address.`);
  process.exit(1);
}
const text = draft(given);
const { data } = readYaml(text);
const issues = checkScenario(`scenarios/${given.slug}.yaml`, data, readContent(CONTENT).registry);
if (issues.length > 0) {
  console.error(issues.map(formatIssue).join('\n'));
  process.exit(1);
}
writeFileSync(file, text);
console.log(`Wrote src/content/scenarios/${given.slug}.yaml.`);
console.log(`Next: write it, and see how it fares with: npm run scenarios -- ${given.slug} --watch`);
