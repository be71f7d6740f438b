import type { FairState } from './fair-state';

/**
 * Takes back flow that ends (`downstream`) or begins (upstream) at a node. Downstream, what is taken comes off flow that
 * is parked on the way and off what sinks got; upstream, it goes back to the sources. Cycles of flow on the way are
 * cancelled. Every sink that loses is reported to `onLoss`, every
 * arc over which more can be sent downstream to `onOpen`.
 */
export function createRetract(
  state: FairState,
  onLoss: (sink: number) => void,
  onOpen: (from: number, to: number) => void,
) {
  const { residual, net, excess, spare, supply, got, sinkStart, sinkList } = state;
  const { nodeCount, start, head, mate, room } = residual;
  const path = new Int32Array(nodeCount);
  /** Place in the path of each node on it, −1 elsewhere. */
  const onPath = new Int32Array(nodeCount).fill(-1);

  /** Takes what the node itself can give, at most `amount`; 0 where it can give nothing. */
  function takeAt(node: number, amount: number, downstream: boolean): number {
    if (!downstream) {
      const given = (supply[node] as number) - (spare[node] as number);
      const taken = Math.min(amount, given);
      if (taken <= 0) return 0;
      spare[node] = (spare[node] as number) + taken;
      return taken;
    }
    const parked = excess[node] as number;
    if (parked > 0) {
      const taken = Math.min(amount, parked);
      excess[node] = parked - taken;
      return taken;
    }
    const end = sinkStart[node + 1] as number;
    for (let at = sinkStart[node] as number; at < end; at += 1) {
      const sink = sinkList[at] as number;
      const had = got[sink] as number;
      if (had <= 0) continue;
      const taken = Math.min(amount, had);
      got[sink] = had - taken;
      onLoss(sink);
      return taken;
    }
    return 0;
  }

  /** Place at which flow goes on from a node, the way in hand; −1 where none does. */
  function nextPlace(node: number, downstream: boolean): number {
    const end = start[node + 1] as number;
    for (let place = start[node] as number; place < end; place += 1) {
      const flow = net[place] as number;
      if (downstream ? flow > 0 : flow < 0) return place;
    }
    return -1;
  }

  const flowAt = (place: number): number => Math.abs(net[place] as number);

  function lower(place: number, amount: number, opens: boolean): void {
    const forward = (net[place] as number) >= 0 ? place : (mate[place] as number);
    const back = mate[forward] as number;
    const left = Math.max(0, (net[forward] as number) - amount);
    net[forward] = left;
    net[back] = -left;
    room[back] = Math.max(0, (room[back] as number) - amount);
    room[forward] = (room[forward] as number) + amount;
    if (opens) onOpen(head[back] as number, head[forward] as number);
  }

  return (from: number, amount: number, downstream: boolean): void => {
    let left = amount;
    while (left > 0) {
      let node = from;
      let depth = 0;
      let most = left;
      onPath[node] = 0;
      for (;;) {
        const taken = takeAt(node, most, downstream);
        if (taken > 0) {
          for (let step = 0; step < depth; step += 1) lower(path[step] as number, taken, downstream);
          left -= taken;
          break;
        }
        const place = nextPlace(node, downstream);
        if (place < 0) {
          // Only rounding ends here.
          for (let step = 0; step < depth; step += 1) lower(path[step] as number, most, downstream);
          left -= most;
          break;
        }
        path[depth] = place;
        depth += 1;
        most = Math.min(most, flowAt(place));
        node = head[place] as number;
        const first = onPath[node] as number;
        if (first >= 0) {
          let around = Infinity;
          for (let step = first; step < depth; step += 1) around = Math.min(around, flowAt(path[step] as number));
          for (let step = first; step < depth; step += 1) lower(path[step] as number, around, true);
          break;
        }
        onPath[node] = depth;
      }
      onPath[from] = -1;
      for (let step = 0; step < depth; step += 1) onPath[head[path[step] as number] as number] = -1;
    }
  };
}
