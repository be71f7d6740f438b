import type { Lane } from './lane';

/** Hands out free lanes in the order of asking. */
export type LaneQueue = {
  /** Waits for a free lane, works with it, gives it back. */
  readonly withLane: <Value>(work: (lane: Lane) => Promise<Value>) => Promise<Value>;
};

export function createLaneQueue(lanes: readonly Lane[]): LaneQueue {
  const free = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];
  const take = (): Promise<Lane> => {
    const lane = free.shift();
    return lane === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(lane);
  };
  const give = (lane: Lane): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(lane);
    else next(lane);
  };
  return {
    withLane: async (work) => {
      const lane = await take();
      try {
        return await work(lane);
      } finally {
        give(lane);
      }
    },
  };
}
