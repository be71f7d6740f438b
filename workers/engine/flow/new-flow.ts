export type NewFlowNetwork = {
  readonly nodeCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Seconds that flow new to an arc takes along it. */
  readonly latency: Float64Array;
  readonly sinkNode: Int32Array;
};

/** Amounts per arc (from → to positive) and per sink, in the unit of the service. */
export type Flow = { readonly arcFlow: Float64Array; readonly delivered: Float64Array };

export type NewFlow = {
  /** What of the flow after a change goes on as before, and how late the rest is. */
  compare(before: Flow, after: Flow): void;
  /** Per sink: what it gets without waiting, of what it gets after the change. */
  readonly kept: Float64Array;
  /** Per sink: latency in seconds of the rest, its mean by amount where it comes on several ways; 0 where there is none. */
  readonly wait: Float64Array;
  /** Per sink: 1 where that is a mean. */
  readonly isMean: Uint8Array;
};

/** Differences below this share of a flow are the rounding of another way to the same allocation. */
const ROUNDING = 1e-9;

/**
 * How long the flow that is new waits, where it waits for the sum of the latencies of the arcs that it is new to. At every
 * node what arrives as before serves first what left as before; what is left of it and what arrives late mix, and serve what
 * is new. So a sink on one new path waits for the sum of its latencies; a sink on several waits for their mean by amount, and
 * lacks in all exactly what it would lack path by path. Nodes are taken downstream; where flow goes in a circle, what closes
 * the circle counts as before. Allocates nothing after creation.
 */
