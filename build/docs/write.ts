import { readFileSync, writeFileSync } from 'node:fs';
import { formatPage } from './format-page';
import { withImportColumns } from './import-columns';
import { parametersPage } from './parameters-page';

/** Writes the generated reference pages; run from the project's root. */
export function main(): number {
  writeFileSync('docs/format.md', formatPage());
  writeFileSync('docs/parameters.md', parametersPage());
  const guide = 'docs/guide/import.md';
  writeFileSync(guide, withImportColumns(readFileSync(guide, 'utf8')));
  return 0;
}
