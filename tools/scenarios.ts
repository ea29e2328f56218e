/**
 * `npm run scenarios [-- slug …] [--json] [--watch]`: checks and proves the role-plays, and prints what an author
 * needs to balance them. Exit code 1 where a rule fails.
 */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asJson } from './scenarios/json.ts';
import { report } from './scenarios/report.ts';
import { examine } from './scenarios/examine.ts';

const CONTENT = join(import.meta.dirname, '../src/content');
const SIMULATIONS = join(import.meta.dirname, '../src/simulations');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
});

/** Prints the report; true where everything is sound. */
function run(): boolean {
  const found = examine(CONTENT, positionals);
  // With named role-plays, or --all, every decision is shown.
  const detailed = values.all || positionals.length > 0;
  process.stdout.write(values.json ? `${JSON.stringify(asJson(found), null, 2)}\n` : report(found, detailed));
  return found.unknown.length === 0 && found.scenarios.every((scenario) => scenario.issues.length === 0);
}

const sound = run();
if (!values.watch) process.exitCode = sound ? 0 : 1;
else {
  let due: NodeJS.Timeout | undefined;
  const again = () => {
    clearTimeout(due);
    due = setTimeout(() => {
      console.clear();
      run();
    }, 150);
  };
  watch(CONTENT, { recursive: true }, again);
  console.log(`Watching ${CONTENT}. Ctrl+C stops. (Changes under ${SIMULATIONS} need a new start.)`);
}
