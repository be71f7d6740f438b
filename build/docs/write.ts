import { writeFileSync } from 'node:fs';
import { formatPage } from './format-page';
import { parametersPage } from './parameters-page';

/** Writes the generated reference pages; run from the project's root. */
export function main(): number {
  writeFileSync('docs/format.md', formatPage());
  writeFileSync('docs/parameters.md', parametersPage());
  return 0;
}
