import type { MselAnswer, MselRequest } from './msel-request';
import { ReadingWorker } from './reading-worker';

/** Plans lists of injects into an exercise, apart from the page. */
export class MselWorker extends ReadingWorker<MselRequest, MselAnswer> {
  constructor() {
    super(() => new Worker(new URL('./msel.worker.ts', import.meta.url), { type: 'module' }));
  }
}
