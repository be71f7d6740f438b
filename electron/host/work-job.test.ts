import { describe, expect, it } from 'vitest';
import { failure } from '@scenarios/format/result';
import { hostError } from '../contract/host-error';
import type { Job } from '../pool/pool';
import { expected, workJob } from './work-job';

function poolJob(): { readonly job: Job<string>; readonly cancelled: () => boolean; readonly end: () => void } {
  const { promise, resolve } = Promise.withResolvers<Awaited<Job<string>['outcome']>>();
  let cancelled = false;
  return {
    job: {
      outcome: promise,
      progress: () => ({ done: 0, total: 1 }),
      cancel: () => {
        cancelled = true;
        resolve({ kind: 'cancelled' });
      },
    },
    cancelled: () => cancelled,
    end: () => {
      resolve({ kind: 'done', value: 'world' });
    },
  };
}

describe('work in pieces', () => {
  it('says how far it is, and takes what jobs of the pool yield', async () => {
    const inner = poolJob();
    const job = workJob(3, async ({ reach, through }) => {
      await reach(2);
      const world = await through(inner.job);
      await reach(9);
      return world;
    });
    await new Promise(setImmediate);
    expect(job.progress()).toEqual({ done: 2, total: 3 });
    inner.end();
    expect(await job.outcome).toEqual({ kind: 'done', value: 'world' });
    expect(job.progress().done).toBe(3);
  });

  it('is cancelled with the job that it waits for, and does no more', async () => {
    const inner = poolJob();
    let went = false;
    const job = workJob(1, async ({ reach, through }) => {
      await through(inner.job);
      await reach(1);
      went = true;
      return null;
    });
    job.cancel();
    expect(await job.outcome).toEqual({ kind: 'cancelled' });
    await new Promise(setImmediate);
    expect([inner.cancelled(), went]).toEqual([true, false]);
  });

  it('fails with the error that a piece of it answered with', async () => {
    const error = hostError('report/no-printer');
    const job = workJob(1, () => Promise.resolve(expected(failure(error))));
    expect(await job.outcome).toEqual({ kind: 'failed', error });
    const broken = workJob(1, () => Promise.reject(new Error('bug')));
    expect(await broken.outcome).toMatchObject({ kind: 'failed', error: { code: 'run/failed' } });
  });
});
