import { parentPort, workerData } from 'node:worker_threads';
import type { WriterTask } from './write-task';
import { writeTask } from './write-task';

/** What the thread says: how far it is, and at last the file. */
export type WriterAnswer =
  { readonly done: number; readonly total: number } | { readonly bytes: Uint8Array<ArrayBuffer> };

const say = (answer: WriterAnswer, moved: readonly ArrayBuffer[] = []): void => {
  parentPort?.postMessage(answer, moved);
};

const bytes = (
  await writeTask(workerData as WriterTask, (done, total) => {
    say({ done, total });
  })
).slice();
say({ bytes }, [bytes.buffer]);
