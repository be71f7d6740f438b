import type { ExchangeAnswer, ExchangeRequest } from './exchange-request';

/** `crashed` with what the worker said; `stopped` where it was ended before it answered. */
export type ExchangeOutcome =
  | { readonly kind: 'answered'; readonly answer: ExchangeAnswer }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'crashed'; readonly detail: string };

/** Reads files apart from the page, one at a time: a new request ends the one before. Nothing is changed by any of them. */
export class ExchangeWorker {
  #worker: Worker | null = null;
  #settle: ((outcome: ExchangeOutcome) => void) | null = null;

  plan(request: ExchangeRequest): Promise<ExchangeOutcome> {
    if (this.#settle !== null) this.stop();
    const worker = (this.#worker ??= this.#start());
    return new Promise((resolve) => {
      this.#settle = resolve;
      worker.postMessage(request);
    });
  }

  /** Ends what is being read, at once. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#finish({ kind: 'stopped' });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./exchange.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<ExchangeAnswer>) => this.#finish({ kind: 'answered', answer: data });
    worker.onerror = (event) => {
      this.#worker?.terminate();
      this.#worker = null;
      this.#finish({ kind: 'crashed', detail: event.message });
    };
    return worker;
  }

  #finish(outcome: ExchangeOutcome): void {
    const settle = this.#settle;
    this.#settle = null;
    settle?.(outcome);
  }
}
