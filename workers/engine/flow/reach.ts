export type ReachNetwork = {
  readonly nodeCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where an arc carries only from → to, that is from the hub's side to the served side; 0 where both ways. */
  readonly directed: Uint8Array;
  /** Most arcs between a hub and whom it serves; 0 where there is no limit. */
  readonly hopLimit: number;
};

export type ReachInput = {
  /** Quality of each hub, 0 to 1; 0 where the node is no hub. */
  readonly hub: Float64Array;
  /** Quality of what passes through each node, 0 to 1; 0 where nothing passes. */
  readonly relay: Float64Array;
  /** 1 per arc that works. */
  readonly arcUp: Uint8Array;
  /** A hub or relay below this counts as 0. */
  readonly threshold: number;
};

export type ReachOutput = {
  /** Best service per node, 0 to 1: over all paths from a hub the largest least quality of the hub and the relays passed. */
  readonly quality: Float64Array;
  /** The arc over which that comes, −1 where the node serves itself or is not served. */
  readonly parentArc: Int32Array;
};

export type Reach = {
  solve(input: ReachInput, output: ReachOutput): void;
};

/**
 * Who is reached by a service that hubs give and relays pass on (data, voice, radio, coordination): widest paths
 * (Pollack 1960). Neither the served node nor the hub need be a relay for its own service. Without a hop limit this is
 * Dijkstra's order of settling, where everything of equal quality goes through a plain queue, so that fewer hops win
 * among equals; with one it is relaxation by hop layers, and then a chain of parents may pass a node whose own best
 * path is longer. Nothing is allocated after creation; ties follow the order of nodes and arcs.
 */
