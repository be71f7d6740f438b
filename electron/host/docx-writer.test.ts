import type { Report } from '@host/report/report';
import { builtEntry } from '@tests/built-worker';
import { describe, expect, it } from 'vitest';
import { threadDocxWriter } from './docx-writer';

const report: Report = {
  kind: 'msel',
  language: 'en',
  title: 'List',
  subtitle: 'Drill',
  marking: '',
  exerciseMarking: 'EXERCISE',
  landscape: true,
  footer: '',
  blocks: [{ of: 'paragraph', text: 'One' }],
};

describe('the thread that writes Word files', () => {
  it('writes one, and ends at once when it is cancelled', async () => {
    const write = threadDocxWriter(await builtEntry('../electron/report/writer-entry.ts'));
    const outcome = await write(report).outcome;
    expect(outcome.kind === 'done' && new TextDecoder().decode(outcome.value.subarray(0, 2))).toBe('PK');
    const cancelled = write(report);
    cancelled.cancel();
    expect(await cancelled.outcome).toEqual({ kind: 'cancelled' });
  });

  it('says that it could not be started', async () => {
    const outcome = await threadDocxWriter('/no/such/writer.js')(report).outcome;
    expect(outcome).toMatchObject({ kind: 'failed', error: { code: 'host/bug' } });
  });
});
