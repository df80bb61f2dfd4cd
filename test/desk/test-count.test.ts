import { expect, it } from 'vitest';
import { countTests } from '../../src/desk/test-count.ts';

const report = (...files: [status: string, ...tests: string[]][]) =>
  JSON.stringify({
    testResults: files.map(([status, ...tests]) => ({
      status,
      // As `skipped` or `skipped: a name`.
      assertionResults: tests.map((one) => {
        const [result, fullName = ''] = one.split(': ');
        return { status: result, fullName };
      }),
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
  expect(countTests(json, code)).toEqual({ ...count, skipped: [] });
});

it('names the tests that a program was missing for, and only those', () => {
  const json = report(['passed', 'passed: a', 'skipped: b in WebKit (needs xvfb)', 'skipped: c']);
  expect(countTests(json, 0)).toEqual({ passed: 1, failed: 1, skipped: ['b in WebKit (needs xvfb)'] });
});
