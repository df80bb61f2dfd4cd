/** What passed and what failed, over tests and steps alike. */
export interface TestCount {
  passed: number;
  failed: number;
  /** Names of tests whose programs this machine has not; see `itNeeds` of the tests. */
  skipped: string[];
}

/** The part of vitest's JSON report that is read here: https://vitest.dev/guide/reporters#json-reporter */
interface VitestReport {
  testResults: { status: string; assertionResults: { status: string; fullName?: string }[] }[];
}

/** A test may be left out for want of a program alone, which it names. */
const LEFT_OUT = /\(needs [^()]+\)$/;

/**
 * Counts vitest's report. A file that could not be loaded holds no test and is one failure; so is a run that ended
 * badly without a failed test, or without a report, and a test that was skipped for no named program.
 * @param json the report, undefined when there is none.
 */
export function countTests(json: string | undefined, exitCode: number): TestCount {
  const count: TestCount = { passed: 0, failed: 0, skipped: [] };
  if (json !== undefined) {
    for (const { status, assertionResults } of (JSON.parse(json) as VitestReport).testResults) {
      if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) count.failed++;
      for (const { status: result, fullName = '' } of assertionResults) {
        if (result === 'passed') count.passed++;
        else if (result !== 'failed' && LEFT_OUT.test(fullName)) count.skipped.push(fullName);
        else count.failed++;
      }
    }
  }
  if (count.failed === 0 && (exitCode !== 0 || json === undefined)) count.failed++;
  return count;
}
