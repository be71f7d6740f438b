import { expose } from 'comlink';
import { parentPort } from 'node:worker_threads';
import type { WorkerApi } from '../tasks/worker-api';
import { createWorkerApi, workerMethods } from '../tasks/worker-api';
import { admitCall } from './admit-call';
import { threadEndpoint } from './thread-endpoint';

if (parentPort === null) throw new Error('simulation-worker runs as a worker thread only.');

const api: WorkerApi = Object.freeze(Object.assign(Object.create(null), createWorkerApi()) as WorkerApi);
expose(
  api,
  threadEndpoint(parentPort, (message) => admitCall(message, workerMethods)),
);
