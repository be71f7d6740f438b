import type { CapAnswer, CapRequest } from './cap-request';
import { ReadingWorker } from './reading-worker';

/** Plans alerts into an exercise, apart from the page. */
export class CapWorker extends ReadingWorker<CapRequest, CapAnswer> {
  constructor() {
    super(() => new Worker(new URL('./cap.worker.ts', import.meta.url), { type: 'module' }));
  }
}
