import { Worker } from 'node:worker_threads';
import type { Report } from '@host/report/report';
import { hostError } from '../contract/host-error';
import type { Job, JobOutcome } from '../pool/pool';
import { workJob } from './work-job';

/** Writes a document as Word reads it. */
export type DocxWriter = (report: Report) => Job<Uint8Array>;

/**
 * Writes on a thread of its own, which ends when it is done or cancelled: a long document takes seconds. `file` is the built
 * `electron/report/writer-entry.ts`.
 */
export const threadDocxWriter =
  (file: string | URL): DocxWriter =>
  (report) => {
    const { promise: outcome, resolve } = Promise.withResolvers<JobOutcome<Uint8Array>>();
    const worker = new Worker(file, { workerData: report });
    const fail = (detail: string): void => {
      resolve({ kind: 'failed', error: hostError('host/bug', { detail }) });
    };
    worker.once('message', (value: Uint8Array) => {
      resolve({ kind: 'done', value });
    });
    worker.once('error', (error) => {
      fail(String(error));
    });
    worker.once('exit', (code) => {
      fail(`The writer ended with ${String(code)}.`);
    });
    return {
      outcome,
      progress: () => ({ done: 0, total: 1 }),
      cancel: () => {
        resolve({ kind: 'cancelled' });
        void worker.terminate();
      },
    };
  };

/** Writes on this thread, where there is no other. */
export const inlineDocxWriter: DocxWriter = (report) =>
  workJob(1, async () => {
    const { writeDocx } = await import('@host/report/write-docx');
    return writeDocx(report);
  });
