import type { LayoutPlaces } from '@ui/layouts/layout';
import type { LayoutAnswer, LayoutRequest } from './layout-request';

/** `crashed` with what the worker said; `stopped` where it was ended before it answered. */
export type LayoutOutcome =
  | { readonly kind: 'done'; readonly placed: LayoutPlaces }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'crashed'; readonly detail: string };

/** Arranges graphs apart from the page, one at a time: a new request ends the one before. */
export class LayoutWorker {
  #worker: Worker | null = null;
  #settle: ((outcome: LayoutOutcome) => void) | null = null;

  arrange(request: LayoutRequest, progress: (done: number, total: number) => void): Promise<LayoutOutcome> {
    this.stop();
    return new Promise((resolve) => {
      this.#settle = resolve;
      const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
      this.#worker = worker;
      worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
        if (data.kind === 'progress') progress(data.done, data.total);
        else this.#end({ kind: 'done', placed: data.placed });
      };
      worker.onerror = (event) => {
        this.#end({ kind: 'crashed', detail: event.message });
      };
      worker.postMessage(request);
    });
  }

  /** Ends what is being arranged, at once. */
  stop(): void {
    this.#end({ kind: 'stopped' });
  }

  #end(outcome: LayoutOutcome): void {
    this.#worker?.terminate();
    this.#worker = null;
    const settle = this.#settle;
    this.#settle = null;
    settle?.(outcome);
  }
}
