import type { ExchangeAnswer, ExchangeRequest } from './exchange-request';
import { ReadingWorker } from './reading-worker';

/** Plans files of meshes into a design, apart from the page. */
export class ExchangeWorker extends ReadingWorker<ExchangeRequest, ExchangeAnswer> {
  constructor() {
    super(() => new Worker(new URL('./exchange.worker.ts', import.meta.url), { type: 'module' }));
  }
}
