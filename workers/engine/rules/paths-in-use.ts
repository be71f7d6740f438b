import { eventKind } from '../event';
import { createQuickestPaths } from '../flow/quickest-paths';
import type { ReachInput } from '../flow/reach';
import type { ServiceNetwork } from '../model';
import type { World } from '../world';

export type PathsInUse = {
  readonly reset: () => void;
  /** What each place gets over the path that it uses, where `quality` is what the best path would give. */
  readonly update: (input: ReachInput, quality: Float64Array, delivered: Float64Array) => void;
  /** The path that a place waited for delivers, if it still works. */
  readonly arrive: (place: number) => void;
};

/** Arcs of one path, from the place back to the hub; `length` is −1 where there is none. */
type Path = { arcs: Int32Array; length: number };

const noPath = (): Path => ({ arcs: new Int32Array(8), length: -1 });

function copy(path: Path, arcs: Int32Array, length: number): void {
  if (path.arcs.length < length) path.arcs = new Int32Array(Math.max(length, 2 * path.arcs.length));
  path.arcs.set(arcs.subarray(0, length));
  path.length = length;
}

/**
 * Which path each place of a `reach` service uses, where links have latency. A path in use delivers what it can at every moment,
 * and is lost at once. A better one is used once the sum of the latencies of its links has passed, during which what is left of
 * the present one goes on; a path waited for is left only for one that is there earlier. Of the paths of the best quality the
 * quickest is taken.
 */
export function createPathsInUse(
  world: World,
  network: ServiceNetwork,
  latency: Float64Array,
  places: Int32Array,
): PathsInUse {
  const { nodeCount, from, to, directed, hopLimit, service } = network;
  const { queue, log } = world;
  const quickest = createQuickestPaths({ nodeCount, from, to, directed, hopLimit, latency });
  const used = Array.from(places, noPath);
  const awaited = Array.from(places, noPath);
  const handle = new Int32Array(places.length);
  const arrival = new Float64Array(places.length);
  const kept = new Float64Array(places.length);
  const wanting = new Uint8Array(places.length);
  const path = new Int32Array(nodeCount);

  /** What a path gives now, 0 where it is broken. */
  function qualityOf({ arcs, length }: Path, place: number, { hub, relay, arcUp, threshold }: ReachInput): number {
    if (length < 0) return 0;
    let node = places[place] as number;
    let least = Infinity;
    for (let at = 0; at < length; at += 1) {
      const arc = arcs[at] as number;
      if (arcUp[arc] === 0) return 0;
      node = (to[arc] === node ? from[arc] : to[arc]) as number;
      const passes = (at === length - 1 ? hub[node] : relay[node]) as number;
      if (passes < threshold) return 0;
      least = Math.min(least, passes);
    }
    if (length > 0) return least;
    const own = hub[node] as number;
    return own >= threshold ? own : 0;
  }

  function callOff(place: number): void {
    if (awaited[place]?.length !== -1) queue.cancel(handle[place] as number);
    (awaited[place] as Path).length = -1;
  }

  function choose(place: number, level: number, input: ReachInput): void {
    const node = places[place] as number;
    const seconds = world.initialising ? 0 : quickest.secondsTo(node);
    const length = quickest.pathTo(node, path);
    if (seconds <= 0) {
      callOff(place);
      copy(used[place] as Path, path, length);
      kept[place] = level;
      return;
    }
    const waiting = awaited[place] as Path;
    const at = world.now + seconds;
    if (waiting.length >= 0) {
      const better = qualityOf(waiting, place, input) > (kept[place] as number);
      if (better && (arrival[place] as number) <= at) return;
      callOff(place);
    }
    copy(waiting, path, length);
    arrival[place] = at;
    const kind = eventKind.deliveryArrives;
    handle[place] = queue.push(at, kind, kind, service, place, log.enabled ? log.latest(service) : -1);
  }

  return {
    reset() {
      for (const each of used) each.length = -1;
      for (const each of awaited) each.length = -1;
    },
    update(input, quality, delivered) {
      let level = 0;
      for (let place = 0; place < places.length; place += 1) {
        const best = quality[places[place] as number] as number;
        const now = qualityOf(used[place] as Path, place, input);
        kept[place] = now;
        if (now <= 0) (used[place] as Path).length = -1;
        wanting[place] = best > now ? 1 : 0;
        if (wanting[place] === 0) callOff(place);
        else level = Math.max(level, best);
      }
      while (level > 0) {
        quickest.solve(input, level);
        let lower = 0;
        for (let place = 0; place < places.length; place += 1) {
          if (wanting[place] === 0) continue;
          const best = quality[places[place] as number] as number;
          if (best < level) lower = Math.max(lower, best);
          else {
            wanting[place] = 0;
            choose(place, level, input);
          }
        }
        level = lower;
      }
      delivered.set(quality);
      for (let place = 0; place < places.length; place += 1) delivered[places[place] as number] = kept[place] as number;
    },
    arrive(place) {
      const path = awaited[place] as Path;
      copy(used[place] as Path, path.arcs, path.length);
      path.length = -1;
    },
  };
}
