import { beforeEach, describe, expect, it } from 'vitest';
import type { HostEvent } from '@host/contract/events';
import type { Answer, JobStarted } from '@host/contract/host';
import { hostError } from '@host/contract/host-error';
import { failure, success } from '@scenarios/format/result';
import type { AskHost } from './ask-host';
import { HostJob } from './host-job.svelte';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
type Said =
  Extract<HostEvent, { readonly jobId: string }> extends infer Each
    ? Each extends HostEvent
      ? Omit<Each, 'seq'>
      : never
    : never;

describe('HostJob', () => {
  let listeners: Set<(event: HostEvent) => void>;
  let cancelled: string[];
  let job: HostJob;
  let started: number;
  const tell = (event: Said): void => {
    for (const listener of listeners) listener({ seq: 1, ...event } as HostEvent);
  };
  const start = (): Answer<JobStarted> => Promise.resolve(success({ jobId: `job-${String((started += 1))}` }));
  const read = (resultId: string): Answer<string> => Promise.resolve(success(`read ${resultId}`));

  beforeEach(() => {
    listeners = new Set();
    cancelled = [];
    started = 0;
    const ask = ((_: string, { jobId }: { jobId: string }) => {
      cancelled.push(jobId);
      tell({ kind: 'job-cancelled', jobId });
      return Promise.resolve(success(null));
    }) as unknown as AskHost;
    const onEvent = (listener: (event: HostEvent) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
    job = new HostJob({ ask, onEvent });
  });

  it('says how far the work is, and answers with what it yields', async () => {
    const answer = job.run(start, read);
    await settled();
    tell({ kind: 'job-progress', jobId: 'job-1', done: 2, total: 5 });
    tell({ kind: 'job-progress', jobId: 'of somebody else', done: 4, total: 5 });
    expect(job.progress).toEqual({ done: 2, total: 5 });
    tell({ kind: 'job-done', jobId: 'job-1', resultId: 'r' });
    expect(await answer).toEqual(success('read r'));
    expect([job.progress, listeners.size]).toEqual([null, 0]);
  });

  it('knows an end that comes before the answer that names the job', async () => {
    const early = async (): Answer<JobStarted> => {
      tell({ kind: 'job-done', jobId: 'job-1', resultId: 'r' });
      return start();
    };
    expect(await job.run(early, read)).toEqual(success('read r'));
  });

  it('answers with the error of work that failed, or could not begin', async () => {
    const error = hostError('run/failed');
    const answer = job.run(start, read);
    await settled();
    tell({ kind: 'job-failed', jobId: 'job-1', error });
    expect(await answer).toEqual(failure(error));
    expect(await job.run(() => Promise.resolve(failure(error)), read)).toEqual(failure(error));
    expect(job.progress).toBeNull();
  });

  it('answers with nothing when it is cancelled, left, or other work is started', async () => {
    const first = job.run(start, read);
    await settled();
    await job.cancel();
    const second = job.run(start, read);
    await settled();
    const third = job.run(start, read);
    await settled();
    expect(await Promise.all([first, second])).toEqual([null, null]);
    expect(job.progress).not.toBeNull();
    job.leave();
    expect(await third).toBeNull();
    expect([cancelled, job.progress, listeners.size]).toEqual([['job-1', 'job-2', 'job-3'], null, 0]);
  });
});
