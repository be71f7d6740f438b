import { eventKind } from '../event';
import type { World } from '../world';

export type UnderWay = {
  readonly reset: () => void;
  /**
   * A sink is allocated `amount`, of which `kept` goes on as before and the rest arrives `seconds` later, because of a record.
   * What it loses comes off what is still under way to it first, latest departure first.
   */
  readonly allocate: (sink: number, amount: number, kept: number, seconds: number, cause: number) => void;
  /** What has arrived of the allocation. */
  readonly arrived: (sink: number) => number;
  /** Takes in what arrives at a sink now. */
  readonly arrive: (sink: number) => void;
};

/** Amounts below this share of an allocation are rounding. */
const ROUNDING = 1e-9;

const wider = <A extends Float64Array | Int32Array>(array: A, make: new (length: number) => A): A => {
  const next = new make(array.length * 2);
  next.set(array);
  return next;
};

/** Deliveries of a carried service that have left and not yet arrived: per sink a list, latest departure first. */
export function createUnderWay(world: World, service: number, sinkCount: number): UnderWay {
  const { queue } = world;
  const arrivedAt = new Float64Array(sinkCount);
  const first = new Int32Array(sinkCount).fill(-1);
  let next = new Int32Array(64);
  let handle = new Int32Array(64);
  let time = new Float64Array(64);
  let load = new Float64Array(64);
  let used = 0;
  let free = -1;

  function take(): number {
    if (free >= 0) {
      const entry = free;
      free = next[entry] as number;
      return entry;
    }
    if (used === next.length) {
      next = wider(next, Int32Array);
      handle = wider(handle, Int32Array);
      time = wider(time, Float64Array);
      load = wider(load, Float64Array);
    }
    used += 1;
    return used - 1;
  }

  function release(entry: number): void {
    next[entry] = free;
    free = entry;
  }

  function lose(sink: number, amount: number): void {
    let left = amount;
    while (left > 0) {
      const entry = first[sink] as number;
      if (entry < 0) {
        arrivedAt[sink] = Math.max(0, (arrivedAt[sink] as number) - left);
        return;
      }
      const there = load[entry] as number;
      if (there > left) {
        load[entry] = there - left;
        return;
      }
      left -= there;
      queue.cancel(handle[entry] as number);
      first[sink] = next[entry] as number;
      release(entry);
    }
  }

  function allocated(sink: number): number {
    let sum = arrivedAt[sink] as number;
    for (let entry = first[sink] as number; entry >= 0; entry = next[entry] as number) sum += load[entry] as number;
    return sum;
  }

  return {
    reset() {
      arrivedAt.fill(0);
      first.fill(-1);
      used = 0;
      free = -1;
    },
    allocate(sink, amount, kept, seconds, cause) {
      if (world.initialising) {
        arrivedAt[sink] = amount;
        return;
      }
      const before = allocated(sink);
      const noise = ROUNDING * amount;
      if (before > kept + noise) lose(sink, before - kept);
      const rest = amount - Math.min(before, kept);
      if (seconds <= 0 || rest <= noise) {
        arrivedAt[sink] = first[sink] === -1 ? amount : (arrivedAt[sink] as number) + Math.max(0, rest);
        return;
      }
      const entry = take();
      const kind = eventKind.deliveryArrives;
      time[entry] = world.now + seconds;
      load[entry] = rest;
      handle[entry] = queue.push(time[entry] as number, kind, kind, service, sink, cause);
      next[entry] = first[sink] as number;
      first[sink] = entry;
    },
    arrived: (sink) => arrivedAt[sink] as number,
    arrive(sink) {
      let before = -1;
      let entry = first[sink] as number;
      while (entry >= 0) {
        const after = next[entry] as number;
        if ((time[entry] as number) <= world.now) {
          arrivedAt[sink] = (arrivedAt[sink] as number) + (load[entry] as number);
          if (before < 0) first[sink] = after;
          else next[before] = after;
          release(entry);
        } else before = entry;
        entry = after;
      }
    },
  };
}
