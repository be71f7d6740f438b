import { Worker } from 'node:worker_threads';
import type { WriterTask } from '@host/report/write-task';
import type { WriterAnswer } from '@host/report/writer-entry';
import { hostError } from '../contract/host-error';
import type { Job, JobOutcome } from '../pool/pool';
import { workJob } from './work-job';

/** Writes a file that takes a while. */
export type FileWriter = (task: WriterTask) => Job<Uint8Array>;

/**
 * Writes on a thread of its own, which ends when it is done or cancelled: a long document takes seconds. `file` is the built
 * `electron/report/writer-entry.ts`.
 */
export const threadFileWriter =
  (file: string | URL): FileWriter =>
  (task) => {
    const { promise: outcome, resolve } = Promise.withResolvers<JobOutcome<Uint8Array>>();
    const worker = new Worker(file, { workerData: task });
    let reached = { done: 0, total: 1 };
    const fail = (detail: string): void => {
      resolve({ kind: 'failed', error: hostError('host/bug', { detail }) });
    };
    worker.on('message', (said: WriterAnswer) => {
      if ('bytes' in said) resolve({ kind: 'done', value: said.bytes });
      else reached = said;
    });
    worker.once('error', (error) => {
      fail(String(error));
    });
    worker.once('exit', (code) => {
      fail(`The writer ended with ${String(code)}.`);
    });
    return {
      outcome,
      progress: () => reached,
      cancel: () => {
        resolve({ kind: 'cancelled' });
        void worker.terminate();
      },
    };
  };

/** Writes on this thread, where there is no other. */
export const inlineFileWriter: FileWriter = (task) =>
  workJob(1, async () => {
    const { writeTask } = await import('@host/report/write-task');
    return writeTask(task, () => undefined);
  });
