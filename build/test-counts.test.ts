import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './test-counts.mjs';

const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('test counts', () => {
  it('count a file that could not be loaded as a failure', () => {
    const testResults = [file('failed'), file('failed', 'failed', 'passed'), file('passed', 'passed', 'pending')];
    const report = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 1, numTodoTests: 3, testResults };
    expect(countVitest(report)).toEqual({ passed: 2, failed: 2, skipped: 4 });
  });

  it('count a flaky test and an error outside of tests as failures', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 2, skipped: 3 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 7, failed: 4, skipped: 3 });
  });
});
