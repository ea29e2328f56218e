/** Runs one gate, keeping its output in reports/ and showing it when the gate fails. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { projectEnvironment } from '../setup/node.mjs';
import { root } from '../setup/stamp.mjs';
import { gateCounts } from './counts.mjs';

/** @typedef {import('./gates.mjs').Gate} Gate */
/** @typedef {import('./failures.mjs').Failure} Failure */
/**
 * `failures` are the failed tests as far as the gate's report names them.
 * @typedef {import('./gates.mjs').Counts & { name: string, ok: boolean, seconds: number, failures: Failure[] }} Result
 */

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Long output hides its own cause; the whole of it is in the file. */
const linesShown = 120;

/** @param {Gate} gate @param {Record<string, string>} environment @returns {Promise<Result>} */
export async function runGate(gate, environment) {
  const report = gate.report && join(root, 'reports', gate.report.file);
  if (report) rmSync(report, { force: true });
  const started = performance.now();
  const { code, output } = await run(gate, environment);
  const seconds = (performance.now() - started) / 1000;
  const log = join('reports', `${gate.name.replaceAll(' ', '-')}.log`);
  writeFileSync(join(root, log), output);
  const reported = gate.report && report ? readReport(report, gate.report.count) : undefined;
  const missing = gate.report !== undefined && reported === undefined;
  const counts = gateCounts(code === 0 && !missing, reported);
  const ok = counts.failed === 0;
  const failures = (!ok && gate.report && report && readReport(report, gate.report.failures)) || [];
  console.log(`${ok ? 'passed' : 'FAILED'}  ${gate.name} (${seconds.toFixed(0)} s)`);
  if (!ok) console.log(failures.length > 0 ? named(failures, log) : tail(output, log));
  return { name: gate.name, ok, seconds, failures, ...counts };
}

/** A gate that cannot be run because what it looks at was not made. @param {Gate} gate @returns {Result} */
export function notRun(gate) {
  console.log(`FAILED  ${gate.name} (not run: "${gate.needs}" failed)`);
  return { name: gate.name, ok: false, seconds: 0, failures: [], passed: 0, failed: 1, skipped: 0 };
}

/** @param {Gate} gate @param {Record<string, string>} environment @returns {Promise<{ code: number, output: string }>} */
function run(gate, environment) {
  return new Promise((resolve) => {
    const command = [scripts[gate.script], gate.args ?? ''].join(' ').trim();
    const child = spawn(command, {
      cwd: root,
      env: { ...projectEnvironment(), ...environment, ...gate.env },
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (!gate.leads) giveWay(child.pid);
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** Lets a process and what it starts have only the processor time that others leave. @param {number | undefined} pid */
function giveWay(pid) {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or this system does not let us: then all run alike.
  }
}

/** @template T @param {string} file @param {(report: any) => T} read @returns {T | undefined} */
function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** @param {Failure[]} failures @param {string} log */
function named(failures, log) {
  const texts = failures.map(({ test, why }) =>
    [test, ...why.split('\n').map((line) => `    ${line}`)].join('\n'),
  );
  const lines = texts.join('\n').split('\n').slice(0, linesShown);
  return [...lines, `the whole is in ${log}`].map((line) => `    ${line}`).join('\n');
}

/** @param {string} output @param {string} log */
function tail(output, log) {
  const lines = output.trimEnd().split('\n');
  const shown = lines.slice(-linesShown).map((line) => `    ${line}`);
  const cut =
    lines.length > linesShown ? [`    … the first ${lines.length - linesShown} lines are in ${log}`] : [];
  return [...cut, ...shown].join('\n');
}
