import { createAdjacency } from './adjacency';
import type { ReachInput, ReachNetwork } from './reach';

export type QuickestPaths = {
  /** Looks for paths of hubs, relays and arcs that give at least `level`, a quality above 0. */
  solve(input: ReachInput, level: number): void;
  /** Seconds of the quickest such path to a node, 0 where it is such a hub itself, Infinity where there is none. */
  secondsTo(node: number): number;
  /** Writes the arcs of that path, from the node back to the hub, and returns their number; 0 where there is none. */
  pathTo(node: number, path: Int32Array): number;
};

/**
 * Paths of least latency that serve at a given quality within the hop limit: Bellman and Ford's relaxation by hops, each
 * improvement a label of its own, so that a path is one that really keeps the limit. Among equal latencies the one with fewer
 * hops, then in the order of nodes and arcs.
 */
export function createQuickestPaths({
  nodeCount,
  from,
  to,
  directed,
  hopLimit,
  latency,
}: ReachNetwork & { readonly latency: Float64Array }): QuickestPaths {
  const { offset, target, arc: arcAt } = createAdjacency(nodeCount, from, to);
  const seconds = new Float64Array(nodeCount);
  const labelOf = new Int32Array(nodeCount);
  let capacity = Math.max(64, 2 * nodeCount);
  let labelNode = new Int32Array(capacity);
  let labelArc = new Int32Array(capacity);
  let labelBefore = new Int32Array(capacity);
  let labelSeconds = new Float64Array(capacity);
  let count = 0;

  function grow(): void {
    capacity *= 2;
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(capacity);
      next.set(old);
      return next;
    };
    labelNode = wider(labelNode);
    labelArc = wider(labelArc);
    labelBefore = wider(labelBefore);
    const nextSeconds = new Float64Array(capacity);
    nextSeconds.set(labelSeconds);
    labelSeconds = nextSeconds;
  }

  function add(node: number, arc: number, before: number, after: number): void {
    if (count === capacity) grow();
    labelNode[count] = node;
    labelArc[count] = arc;
    labelBefore[count] = before;
    labelSeconds[count] = after;
    seconds[node] = after;
    labelOf[node] = count;
    count += 1;
  }

  return {
    solve({ hub, relay, arcUp, threshold }, level) {
      seconds.fill(Infinity);
      labelOf.fill(-1);
      count = 0;
      const least = Math.max(level, threshold);
      for (let node = 0; node < nodeCount; node += 1) if ((hub[node] as number) >= least) add(node, -1, -1, 0);
      let first = 0;
      const most = hopLimit > 0 ? hopLimit : nodeCount;
      for (let hop = 1; hop <= most && first < count; hop += 1) {
        const last = count;
        for (; first < last; first += 1) {
          const node = labelNode[first] as number;
          const here = labelSeconds[first] as number;
          if (here > (seconds[node] as number)) continue;
          if (labelBefore[first] !== -1 && (relay[node] as number) < least) continue;
          const end = offset[node + 1] as number;
          for (let place = offset[node] as number; place < end; place += 1) {
            const arc = arcAt[place] as number;
            if (arcUp[arc] === 0 || (directed[arc] === 1 && from[arc] !== node)) continue;
            const next = target[place] as number;
            const after = here + (latency[arc] as number);
            if (after < (seconds[next] as number)) add(next, arc, first, after);
          }
        }
      }
    },
    secondsTo: (node) => seconds[node] as number,
    pathTo(node, path) {
      let length = 0;
      let label = labelOf[node] as number;
      while (label >= 0 && labelBefore[label] !== -1) {
        path[length] = labelArc[label] as number;
        length += 1;
        label = labelBefore[label] as number;
      }
      return length;
    },
  };
}
