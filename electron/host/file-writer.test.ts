import type { Report } from '@host/report/report';
import { builtEntry } from '@tests/built-worker';
import { describe, expect, it } from 'vitest';
import { exercise } from '@scenarios/format/exercise/exercise';
import { writeMsel } from '@scenarios/exchange/msel/write-msel';
import { threadFileWriter } from './file-writer';

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

describe('the thread that writes files', () => {
  it('writes a Word file, and ends at once when it is cancelled', async () => {
    const write = threadFileWriter(await builtEntry('../electron/report/writer-entry.ts'));
    const outcome = await write({ file: 'docx', report }).outcome;
    expect(outcome.kind === 'done' && new TextDecoder().decode(outcome.value.subarray(0, 2))).toBe('PK');
    const cancelled = write({ file: 'docx', report });
    cancelled.cancel();
    expect(await cancelled.outcome).toEqual({ kind: 'cancelled' });
  });

  it('writes a list of injects as it is written elsewhere, and says how far it is', async () => {
    const injects = Array.from({ length: 120 }, (_, at) => ({
      id: `inject-${String(at)}`,
      number: String(at + 1),
      title: { en: 'Dark' },
      trigger: { when: 'at', atSeconds: at * 60 },
    }));
    const plan = exercise.parse({ id: 'drill', name: { en: 'Drill' }, design: 'design', injects });
    const common = { preset: 'mitre', language: 'en', times: 'clock', start: '2030-01-01T00:00:00+08:00' } as const;
    const writing = { ...common, format: 'xlsx', marking: 'SECRET' } as const;
    const write = threadFileWriter(await builtEntry('../electron/report/writer-entry.ts'));
    const job = write({ file: 'injects', plan, writing });
    const outcome = await job.outcome;
    expect(job.progress()).toEqual({ done: 100, total: 120 });
    const here = writeMsel(plan, writing);
    if (outcome.kind !== 'done' || !here.ok) throw new Error('not written');
    expect(Buffer.compare(outcome.value, here.value)).toBe(0);
  });

  it('says that it could not be started', async () => {
    const outcome = await threadFileWriter('/no/such/writer.js')({ file: 'docx', report }).outcome;
    expect(outcome).toMatchObject({ kind: 'failed', error: { code: 'host/bug' } });
  });
});
