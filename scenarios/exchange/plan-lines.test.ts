import type { ImportRow } from './import-plan';
import type { Issue } from '../format/issues';
import { describe, expect, it } from 'vitest';
import { planLines } from './plan-lines';

const note = (path: string, code: Issue['code'] = 'exchange/skipped'): Issue => ({
  code,
  path,
  message: { en: path, 'zh-Hant': path },
  advice: { en: '', 'zh-Hant': '' },
});
const row = (line: number | null, action: ImportRow['action'] = 'create'): ImportRow => ({
  action,
  record: 'node',
  id: `n${String(line)}`,
  name: null,
  line,
  fields: [],
  issues: [],
});

describe('planLines', () => {
  it('puts lines that gave no record in their places, each once with all its reasons', () => {
    const lines = planLines(
      {
        rows: [row(null), row(2), row(4, 'skip')],
        notes: [note('line 3, column C'), note('line 3, column D'), note('line 2, column B'), note('file')],
        edits: [],
      },
      1,
    );
    expect(lines.map(({ kind, line, issues }) => [kind, line, issues.length])).toEqual([
      ['create', null, 0],
      ['note', null, 1],
      ['create', 2, 0],
      ['note', 2, 1],
      ['skip', 3, 2],
      ['skip', 4, 0],
    ]);
  });

  it('takes the header, and what was only read differently, for no loss', () => {
    const lines = planLines(
      { rows: [], notes: [note('line 5, column A'), note('line 9', 'exchange/adjusted')], edits: [] },
      5,
    );
    expect(lines.map(({ kind, line }) => [kind, line])).toEqual([
      ['note', 5],
      ['note', 9],
    ]);
  });
});
