import type { Lane } from './lane';

/** Hands out free lanes in the order of asking. */
export type LaneQueue = {
  /** Waits for a free lane, one that is preferred where several are free, works with it, gives it back. */
  readonly withLane: <Value>(
    work: (lane: Lane) => Promise<Value>,
    isPreferred?: (lane: Lane) => boolean,
  ) => Promise<Value>;
};

export function createLaneQueue(lanes: readonly Lane[]): LaneQueue {
  const free = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];
  const take = (isPreferred: (lane: Lane) => boolean): Promise<Lane> => {
    const [lane] = free.splice(Math.max(0, free.findIndex(isPreferred)), 1);
    return lane === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(lane);
  };
  const give = (lane: Lane): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(lane);
    else next(lane);
  };
  return {
    withLane: async (work, isPreferred = () => false) => {
      const lane = await take(isPreferred);
      try {
        return await work(lane);
      } finally {
        give(lane);
      }
    },
  };
}
