import type { Job, JobOutcome } from '../pool/pool';
import type { Terminal } from './terminal';

const lookInterval = 200;

/** Waits for a job and shows how far it is; `signal` cancels it. */
export async function awaitJob<Value>(
  job: Job<Value>,
  { progress }: Terminal,
  signal: AbortSignal,
): Promise<JobOutcome<Value>> {
  signal.addEventListener('abort', job.cancel, { once: true });
  if (signal.aborted) job.cancel();
  const look = (): void => {
    const { done, total } = job.progress();
    progress?.(done, total);
  };
  const timer = progress === null ? null : setInterval(look, lookInterval);
  const outcome = await job.outcome;
  if (timer !== null) {
    clearInterval(timer);
    const { total } = job.progress();
    progress?.(total, total);
  }
  signal.removeEventListener('abort', job.cancel);
  return outcome;
}
