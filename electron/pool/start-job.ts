import type { ControlWords } from '@workers/tasks/shared-control';
import { createControlWords, progressOf, requestStop } from '@workers/tasks/shared-control';
import type { Reply } from '@workers/tasks/worker-api';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import type { Lane } from './lane';
import { WorkerCrashed } from './lane';
import type { LaneQueue } from './lane-queue';
import type { Job, JobOutcome } from './pool';

/** Milliseconds that workers get to stop by themselves before they are ended. */
const grace = 60;
/** How often one call is tried before its crash is reported. */
const attempts = 2;

export class JobStopped extends Error {}
export class JobFailed extends Error {
  readonly error: HostError;
  constructor(error: HostError) {
    super(error.message.en);
    this.error = error;
  }
}

/** What the body of a job works with. */
export type JobTools = {
  readonly control: ControlWords;
  /**
   * Does one piece of work on a free lane; after a crash once more on a fresh worker. Throws `JobStopped` when the job
   * was cancelled and `JobFailed` with `run/worker-crashed` after the second crash.
   */
  readonly onLane: LaneQueue['withLane'];
};

/** The value of a reply that may also say that the job was stopped. */
export function valueOf<Value>(reply: Reply<Value>): Value {
  if (reply.status === 'done') return reply.value;
  if (reply.status === 'stopped') throw new JobStopped();
  throw new Error('a worker lost its design');
}

const errorOf = (problem: unknown): HostError => {
  if (problem instanceof JobFailed) return problem.error;
  const detail = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  return hostError('run/failed', { detail });
};

/** Starts the body of a job and looks after cancelling, crashes and errors. */
export function startJob<Value>(
  queue: LaneQueue,
  total: number,
  body: (tools: JobTools) => Promise<Value>,
): Job<Value> {
  const control = createControlWords();
  const busy = new Set<Lane>();
  let cancelled = false;
  let failed = false;
  const attempt: LaneQueue['withLane'] = (work, isPreferred) =>
    queue.withLane(async (lane) => {
      if (cancelled || failed) throw new JobStopped();
      busy.add(lane);
      try {
        return await work(lane);
      } finally {
        busy.delete(lane);
      }
    }, isPreferred);
  const onLane: JobTools['onLane'] = async (work, isPreferred) => {
    for (let count = 1; ; count += 1) {
      try {
        return await attempt(work, isPreferred);
      } catch (problem) {
        if (!(problem instanceof WorkerCrashed)) throw problem;
        if (cancelled) throw new JobStopped();
        if (count === attempts) throw new JobFailed(hostError('run/worker-crashed', { detail: problem.message }));
      }
    }
  };

  const { promise: outcome, resolve } = Promise.withResolvers<JobOutcome<Value>>();
  body({ control, onLane }).then(
    (value) => {
      resolve(cancelled ? { kind: 'cancelled' } : { kind: 'done', value });
    },
    (problem: unknown) => {
      failed = true;
      requestStop(control);
      resolve(
        cancelled || problem instanceof JobStopped
          ? { kind: 'cancelled' }
          : { kind: 'failed', error: errorOf(problem) },
      );
    },
  );
  return {
    outcome,
    progress: () => ({ done: Math.min(progressOf(control), total), total }),
    cancel: () => {
      if (cancelled) return;
      cancelled = true;
      requestStop(control);
      const timer = setTimeout(() => {
        for (const lane of busy) lane.restart();
        resolve({ kind: 'cancelled' });
      }, grace);
      void outcome.then(() => {
        clearTimeout(timer);
      });
    },
  };
}
