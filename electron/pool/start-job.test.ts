import { describe, expect, it } from 'vitest';
import type { Lane } from './lane';
import { WorkerCrashed } from './lane';
import { createLaneQueue } from './lane-queue';
import { startJob } from './start-job';

/** A lane that notes how often it was restarted. */
function fakeLane(): Lane & { readonly restarts: () => number } {
  let restarts = 0;
  return {
    call: () => Promise.reject(new Error('not used')),
    restart: () => {
      restarts += 1;
    },
    close: () => Promise.resolve(),
    restarts: () => restarts,
  };
}

const crashes = (times: number) => {
  let count = 0;
  return () => {
    count += 1;
    return count <= times ? Promise.reject(new WorkerCrashed('gone')) : Promise.resolve(count);
  };
};

describe('startJob', () => {
  it('tries work that crashed once more', async () => {
    const job = startJob(createLaneQueue([fakeLane()]), 1, ({ onLane }) => onLane(crashes(1)));
    expect(await job.outcome).toEqual({ kind: 'done', value: 2 });
  });

  it('reports a second crash', async () => {
    const job = startJob(createLaneQueue([fakeLane()]), 1, ({ onLane }) => onLane(crashes(2)));
    expect(await job.outcome).toMatchObject({ kind: 'failed', error: { code: 'run/worker-crashed', detail: 'gone' } });
  });

  it('does not try an error again', async () => {
    let count = 0;
    const job = startJob(createLaneQueue([fakeLane()]), 1, ({ onLane }) =>
      onLane(() => {
        count += 1;
        return Promise.reject(new Error('a bug'));
      }),
    );
    expect(await job.outcome).toMatchObject({ kind: 'failed', error: { code: 'run/failed' } });
    expect(count).toBe(1);
  });

  it('ends the worker of a cancelled job that does not listen', async () => {
    const lane = fakeLane();
    const job = startJob(createLaneQueue([lane]), 1, ({ onLane }) => onLane(() => new Promise(() => undefined)));
    await Promise.resolve();
    job.cancel();
    expect(await job.outcome).toEqual({ kind: 'cancelled' });
    expect(lane.restarts()).toBe(1);
  });

  it('lets a cancelled job wait in the queue no longer, and never starts its work', async () => {
    const lane = fakeLane();
    const queue = createLaneQueue([lane]);
    const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
    const first = startJob(queue, 1, ({ onLane }) => onLane(() => gate));
    let started = false;
    const second = startJob(queue, 1, ({ onLane }) =>
      onLane(() => {
        started = true;
        return Promise.resolve();
      }),
    );
    second.cancel();
    expect(await second.outcome).toEqual({ kind: 'cancelled' });
    expect(lane.restarts()).toBe(0);
    open(undefined);
    expect(await first.outcome).toMatchObject({ kind: 'done' });
    expect(started).toBe(false);
  });
});
