import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { addBlocks, betweennessBlocks, createBetweenness } from '@workers/graph/betweenness';
import type { Links } from '@workers/graph/links';

type Share = Links & { readonly taken: Int32Array; readonly blocks: Float64Array };

/** In a thread: at every word, counts blocks of sources until none is left. */
export function betweennessThread(): void {
  const { nodeCount, from, to, taken, blocks } = workerData as Share;
  const kernel = createBetweenness(nodeCount, from, to);
  parentPort?.on('message', () => {
    for (let block = Atomics.add(taken, 0, 1); block < betweennessBlocks; block = Atomics.add(taken, 0, 1)) {
      kernel.block(block, blocks.subarray(block * nodeCount, (block + 1) * nodeCount));
    }
    parentPort?.postMessage('done');
  });
}

export type BetweennessThreads = {
  readonly all: (result: Float64Array) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Threads that share the blocks of one graph; whoever is free takes the next. */
export function betweennessThreads(links: Links, count: number): BetweennessThreads {
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const blocks = new Float64Array(new SharedArrayBuffer(8 * betweennessBlocks * links.nodeCount));
  const share: Share = { ...links, taken, blocks };
  const workers = Array.from(
    { length: count },
    () => new Worker(fileURLToPath(import.meta.url), { argv: ['betweenness-thread'], workerData: share }),
  );
  return {
    async all(result) {
      Atomics.store(taken, 0, 0);
      const done = workers.map((worker) => once(worker, 'message'));
      for (const worker of workers) worker.postMessage('go');
      await Promise.all(done);
      addBlocks(links.nodeCount, blocks, result);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
