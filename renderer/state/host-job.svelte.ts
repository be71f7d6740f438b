import type { HostEvent } from '@host/contract/events';
import type { Answer, JobStarted } from '@host/contract/host';
import type { HostError } from '@host/contract/errors';
import type { Result } from '@scenarios/format/result';
import { failure } from '@scenarios/format/result';
import type { Connection } from './connection.svelte';

type Ending = Extract<HostEvent, { kind: 'job-done' | 'job-failed' | 'job-cancelled' }>;

/** One piece of long work of the host at a time: starting another cancels the one before. */
export class HostJob {
  /** How far the work is; null while there is none. `total` is 0 until that is known. */
  progress = $state.raw<{ readonly done: number; readonly total: number } | null>(null);
  cancelling = $state(false);
  readonly #connection: Pick<Connection, 'ask' | 'onEvent'>;
  #jobId: string | null = null;
  #turn = 0;

  constructor(connection: Pick<Connection, 'ask' | 'onEvent'>) {
    this.#connection = connection;
  }

  /** What the work yields; null where it was cancelled, or other work was started meanwhile. */
  async run<Value>(
    start: () => Answer<JobStarted>,
    read: (resultId: string) => Answer<Value>,
  ): Promise<Result<Value, HostError> | null> {
    this.leave();
    const turn = this.#turn;
    this.progress = { done: 0, total: 0 };
    let jobId: string | null = null;
    const early: Ending[] = [];
    const { promise: ended, resolve } = Promise.withResolvers<Ending>();
    const stop = this.#connection.onEvent((event) => {
      if (event.kind === 'job-progress') {
        if (turn === this.#turn && event.jobId === jobId) this.progress = { done: event.done, total: event.total };
      } else if (event.kind === 'job-done' || event.kind === 'job-failed' || event.kind === 'job-cancelled') {
        if (jobId === null) early.push(event);
        else if (event.jobId === jobId) resolve(event);
      }
    });
    try {
      const started = await start();
      if (!started.ok) return turn === this.#turn ? started : null;
      ({ jobId } = started.value);
      if (turn !== this.#turn) {
        void this.#connection.ask('cancelJob', { jobId });
        return null;
      }
      this.#jobId = jobId;
      const ending = early.find((each) => each.jobId === jobId) ?? (await ended);
      if (turn !== this.#turn || ending.kind === 'job-cancelled') return null;
      if (ending.kind === 'job-failed') return failure(ending.error);
      const answer = await read(ending.resultId);
      return turn === this.#turn ? answer : null;
    } finally {
      stop();
      if (turn === this.#turn) this.#forget();
    }
  }

  /** Ends the work; `run` answers with null. */
  async cancel(): Promise<void> {
    const jobId = this.#jobId;
    if (jobId === null) {
      this.leave();
      return;
    }
    this.cancelling = true;
    const answer = await this.#connection.ask('cancelJob', { jobId });
    if (!answer.ok && jobId === this.#jobId) this.leave();
  }

  /** Ends the work without waiting for it: nobody wants it any more. */
  leave(): void {
    if (this.#jobId !== null) void this.#connection.ask('cancelJob', { jobId: this.#jobId });
    this.#turn += 1;
    this.#forget();
  }

  #forget(): void {
    this.#jobId = null;
    this.progress = null;
    this.cancelling = false;
  }
}
