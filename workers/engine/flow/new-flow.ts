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
  /**
   * What of the flow after a change goes on as before, and how late the rest is: at the first `count` sinks listed, by default
   * at all.
   */
  compare(before: Flow, after: Flow, sinks?: Int32Array, count?: number): void;
  /** Per sink compared: what it gets without waiting, of what it gets after the change. */
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
 * the circle counts as before. Only what is upstream of the sinks compared is looked at. Allocates nothing after creation.
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
  /** Nodes at and upstream of the sinks compared, and 1 at each of them. */
  const upstream = new Int32Array(nodeCount);
  const isUpstream = new Uint8Array(nodeCount);
  let upstreamCount = 0;
  const allSinks = Int32Array.from({ length: sinkCount }, (_, sink) => sink);
  const sinksAt = Array.from({ length: nodeCount }, (): number[] => []);
  sinkNode.forEach((node, sink) => sinksAt[node]?.push(sink));
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
      if (isUpstream[head] === 0) continue;
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

  function add(node: number): void {
    if (isUpstream[node] === 1) return;
    isUpstream[node] = 1;
    upstream[upstreamCount] = node;
    upstreamCount += 1;
  }

  /** Adds up what leaves a node and what of that left as before; what it comes from is upstream too. */
  function prepare(node: number, before: Flow, after: Flow): void {
    let out = 0;
    let claims = 0;
    let coming = 0;
    const end = start[node + 1] as number;
    for (let place = start[node] as number; place < end; place += 1) {
      const arc = arcs[place] as number;
      const flow = after.arcFlow[arc] as number;
      if (flow === 0) continue;
      const tail = (flow > 0 ? from[arc] : to[arc]) as number;
      if (tail !== node) {
        coming += 1;
        add(tail);
        continue;
      }
      const amount = Math.abs(flow);
      const former = flow > 0 ? (before.arcFlow[arc] as number) : -(before.arcFlow[arc] as number);
      out += amount;
      claims += claim(former, amount);
    }
    for (const sink of sinksAt[node] ?? []) {
      const amount = after.delivered[sink] as number;
      out += amount;
      claims += claim(before.delivered[sink] as number, amount);
    }
    leaving[node] = out;
    claimed[node] = claims;
    missing[node] = coming;
    late[node] = lateness[node] = only[node] = 0;
    mixed[node] = done[node] = 0;
  }

  function passDownstream(before: Flow, after: Flow): void {
    let tail = 0;
    for (let at = 0; at < upstreamCount; at += 1) {
      const node = upstream[at] as number;
      if (missing[node] !== 0) continue;
      queue[tail] = node;
      tail += 1;
    }
    let opened = 0;
    for (let first = 0; ; first += 1) {
      if (first === tail) {
        if (tail === upstreamCount) return;
        // What is left goes in circles, or comes from one: it is opened at its first node.
        while (isUpstream[opened] === 0 || done[opened] === 1) opened += 1;
        queue[tail] = opened;
        tail += 1;
      }
      const node = queue[first] as number;
      pass(node, before, after);
      const end = start[node + 1] as number;
      for (let place = start[node] as number; place < end; place += 1) {
        const arc = arcs[place] as number;
        const flow = after.arcFlow[arc] as number;
        if (flow === 0 || (flow > 0 ? from[arc] : to[arc]) !== node) continue;
        const head = (flow > 0 ? to[arc] : from[arc]) as number;
        if (isUpstream[head] === 1 && missing[head] === 0 && done[head] === 0) {
          missing[head] = -1;
          queue[tail] = head;
          tail += 1;
        }
      }
    }
  }

  return {
    kept,
    wait,
    isMean,
    compare(before, after, sinks = allSinks, count = sinks.length) {
      for (let at = 0; at < count; at += 1) add(sinkNode[sinks[at] as number] as number);
      for (let at = 0; at < upstreamCount; at += 1) prepare(upstream[at] as number, before, after);
      passDownstream(before, after);
      for (let at = 0; at < count; at += 1) {
        const sink = sinks[at] as number;
        const node = sinkNode[sink] as number;
        const amount = after.delivered[sink] as number;
        const seconds = lateness[node] as number;
        const asBefore = (claimed[node] as number) * claim(before.delivered[sink] as number, amount);
        const waits = seconds > 0 && amount - asBefore > ROUNDING * amount;
        kept[sink] = waits ? asBefore : amount;
        wait[sink] = waits ? seconds : 0;
        isMean[sink] = mixed[node] as number;
      }
      for (let at = 0; at < upstreamCount; at += 1) isUpstream[upstream[at] as number] = 0;
      upstreamCount = 0;
    },
  };
}
