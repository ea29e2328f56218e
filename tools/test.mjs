/**
 * `npm test`: sets up what is missing, browser included, and runs every gate even when one fails.
 * The last line is `N passed, N failed`, also kept in reports/summary.txt. Needs only Node 20.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { root } from './setup/stamp.mjs';
import { total } from './test/counts.mjs';
import { gates } from './test/gates.mjs';
import { notRun, runGate } from './test/run-gate.mjs';
import { isStopped, nextGate } from './test/schedule.mjs';

/** @typedef {import('./test/run-gate.mjs').Result} Result */

const atOnce = 2;
const summary = join(root, 'reports', 'summary.txt');
const started = performance.now();
mkdirSync(join(root, 'reports'), { recursive: true });
rmSync(summary, { force: true });

/** @type {Result[]} */
const results = [];
try {
  setUp({ browser: true });
  const environment = { E2E_PORT: process.env.E2E_PORT ?? String(await freePort()) };
  await runAll(environment);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  results.push({ name: 'set-up', ok: false, seconds: 0, failures: [], passed: 0, failed: 1, skipped: 0 });
}
finish();

/** @param {Record<string, string>} environment */
async function runAll(environment) {
  const waiting = [...gates];
  /** @type {Map<import('./test/gates.mjs').Gate, Promise<void>>} */
  const running = new Map();
  while (waiting.length > 0 || running.size > 0) {
    const gate = nextGate(waiting, [...running.keys()], results, atOnce);
    if (gate === undefined) {
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(waiting.indexOf(gate), 1);
    const end = async () => {
      results.push(isStopped(gate, results) ? notRun(gate) : await runGate(gate, environment));
      running.delete(gate);
    };
    running.set(gate, end());
  }
}

function finish() {
  const sum = total(results);
  const width = Math.max(...results.map((result) => result.name.length));
  console.log('');
  for (const result of results) {
    const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : '';
    const cells = [result.name.padEnd(width), `${result.seconds.toFixed(0)} s`.padStart(6)];
    console.log(
      `${result.ok ? '  ' : '! '}${cells.join('  ')}  ${result.passed} passed, ${result.failed} failed${skipped}`,
    );
  }
  const failed = results.flatMap((result) => result.failures);
  if (failed.length > 0) console.log(`\nFailed:\n${failed.map(({ test }) => `  ${test}`).join('\n')}`);
  console.log(`\nin ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const line = `${sum.passed} passed, ${sum.failed} failed`;
  writeFileSync(summary, `${line}\n`);
  console.log(line);
  process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

/** A port nobody listens on, so that a running `npm start` does not disturb the tests. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 4322));
    });
  });
}
