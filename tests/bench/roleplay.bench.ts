/**
 * How long exhaustive analysis takes: `node tests/bench/roleplay.bench.ts [--full]`. Processor time, so that other
 * work on the machine counts little. `--full` also explores all of 12 decisions × 4 replies, about 22 million
 * replies; without it that one is stopped at the engine's limit and extrapolated.
 */
import { join } from 'node:path';
import { scenarioSchema, type Scenario } from '../../src/content/schemas/scenario.ts';
import { BEHAVIOUR_IDS } from '../../src/content/schemas/vocabulary.ts';
import { readContent } from '../../src/content/checks/read.ts';
import { analyse, type Analysis } from '../../src/simulations/roleplay/analysis.ts';
import { compileScenario, type CompiledScenario } from '../../src/simulations/roleplay/index.ts';
import { kettle } from '../unit/roleplay/fixture.ts';

/** Seconds of processor time, and the result. */
function timed<T>(action: () => T): [seconds: number, result: T] {
  const before = process.cpuUsage();
  const result = action();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, result];
}

/** Steps in a line with four replies each, none of which sends the customer away at once. */
function synthetic(decisions: number): CompiledScenario {
  const kind = (i: number) => BEHAVIOUR_IDS[i % BEHAVIOUR_IDS.length] ?? 'listen';
  const steps: Scenario['steps'] = {};
  for (let i = 0; i < decisions; i++) {
    steps[`step-${i}`] = {
      says: [{ text: 'Yes?' }],
      replies: [0, 1, 2, 3].map((k) => ({
        id: `reply-${k}`,
        text: `Reply ${k}.`,
        does: [kind(i * 3 + k), 'listen'],
        because: 'Because.',
        teaches: ['connect'],
        next: i + 1 < decisions ? `step-${i + 1}` : 'end',
      })),
    };
  }
  return compileScenario('synthetic', {
    ...kettle(),
    start: 'step-0',
    steps,
    endings: { end: { title: 'End', text: 'End.' } },
  });
}

const line = (name: string, seconds: number, { evaluated, exhaustive, best, worst }: Analysis) =>
  console.log(
    `${name}: ${evaluated.toLocaleString('en-GB')} replies in ${seconds.toFixed(2)} s, ${Math.round(evaluated / seconds).toLocaleString('en-GB')} a second, ${exhaustive ? 'exhaustive' : 'NOT exhaustive'}, best ${best.toFixed(1)}, worst ${worst.toFixed(1)}`,
  );

const { scenarios } = readContent(join(import.meta.dirname, '../../src/content'));
const measured = scenarios.flatMap(({ slug, data }) => {
  const scenario = compileScenario(slug, scenarioSchema.parse(data));
  return Object.keys(scenario.customers).map((customer) => {
    analyse(scenario, customer);
    const [seconds, analysis] = timed(() => analyse(scenario, customer));
    return { name: `${slug} with ${customer}`, seconds, analysis };
  });
});
const slowest = measured.reduce((a, b) => (a.seconds > b.seconds ? a : b));
line(`the largest role-play, ${slowest.name}`, slowest.seconds, slowest.analysis);

for (const decisions of [8, 10]) {
  const [seconds, analysis] = timed(() => analyse(synthetic(decisions), 'ada', Infinity));
  line(`synthetic ${decisions} × 4`, seconds, analysis);
}
const full = process.argv.includes('--full');
const [seconds, analysis] = timed(() =>
  full ? analyse(synthetic(12), 'ada', Infinity) : analyse(synthetic(12), 'ada'),
);
line('synthetic 12 × 4', seconds, analysis);
