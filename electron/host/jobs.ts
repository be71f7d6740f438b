import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { randomUUID } from 'node:crypto';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import type { Job } from '../pool/pool';
import type { HostContext } from './host-context';
import type { OpenDocument } from './open-document';

/** Milliseconds between two looks at how far a job is. */
const lookInterval = 100;

export type Jobs = {
  /**
   * Follows a job of a document and tells everybody how it goes. `keep` stores what it yields, in its turn, and returns
   * the id under which that can be read; it is not called when the job was cancelled or the document is gone. `dropped` is
   * told when the job failed, with the error, or was cancelled while the document is still there.
   */
  readonly follow: <Value>(
    document: OpenDocument,
    job: Job<Value>,
    keep: (value: Value) => Result<string, HostError>,
    dropped?: (error: HostError | null) => void,
  ) => string;
  /** Answers when the job has ended. */
  readonly cancel: (jobId: string) => Promise<Result<null, HostError>>;
  /** Cancels all jobs of a document. */
  readonly leave: (document: OpenDocument) => void;
  /** Fulfilled once no job is left. */
  readonly settled: () => Promise<void>;
};

type Entry = { readonly document: OpenDocument; readonly cancel: () => void; readonly ended: Promise<void> };

export function createJobs({ events, serial, session }: HostContext): Jobs {
  const entries = new Map<string, Entry>();

  const watch = (jobId: string, job: Job<unknown>): (() => void) => {
    let told = -1;
    const look = (): void => {
      const { done, total } = job.progress();
      if (done === told) return;
      told = done;
      events.emit({ kind: 'job-progress', jobId, done, total });
    };
    const timer = setInterval(look, lookInterval);
    timer.unref();
    return () => {
      clearInterval(timer);
    };
  };

  const finish = async <Value>(
    jobId: string,
    document: OpenDocument,
    job: Job<Value>,
    keep: (value: Value) => Result<string, HostError>,
    dropped: (error: HostError | null) => void,
  ): Promise<void> => {
    const stopWatching = watch(jobId, job);
    const outcome = await job.outcome;
    stopWatching();
    await serial(() => {
      entries.delete(jobId);
      if (outcome.kind !== 'done' && session.document === document)
        dropped(outcome.kind === 'failed' ? outcome.error : null);
      if (outcome.kind === 'failed') {
        events.emit({ kind: 'job-failed', jobId, error: outcome.error });
      } else if (outcome.kind === 'cancelled' || session.document !== document) {
        events.emit({ kind: 'job-cancelled', jobId });
      } else {
        const kept = keep(outcome.value);
        if (kept.ok) events.emit({ kind: 'job-done', jobId, resultId: kept.value });
        else events.emit({ kind: 'job-failed', jobId, error: kept.issues[0] ?? hostError('host/bug') });
      }
    });
  };

  return {
    follow: (document, job, keep, dropped = () => undefined) => {
      const jobId = randomUUID();
      const ended = finish(jobId, document, job, keep, dropped);
      entries.set(jobId, { document, cancel: job.cancel, ended });
      return jobId;
    },
    cancel: async (jobId) => {
      const entry = entries.get(jobId);
      if (entry === undefined) return failure(hostError('job/unknown', { detail: jobId }));
      entry.cancel();
      await entry.ended;
      return success(null);
    },
    leave: (document) => {
      for (const entry of entries.values()) if (entry.document === document) entry.cancel();
    },
    settled: async () => {
      await Promise.all([...entries.values()].map(({ ended }) => ended));
    },
  };
}
