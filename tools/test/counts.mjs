/** Reads how many tests passed and failed out of the runners' own JSON reports. */

/** @typedef {import('./gates.mjs').Counts} Counts */

/** @param {any} report @returns {Counts} */
export function vitestCounts(report) {
  // A file that cannot be loaded holds no tests, and must not pass for an empty one.
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {any} report @returns {Counts} */
export function playwrightCounts({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * The tests a gate stands for. A gate that failed counts at least one failure, and one without a readable report
 * counts as one test.
 * @param {boolean} ok whether its command ended well
 * @param {Counts | undefined} reported
 * @returns {Counts}
 */
export function gateCounts(ok, reported) {
  if (!reported) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (ok || reported.failed > 0) return reported;
  return { ...reported, failed: 1 };
}

/** @param {Counts[]} all @returns {Counts} */
export function total(all) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) {
    sum.passed += counts.passed;
    sum.failed += counts.failed;
    sum.skipped += counts.skipped;
  }
  return sum;
}
