import type { WorkerApi, WorkerMethod } from '@workers/tasks/worker-api';

export type WorkerRequest<Method extends WorkerMethod> = Parameters<WorkerApi[Method]>[0];
export type WorkerReply<Method extends WorkerMethod> = ReturnType<WorkerApi[Method]>;

/** A worker ended, or was ended, before it answered. */
export class WorkerCrashed extends Error {}

/** One place where tasks are done, one call at a time. After a crash or a restart the next call finds a fresh worker. */
export type Lane = {
  /** Rejects with `WorkerCrashed` if the worker ends first, and with another error if the task threw. */
  readonly call: <Method extends WorkerMethod>(
    method: Method,
    request: WorkerRequest<Method>,
  ) => Promise<WorkerReply<Method>>;
  /** Ends the worker, whatever it is doing. */
  readonly restart: () => void;
  readonly close: () => Promise<void>;
};
