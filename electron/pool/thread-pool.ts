import { availableParallelism } from 'node:os';
import { createPool } from './create-pool';
import type { Pool } from './pool';
import { threadLane } from './thread-lane';

/** Threads where nobody asked for a number: one for each core, at most eight. */
export const defaultThreads = (): number => Math.max(1, Math.min(availableParallelism(), 8));

/** A pool of worker threads. `workerFile` is the built `workers/entry/simulation-worker.ts`. */
export const createThreadPool = (workerFile: string | URL, threads: number = defaultThreads()): Pool =>
  createPool(Array.from({ length: threads }, () => threadLane(workerFile)));
