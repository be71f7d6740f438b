import { z } from 'zod';

const figures = z.union([z.number(), z.string(), z.array(z.number())]);

const check = z.object({
  id: z.string(),
  setup: z.string(),
  expected: figures,
  obtained: figures,
  tolerance: z.string(),
  source: z.string(),
});
type Check = z.infer<typeof check>;

/** What of the unit tests' JSON report the page needs. */
const report = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({
          title: z.string(),
          status: z.string(),
          meta: z.object({ checks: z.array(check).optional() }).optional(),
        }),
      ),
    }),
  ),
});

const checkCount = 30;
const digits = 8;

const inWords = (value: Check['expected']): string => {
  if (typeof value === 'string') return value;
  const one = (figure: number): string => String(Number(figure.toPrecision(digits)));
  return typeof value === 'number' ? one(value) : value.map(one).join(', ');
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export type ValidationPage = {
  readonly text: string;
  /** Checks that no test of this run noted: its data are absent, or a part of the tests was not run. */
  readonly absent: readonly string[];
};

/** The page `docs/validation.md` from the JSON report of the unit tests. Throws where the report has another form. */
export function validationPage(json: unknown): ValidationPage {
  const rows = report
    .parse(json)
    .testResults.flatMap((file) =>
      file.assertionResults.flatMap((test) =>
        (test.meta?.checks ?? []).map((noted) => ({ ...noted, passed: test.status === 'passed' })),
      ),
    );
  const ids = Array.from({ length: checkCount }, (_, index) => `K${String(index + 1)}`);
  const absent = ids.filter((id) => !rows.some((row) => row.id === id));
  const lines = ids.flatMap((id) =>
    rows
      .filter((row) => row.id === id)
      .map((row) => {
        const cells = [row.setup, inWords(row.expected), inWords(row.obtained), row.tolerance, row.source].map(cell);
        return `| ${id} | ${cells.join(' | ')} | ${row.passed ? 'yes' : '**no**'} |`;
      })
      .sort(),
  );
  const text = [
    '# Validation',
    '',
    'Published or independently computed results beside what the engine gives. Each row is a test; this page is made from the',
    'report of a test run (`node build/run-typescript.mjs build/docs/write-validation.ts`), never by hand, and a full `npm test`',
    'fails when a figure here is no longer what the run gives.',
    '',
    '| Check | Setup | Expected | Obtained | Tolerance | Source | Holds |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
    ...(absent.length === 0 ? [] : [`Not in this run: ${absent.join(', ')}.`, '']),
  ].join('\n');
  return { text, absent };
}
