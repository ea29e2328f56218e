/** Finds in the runners' own JSON reports which tests failed and why, so that a failure can be read at a glance. */
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ test: string, why: string }} Failure */

/** As much of a message as tells what was expected and what came; the rest is in the gate's log. */
const linesOfMessage = 14;

/** @param {any} report @returns {Failure[]} */
export function playwrightFailures({ suites, errors }) {
  const specs = suites.flatMap(specsIn);
  const failed = specs.filter((/** @type {any} */ { ok }) => !ok).map(playwrightFailure);
  return [
    ...failed,
    ...errors.map((/** @type {any} */ error) => ({ test: 'the run itself', why: brief(error.message) })),
  ];
}

/** @param {any} suite @returns {any[]} */
const specsIn = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsIn)];

/** @param {any} spec @returns {Failure} */
function playwrightFailure({ title, file, line, tests }) {
  const errors = tests.flatMap((/** @type {any} */ test) =>
    test.results.flatMap((/** @type {any} */ result) => result.errors),
  );
  return { test: `${file}:${line} › ${title}`, why: brief(errors[0]?.message ?? 'no message') };
}

/** @param {any} report @returns {Failure[]} */
export function vitestFailures({ testResults }) {
  return testResults.flatMap((/** @type {any} */ file) => {
    const name = relative(process.cwd(), file.name);
    const failed = file.assertionResults.filter((/** @type {any} */ { status }) => status === 'failed');
    if (failed.length === 0 && file.status === 'failed') return [{ test: name, why: brief(file.message) }];
    return failed.map((/** @type {any} */ { fullName, failureMessages }) => ({
      test: `${name} › ${fullName}`,
      why: brief(failureMessages[0] ?? 'no message'),
    }));
  });
}

/** @param {string} message */
function brief(message) {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.slice(0, linesOfMessage).join('\n');
}
