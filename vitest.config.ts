import { defineConfig } from 'vitest/config';

/** Unit and content tests: plain Node, no browser, no DOM; what needs either is a Playwright test. */
export default defineConfig({
  cacheDir: './.cache/vitest',
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
    environment: 'node',
    // Two workers suit the two cores we promise to finish on; a failing test is never tried again.
    maxWorkers: 2,
    // The tests are of pure functions, and loading what they share once for each of 70 files took half the time.
    isolate: false,
    pool: 'threads',
    retry: 0,
    // No test is about speed, and proofs of content take a while on a busy computer.
    testTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: './reports/vitest.json' },
  },
});
