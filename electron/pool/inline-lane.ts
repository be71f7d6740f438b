import type { WorkerApi } from '@workers/tasks/worker-api';
import { createWorkerApi } from '@workers/tasks/worker-api';
import { setImmediate } from 'node:timers/promises';
import type { Lane, WorkerReply } from './lane';

/** A lane in this very thread, for tests and for one-shot programs: the same tasks, no worker. */
export function inlineLane(): Lane {
  let api: WorkerApi = createWorkerApi();
  return {
    call: async (method, request) => {
      await setImmediate();
      return (api[method] as (argument: typeof request) => WorkerReply<typeof method>)(request);
    },
    restart: () => {
      api = createWorkerApi();
    },
    close: () => Promise.resolve(),
  };
}
