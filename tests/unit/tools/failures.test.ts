import { describe, expect, it } from 'vitest';
import { playwrightFailures, vitestFailures } from '../../../tools/test/failures.mjs';

describe('playwrightFailures', () => {
  it('names each failed test, however deep it lies, and says why', () => {
    const spec = (title: string, line: number, errors: { message: string }[]) => ({
      title,
      file: 'play.spec.ts',
      line,
      ok: errors.length === 0,
      tests: [{ results: [{ errors }] }],
    });
    const red = '\u001B[31m';
    const report = {
      suites: [
        {
          specs: [spec('plays', 3, [])],
          suites: [{ specs: [spec('ends', 9, [{ message: `${red}expected 1\n\n  received 2` }])] }],
        },
      ],
      errors: [{ message: 'no browser' }],
    };
    expect(playwrightFailures(report)).toEqual([
      { test: 'play.spec.ts:9 › ends', why: 'expected 1\n  received 2' },
      { test: 'the run itself', why: 'no browser' },
    ]);
  });
});

describe('vitestFailures', () => {
  it('names each failed test and each file that could not be loaded', () => {
    const name = (file: string) => `${process.cwd()}/tests/unit/${file}`;
    const report = {
      testResults: [
        {
          name: name('a.test.ts'),
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'adds' },
            { status: 'failed', fullName: 'takes away', failureMessages: ['3 is not 2'] },
          ],
        },
        { name: name('b.test.ts'), status: 'failed', message: 'no such module', assertionResults: [] },
      ],
    };
    expect(vitestFailures(report)).toEqual([
      { test: 'tests/unit/a.test.ts › takes away', why: '3 is not 2' },
      { test: 'tests/unit/b.test.ts', why: 'no such module' },
    ]);
  });
});