export function createReach({ nodeCount, from, to, directed, hopLimit }: ReachNetwork): Reach {
  // Rows list the arcs that leave towards the served side.
  const offset = new Int32Array(nodeCount + 1);
  for (let arc = 0; arc < from.length; arc += 1) {
    const a = from[arc] as number;
    const b = to[arc] as number;
    if (!(a >= 0 && a < nodeCount && b >= 0 && b < nodeCount)) {
      throw new RangeError(`Arc ${arc} joins ${a} and ${b}; nodes are 0 to ${nodeCount - 1}.`);
    }
    offset[a + 1] = (offset[a + 1] as number) + 1;
    if (directed[arc] === 0) offset[b + 1] = (offset[b + 1] as number) + 1;
  }
  for (let node = 0; node < nodeCount; node += 1) {
    offset[node + 1] = (offset[node + 1] as number) + (offset[node] as number);
  }
  const place = offset.slice();
  const target = new Int32Array(offset[nodeCount] as number);
  const via = new Int32Array(target.length);
  for (let arc = 0; arc < from.length; arc += 1) {
    const a = from[arc] as number;
    const b = to[arc] as number;
    target[place[a] as number] = b;
    via[place[a] as number] = arc;
    place[a] = (place[a] as number) + 1;
    if (directed[arc] !== 0) continue;
    target[place[b] as number] = a;
    via[place[b] as number] = arc;
    place[b] = (place[b] as number) + 1;
  }

  /** What each node can give on: its own as a hub, or what came as far as it relays. */
  const onward = new Float64Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  const settled = new Uint8Array(nodeCount);
  // Heap of nodes by onward quality when they were put in, best first; each node enters at most twice.
  const heap = new Int32Array(2 * nodeCount);
  const heapKey = new Float64Array(2 * nodeCount);
  let heapSize = 0;

  function put(node: number, key: number): void {
    let at = heapSize;
    heapSize += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentKey = heapKey[parent] as number;
      if (parentKey > key || (parentKey === key && (heap[parent] as number) < node)) break;
      heap[at] = heap[parent] as number;
      heapKey[at] = parentKey;
      at = parent;
    }
    heap[at] = node;
    heapKey[at] = key;
  }

  function take(): number {
    const top = heap[0] as number;
    heapSize -= 1;
    const node = heap[heapSize] as number;
    const key = heapKey[heapSize] as number;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heapSize) break;
      if (child + 1 < heapSize) {
        const left = heapKey[child] as number;
        const right = heapKey[child + 1] as number;
        if (right > left || (right === left && (heap[child + 1] as number) < (heap[child] as number))) child += 1;
      }
      const childKey = heapKey[child] as number;
      if (childKey < key || (childKey === key && (heap[child] as number) > node)) break;
      heap[at] = heap[child] as number;
      heapKey[at] = childKey;
      at = child;
    }
    heap[at] = node;
    heapKey[at] = key;
    return top;
  }

  function settleByQuality({ relay, arcUp, threshold }: ReachInput, { quality, parentArc }: ReachOutput): void {
    settled.fill(0);
    heapSize = 0;
    for (let node = 0; node < nodeCount; node += 1) {
      if ((onward[node] as number) > 0) put(node, onward[node] as number);
    }
    while (heapSize > 0) {
      const level = heapKey[0] as number;
      let tail = 0;
      while (heapSize > 0 && heapKey[0] === level) {
        const node = take();
        if (settled[node] === 1) continue;
        settled[node] = 1;
        queue[tail] = node;
        tail += 1;
      }
      for (let first = 0; first < tail; first += 1) {
        const node = queue[first] as number;
        const end = offset[node + 1] as number;
        for (let at = offset[node] as number; at < end; at += 1) {
          const next = target[at] as number;
          if ((quality[next] as number) >= level || arcUp[via[at] as number] === 0) continue;
          quality[next] = level;
          parentArc[next] = via[at] as number;
          const passes = relay[next] as number;
          const given = passes < threshold ? 0 : Math.min(passes, level);
          if (settled[next] === 1 || given <= (onward[next] as number)) continue;
          onward[next] = given;
          if (given < level) put(next, given);
          else {
            settled[next] = 1;
            queue[tail] = next;
            tail += 1;
          }
        }
      }
    }
  }

  // Layers: nodes whose onward quality rose in the last hop, with the value they had then.
  const layer = hopLimit > 0 ? new Int32Array(nodeCount) : queue;
  const layerOnward = hopLimit > 0 ? new Float64Array(nodeCount) : onward;

  function settleByHops({ relay, arcUp, threshold }: ReachInput, { quality, parentArc }: ReachOutput): void {
    let count = 0;
    for (let node = 0; node < nodeCount; node += 1) {
      if ((onward[node] as number) === 0) continue;
      layer[count] = node;
      count += 1;
    }
    for (let hop = 1; hop <= hopLimit && count > 0; hop += 1) {
      for (let first = 0; first < count; first += 1) layerOnward[first] = onward[layer[first] as number] as number;
      settled.fill(0);
      let risen = 0;
      for (let first = 0; first < count; first += 1) {
        const node = layer[first] as number;
        const level = layerOnward[first] as number;
        const end = offset[node + 1] as number;
        for (let at = offset[node] as number; at < end; at += 1) {
          const next = target[at] as number;
          if ((quality[next] as number) >= level || arcUp[via[at] as number] === 0) continue;
          quality[next] = level;
          parentArc[next] = via[at] as number;
          const passes = relay[next] as number;
          const given = passes < threshold ? 0 : Math.min(passes, level);
          if (given <= (onward[next] as number)) continue;
          onward[next] = given;
          if (settled[next] === 1) continue;
          settled[next] = 1;
          queue[risen] = next;
          risen += 1;
        }
      }
      count = risen;
      for (let first = 0; first < risen; first += 1) layer[first] = queue[first] as number;
    }
  }

  return {
    solve(input, output) {
      const { hub, threshold } = input;
      const { quality, parentArc } = output;
      for (let node = 0; node < nodeCount; node += 1) {
        const own = hub[node] as number;
        onward[node] = own > 0 && own >= threshold ? own : 0;
        quality[node] = onward[node] as number;
        parentArc[node] = -1;
      }
      if (hopLimit > 0) settleByHops(input, output);
      else settleByQuality(input, output);
    },
  };
}
