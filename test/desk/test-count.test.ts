import { expect, it } from 'vitest';
import { countTests } from '../../src/desk/test-count.ts';

const report = (...files: [status: string, ...tests: string[]][]) =>
  JSON.stringify({
    testResults: files.map(([status, ...tests]) => ({
      status,
      assertionResults: tests.map((one) => ({ status: one })),
    })),
  });

it.each([
  ['all passed', report(['passed', 'passed', 'passed'], ['passed', 'passed']), 0, { passed: 3, failed: 0 }],
  ['one failed', report(['failed', 'passed', 'failed']), 1, { passed: 1, failed: 1 }],
  [
    'one was skipped, which counts as not shown to work',
    report(['passed', 'passed', 'skipped']),
    0,
    { passed: 1, failed: 1 },
  ],
  ['a file could not be loaded', report(['failed'], ['passed', 'passed']), 1, { passed: 1, failed: 1 }],
  ['an error came after the last test', report(['passed', 'passed']), 1, { passed: 1, failed: 1 }],
  ['the run broke off', undefined, 1, { passed: 0, failed: 1 }],
  ['there is no report though all seems well', undefined, 0, { passed: 0, failed: 1 }],
])('a run in which %s', (_, json, code, count) => {
  expect(countTests(json, code)).toEqual(count);
});
