import { setImmediate } from 'node:timers/promises';
import type { Result } from '@scenarios/format/result';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import type { Job, JobOutcome } from '../pool/pool';
import { JobFailed, JobStopped } from '../pool/start-job';

/** What the body of a job of several pieces works with. */
export type WorkTools = {
  /** Says how much is done, and lets others have their turn. Throws `JobStopped` where the job was cancelled. */
  readonly reach: (done: number) => Promise<void>;
  /**
   * The value of a job of the pool, which is cancelled with this one. Throws what it ended with otherwise. While it runs, it counts for
   * as many steps as it has done of its own share of `worth`.
   */
  readonly through: <Value>(job: Job<Value>, worth?: number) => Promise<Value>;
};

/** The value of a result; throws `JobFailed` with the first of its errors where there is none. */
export function expected<Value>(result: Result<Value, HostError>): Value {
  if (result.ok) return result.value;
  throw new JobFailed(result.issues[0] ?? hostError('host/bug'));
}

/**
 * A job whose body runs on this thread, in pieces, with jobs of the pool among them. It ends as cancelled at once, whatever piece
 * is under way; what that piece yields is dropped.
 */
export function workJob<Value>(total: number, body: (tools: WorkTools) => Promise<Value>): Job<Value> {
  const { promise: outcome, resolve } = Promise.withResolvers<JobOutcome<Value>>();
  /** Jobs under way, with the steps that they count for. */
  const under = new Map<Job<unknown>, number>();
  let reached = 0;
  let cancelled = false;
  const goOn = (): void => {
    if (cancelled) throw new JobStopped();
  };
  const tools: WorkTools = {
    reach: async (done) => {
      reached = Math.min(done, total);
      await setImmediate();
      goOn();
    },
    through: async (job, worth = 0) => {
      goOn();
      under.set(job, worth);
      const ended = await job.outcome;
      under.delete(job);
      goOn();
      if (ended.kind === 'done') return ended.value;
      throw ended.kind === 'failed' ? new JobFailed(ended.error) : new JobStopped();
    },
  };
  const worked = async (): Promise<Value> => body(tools);
  worked().then(
    (value) => {
      resolve(cancelled ? { kind: 'cancelled' } : { kind: 'done', value });
    },
    (problem: unknown) => {
      for (const job of under.keys()) job.cancel();
      if (cancelled || problem instanceof JobStopped) resolve({ kind: 'cancelled' });
      else if (problem instanceof JobFailed) resolve({ kind: 'failed', error: problem.error });
      else resolve({ kind: 'failed', error: hostError('run/failed', { detail: String(problem) }) });
    },
  );
  return {
    outcome,
    progress: () => {
      const within = [...under].reduce((sum, [job, worth]) => {
        const { done, total: all } = job.progress();
        return sum + (all === 0 ? 0 : (worth * done) / all);
      }, 0);
      return { done: Math.min(total, Math.floor(reached + within)), total };
    },
    cancel: () => {
      cancelled = true;
      for (const job of under.keys()) job.cancel();
      resolve({ kind: 'cancelled' });
    },
  };
}
