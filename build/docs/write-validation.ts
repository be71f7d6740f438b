import { readFileSync, writeFileSync } from 'node:fs';
import { validationPage } from './validation-page';

const page = 'docs/validation.md';
const defaultReport = 'test-results/unit.json';

/**
 * `[--check] [report]`: writes the validation page from the JSON report of the unit tests, or looks whether the page still
 * says what the run gave. 1 where it does not. A run that could not do every check (its data are absent) is not compared.
 */
export function main(parameters: readonly string[]): number {
  const checking = parameters[0] === '--check';
  const file = parameters[checking ? 1 : 0] ?? defaultReport;
  const { text, absent } = validationPage(JSON.parse(readFileSync(file, 'utf8')));
  if (!checking) {
    writeFileSync(page, text);
    console.log(`${page}: written${absent.length === 0 ? '' : `, without ${absent.join(', ')}`}`);
    return 0;
  }
  if (absent.length > 0) {
    console.log(`${page}: not compared, this run has no ${absent.join(', ')}`);
    return 0;
  }
  if (readFileSync(page, 'utf8') === text) return 0;
  console.error(
    `${page} no longer says what the run gave: node build/run-typescript.mjs build/docs/write-validation.ts`,
  );
  return 1;
}
