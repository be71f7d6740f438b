import { describe, expect, it } from 'vitest';
import { validationPage } from './validation-page';

const reportOf = (...tests: readonly { readonly id?: string; readonly status?: string }[]): unknown => ({
  testResults: [
    {
      assertionResults: tests.map(({ id, status = 'passed' }) => ({
        title: 'a test',
        status,
        meta:
          id === undefined
            ? {}
            : {
                checks: [
                  { id, setup: 'a | b', expected: [1, 0.1 + 0.2], obtained: 0.5, tolerance: 'exact', source: 's' },
                ],
              },
      })),
    },
  ],
});

describe('the validation page', () => {
  it('has a row for each check of the run, with its figures', () => {
    const { text } = validationPage(reportOf({ id: 'K2' }, {}));
    expect(text).toContain('| K2 | a \\| b | 1, 0.3 | 0.5 | exact | s | yes |');
  });

  it('says what failed and what is absent', () => {
    const { text, absent } = validationPage(reportOf({ id: 'K2', status: 'failed' }));
    expect(text).toContain('| **no** |');
    expect(absent).toHaveLength(29);
    expect(absent).not.toContain('K2');
  });

  it('throws for a report of another form', () => {
    expect(() => validationPage({ testResults: 1 })).toThrow();
  });
});
