/** `crashed` with what the worker said; `stopped` where it was ended before it answered. */
export type ReadingOutcome<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'crashed'; readonly detail: string };

/** Reads files apart from the page, one at a time: a new request ends the one before. Nothing is changed by any of them. */
export class ReadingWorker<Request, Answer> {
  readonly #make: () => Worker;
  #worker: Worker | null = null;
  #settle: ((outcome: ReadingOutcome<Answer>) => void) | null = null;

  constructor(make: () => Worker) {
    this.#make = make;
  }

  plan(request: Request): Promise<ReadingOutcome<Answer>> {
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
    const worker = this.#make();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#finish({ kind: 'answered', answer: data });
    worker.onerror = (event) => {
      this.#worker?.terminate();
      this.#worker = null;
      this.#finish({ kind: 'crashed', detail: event.message });
    };
    return worker;
  }

  #finish(outcome: ReadingOutcome<Answer>): void {
    const settle = this.#settle;
    this.#settle = null;
    settle?.(outcome);
  }
}
