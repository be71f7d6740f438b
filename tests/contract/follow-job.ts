import type { ObservableHost } from '@host/contract/connection';
import type { HostError } from '@host/contract/errors';
import type { HostEvent } from '@host/contract/events';
import type { JobStarted } from '@host/contract/host';
import type { Result } from '@scenarios/format/result';

type JobEvent = Extract<HostEvent, { readonly jobId: string }>;
export type JobEnd = Exclude<JobEvent, { readonly kind: 'job-progress' }>;

/** The value of an answer; throws with the error's code where there is none. */
export function valueOf<Value>(answer: Result<Value, HostError>): Value {
  if (answer.ok) return answer.value;
  throw new Error(`${String(answer.issues[0]?.code)}: ${String(answer.issues[0]?.detail)}`);
}

export const codeOf = (answer: Result<unknown, HostError>): string =>
  answer.ok ? 'ok' : (answer.issues[0]?.code ?? 'none');

/** Starts a job and waits for its end. `onProgress` sees each report, with the job's id. */
export function followJob(
  host: ObservableHost,
  start: () => Promise<Result<JobStarted, HostError>>,
  onProgress: (jobId: string, done: number, total: number) => void = () => undefined,
): Promise<JobEnd> {
  const { promise, resolve, reject } = Promise.withResolvers<JobEnd>();
  const early: JobEvent[] = [];
  let jobId: string | null = null;
  const see = (event: JobEvent): void => {
    if (event.jobId !== jobId) return;
    if (event.kind === 'job-progress') {
      onProgress(event.jobId, event.done, event.total);
      return;
    }
    stop();
    resolve(event);
  };
  const stop = host.subscribe((event) => {
    if (!('jobId' in event)) return;
    if (jobId === null) early.push(event);
    else see(event);
  });
  start().then((answer) => {
    if (answer.ok) {
      ({ jobId } = answer.value);
      early.forEach(see);
    } else {
      stop();
      reject(new Error(codeOf(answer)));
    }
  }, reject);
  return promise;
}

/** Starts a job that has to succeed; returns the id of its result. */
export async function resultOf(
  host: ObservableHost,
  start: () => Promise<Result<JobStarted, HostError>>,
): Promise<string> {
  const end = await followJob(host, start);
  if (end.kind !== 'job-done') throw new Error(JSON.stringify(end));
  return end.resultId;
}