export function createNewFlow({ nodeCount, from, to, latency, sinkNode }: NewFlowNetwork): NewFlow {
  const arcCount = from.length;
  const sinkCount = sinkNode.length;
  const kept = new Float64Array(sinkCount);
  const wait = new Float64Array(sinkCount);
  const isMean = new Uint8Array(sinkCount);
  /** Per node: what leaves, what left as before, what arrives late, that times its seconds; arcs still to arrive. */
  const leaving = new Float64Array(nodeCount);
  const claimed = new Float64Array(nodeCount);
  const late = new Float64Array(nodeCount);
  const lateness = new Float64Array(nodeCount);
  /** Per node: seconds of what arrives late, and 1 where they differ. */
  const only = new Float64Array(nodeCount);
  const mixed = new Uint8Array(nodeCount);
  const missing = new Int32Array(nodeCount);
  const done = new Uint8Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  const { start, arcs } = rows();

  function rows(): { start: Int32Array; arcs: Int32Array } {
    const start = new Int32Array(nodeCount + 1);
    for (const ends of [from, to]) for (const node of ends) start[node + 1] = (start[node + 1] as number) + 1;
    for (let node = 0; node < nodeCount; node += 1)
      start[node + 1] = (start[node + 1] as number) + (start[node] as number);
    const next = start.slice();
    const arcs = new Int32Array(2 * arcCount);
    for (let arc = 0; arc < arcCount; arc += 1) {
      for (const node of [from[arc] as number, to[arc] as number]) {
        arcs[next[node] as number] = arc;
        next[node] = (next[node] as number) + 1;
      }
    }
    return { start, arcs };
  }

  /** What went on as before of an amount, free of rounding. */
  function claim(before: number, after: number): number {
    if (after <= before * (1 + ROUNDING)) return after;
    return Math.max(0, before);
  }

  /** Whether an arc that delays anything carries more than before: else nothing waits. */
  function anyLate(before: Flow, after: Flow): boolean {
    for (let arc = 0; arc < arcCount; arc += 1) {
      if ((latency[arc] as number) <= 0) continue;
      const flow = after.arcFlow[arc] as number;
      const amount = Math.abs(flow);
      const former = flow > 0 ? (before.arcFlow[arc] as number) : -(before.arcFlow[arc] as number);
      if (claim(former, amount) < amount) return true;
    }
    return false;
  }

  function pass(node: number, before: Flow, after: Flow): void {
    const out = leaving[node] as number;
    const asBefore = Math.max(0, out - (late[node] as number));
    const claims = claimed[node] as number;
    const share = claims <= asBefore * (1 + ROUNDING) ? 1 : asBefore / claims;
    const rest = out - share * claims;
    const mean = rest > 0 ? (lateness[node] as number) / rest : 0;
    if (Math.abs(mean - (only[node] as number)) > ROUNDING * mean) mixed[node] = 1;
    const seconds = (mixed[node] === 1 ? mean : only[node]) as number;
    const end = start[node + 1] as number;
    for (let place = start[node] as number; place < end; place += 1) {
      const arc = arcs[place] as number;
      const flow = after.arcFlow[arc] as number;
      if (flow === 0 || (flow > 0 ? from[arc] : to[arc]) !== node) continue;
      const head = (flow > 0 ? to[arc] : from[arc]) as number;
      const amount = Math.abs(flow);
      const former = flow > 0 ? (before.arcFlow[arc] as number) : -(before.arcFlow[arc] as number);
      const fresh = amount - share * claim(former, amount);
      const delay = seconds + (latency[arc] as number);
      if (fresh > ROUNDING * amount && delay > 0 && done[head] === 0) {
        if (mixed[node] === 1 || (late[head] !== 0 && only[head] !== delay)) mixed[head] = 1;
        only[head] = delay;
        late[head] = (late[head] as number) + fresh;
        lateness[head] = (lateness[head] as number) + fresh * delay;
      }
      missing[head] = (missing[head] as number) - 1;
    }
    claimed[node] = share;
    lateness[node] = seconds;
    done[node] = 1;
  }

  function prepare(before: Flow, after: Flow): void {
    for (const array of [leaving, claimed, late, lateness, only]) array.fill(0);
    missing.fill(0);
    mixed.fill(0);
    done.fill(0);
    for (let arc = 0; arc < arcCount; arc += 1) {
      const flow = after.arcFlow[arc] as number;
      if (flow === 0) continue;
      const amount = Math.abs(flow);
      const former = flow > 0 ? (before.arcFlow[arc] as number) : -(before.arcFlow[arc] as number);
      const tail = (flow > 0 ? from[arc] : to[arc]) as number;
      const head = (flow > 0 ? to[arc] : from[arc]) as number;
      leaving[tail] = (leaving[tail] as number) + amount;
      claimed[tail] = (claimed[tail] as number) + claim(former, amount);
      missing[head] = (missing[head] as number) + 1;
    }
    for (let sink = 0; sink < sinkCount; sink += 1) {
      const node = sinkNode[sink] as number;
      const amount = after.delivered[sink] as number;
      leaving[node] = (leaving[node] as number) + amount;
      claimed[node] = (claimed[node] as number) + claim(before.delivered[sink] as number, amount);
    }
  }

  function passDownstream(before: Flow, after: Flow): void {
    let tail = 0;
    const put = (node: number): void => {
      queue[tail] = node;
      tail += 1;
    };
    for (let node = 0; node < nodeCount; node += 1) if (missing[node] === 0) put(node);
    let opened = 0;
    for (let first = 0; ; first += 1) {
      if (first === tail) {
        // What is left goes in circles, or comes from one: it is opened at its first node.
        while (opened < nodeCount && done[opened] === 1) opened += 1;
        if (opened === nodeCount) return;
        put(opened);
      }
      const node = queue[first] as number;
      pass(node, before, after);
      const end = start[node + 1] as number;
      for (let place = start[node] as number; place < end; place += 1) {
        const arc = arcs[place] as number;
        const flow = after.arcFlow[arc] as number;
        if (flow === 0 || (flow > 0 ? from[arc] : to[arc]) !== node) continue;
        const head = (flow > 0 ? to[arc] : from[arc]) as number;
        if (missing[head] === 0 && done[head] === 0) {
          missing[head] = -1;
          put(head);
        }
      }
    }
  }

  return {
    kept,
    wait,
    isMean,
    compare(before, after) {
      kept.set(after.delivered);
      wait.fill(0);
      if (!anyLate(before, after)) return;
      prepare(before, after);
      passDownstream(before, after);
      for (let sink = 0; sink < sinkCount; sink += 1) {
        const node = sinkNode[sink] as number;
        const amount = after.delivered[sink] as number;
        const seconds = lateness[node] as number;
        if (seconds <= 0) continue;
        const asBefore = (claimed[node] as number) * claim(before.delivered[sink] as number, amount);
        if (amount - asBefore <= ROUNDING * amount) continue;
        kept[sink] = asBefore;
        wait[sink] = seconds;
        isMean[sink] = mixed[node] as number;
      }
    },
  };
}
