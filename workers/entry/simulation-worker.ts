import { expose, transfer } from 'comlink';
import { parentPort } from 'node:worker_threads';
import type { WorkerApi } from '../tasks/worker-api';
import { createWorkerApi, workerMethods } from '../tasks/worker-api';
import { admitCall } from './admit-call';
import { movedArrays } from './moved-arrays';
import { threadEndpoint } from './thread-endpoint';

if (parentPort === null) throw new Error('simulation-worker runs as a worker thread only.');

const tasks = createWorkerApi();
/** A recorded run is handed over, not copied: the tasks keep nothing of it. */
const handOver = <Value>(value: Value): Value => transfer(value, movedArrays(value));
const api: WorkerApi = Object.freeze(
  Object.assign(Object.create(null), {
    ...tasks,
    run: (request) => handOver(tasks.run(request)),
    world: (request) => handOver(tasks.world(request)),
  } satisfies WorkerApi) as WorkerApi,
);
expose(
  api,
  threadEndpoint(parentPort, (message) => admitCall(message, workerMethods)),
);
