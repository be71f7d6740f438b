import { createPool } from './create-pool';
import { inlineLane } from './inline-lane';
import type { Pool } from './pool';

/** The same pool without threads: the tasks run in turns of the calling thread. */
export const createInlinePool = (): Pool => createPool([inlineLane()]);
