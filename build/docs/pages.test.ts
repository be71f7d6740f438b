import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatPage } from './format-page';
import { withImportColumns } from './import-columns';
import { parametersPage } from './parameters-page';

describe('the generated reference pages', () => {
  it.each([
    ['docs/format.md', formatPage],
    ['docs/parameters.md', parametersPage],
  ])('%s is as committed; run build/docs/write.ts after a change', (file, page) => {
    expect(readFileSync(file, 'utf8')).toBe(page());
  });

  it('docs/guide/import.md has the table of columns as the code has it; run build/docs/write.ts after a change', () => {
    const guide = readFileSync('docs/guide/import.md', 'utf8');
    expect(withImportColumns(guide)).toBe(guide);
    for (const word of ['needs:power (kW)', 'ignore', '場所編號']) expect(guide).toContain(word);
  });

  it('carries the comments of the schemas', () => {
    expect(formatPage()).toContain('Longest path in links that still serves; only for `reach`.');
    expect(formatPage()).toContain('| `id` | [identifier](#identifier) | **required** |');
  });
});
