import { threadEndpoint } from '@workers/entry/thread-endpoint';
import type { WorkerApi } from '@workers/tasks/worker-api';
import type { Remote } from 'comlink';
import { wrap } from 'comlink';
import type { ResourceLimits } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import type { Lane } from './lane';
import { WorkerCrashed } from './lane';

type Thread = {
  readonly worker: Worker;
  readonly remote: Remote<WorkerApi>;
  /** Never fulfilled; rejected when the thread ends. A call into an ended thread would hang: it is raced with this. */
  readonly ended: Promise<never>;
};

const isMessage = (message: unknown): object | null => (typeof message === 'object' ? message : null);

function startThread(file: string | URL, limits: ResourceLimits, forget: () => void): Thread {
  const worker = new Worker(file, { resourceLimits: limits });
  worker.unref();
  const { promise: ended, reject } = Promise.withResolvers<never>();
  ended.catch(() => undefined);
  const end = (reason: string): void => {
    forget();
    reject(new WorkerCrashed(reason));
  };
  worker.once('error', (error) => {
    end(error instanceof Error ? error.message : String(error));
  });
  worker.once('exit', (code) => {
    end(`exit code ${String(code)}`);
  });
  return { worker, remote: wrap<WorkerApi>(threadEndpoint(worker, isMessage)), ended };
}

/** A lane on a worker thread of its own, started with the first call and again after it ended. */
export function threadLane(workerFile: string | URL, limits: ResourceLimits = {}): Lane {
  let thread: Thread | null = null;
  const running = (): Thread => {
    if (thread !== null) return thread;
    const started = startThread(workerFile, limits, () => {
      if (thread === started) thread = null;
    });
    thread = started;
    return started;
  };
  const end = async (): Promise<void> => {
    const ending = thread;
    thread = null;
    await ending?.worker.terminate();
  };
  return {
    call: async (method, request) => {
      const { worker, remote, ended } = running();
      const call = remote[method] as unknown as (argument: unknown) => Promise<never>;
      worker.ref();
      try {
        return await Promise.race([call(request), ended]);
      } finally {
        worker.unref();
      }
    },
    restart: () => {
      void end();
    },
    close: end,
  };
}
