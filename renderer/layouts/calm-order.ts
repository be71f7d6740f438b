import type { Arcs } from './flow-arcs';

/** Nodes in buckets by a key that changes by one at a time; the smallest position of a bucket is not sought, order is by entry. */
class Buckets {
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #heads: Int32Array;

  constructor(nodes: number, buckets: number) {
    this.#next = new Int32Array(nodes).fill(-1);
    this.#previous = new Int32Array(nodes).fill(-1);
    this.#heads = new Int32Array(buckets).fill(-1);
  }

  head(bucket: number): number {
    return this.#heads[bucket] as number;
  }

  put(node: number, bucket: number): void {
    const head = this.#heads[bucket] as number;
    this.#next[node] = head;
    this.#previous[node] = -1;
    if (head >= 0) this.#previous[head] = node;
    this.#heads[bucket] = node;
  }

  take(node: number, bucket: number): void {
    const next = this.#next[node] as number;
    const previous = this.#previous[node] as number;
    if (previous >= 0) this.#next[previous] = next;
    else this.#heads[bucket] = next;
    if (next >= 0) this.#previous[next] = previous;
  }
}

/**
 * An order of nodes against which few arcs run: the greedy one of Eades, Lin and Smyth (1993), linear in nodes and arcs.
 * Without circles no arc runs against it.
 */
export function calmOrder(count: number, { from, to }: Arcs): Int32Array {
  const outs: number[][] = Array.from({ length: count }, () => []);
  const ins: number[][] = Array.from({ length: count }, () => []);
  from.forEach((giver, arc) => {
    const taker = to[arc] as number;
    outs[giver]?.push(taker);
    ins[taker]?.push(giver);
  });
  const out = Int32Array.from(outs, (list) => list.length);
  const into = Int32Array.from(ins, (list) => list.length);
  const most = Math.max(0, ...out, ...into);
  const middle = most + 2;
  const [sinks, sources] = [0, 2 * middle];
  const bucketOf = (node: number): number =>
    out[node] === 0 ? sinks : into[node] === 0 ? sources : middle + (out[node] as number) - (into[node] as number);
  const buckets = new Buckets(count, 2 * middle + 1);
  const held = new Int32Array(count);
  for (let node = count - 1; node >= 0; node -= 1) {
    held[node] = bucketOf(node);
    buckets.put(node, held[node] as number);
  }
  let highest = 2 * middle - 1;
  const gone = new Uint8Array(count);
  const remove = (node: number): void => {
    buckets.take(node, held[node] as number);
    gone[node] = 1;
    const moved = (other: number): void => {
      const bucket = bucketOf(other);
      buckets.take(other, held[other] as number);
      buckets.put(other, bucket);
      held[other] = bucket;
      if (bucket < sources) highest = Math.max(highest, bucket);
    };
    for (const taker of outs[node] ?? [])
      if (gone[taker] === 0) {
        into[taker] = (into[taker] as number) - 1;
        moved(taker);
      }
    for (const giver of ins[node] ?? [])
      if (gone[giver] === 0) {
        out[giver] = (out[giver] as number) - 1;
        moved(giver);
      }
  };
  const order = new Int32Array(count);
  let front = 0;
  let back = count - 1;
  while (front <= back) {
    const sink = buckets.head(sinks);
    const source = buckets.head(sources);
    if (sink >= 0) {
      order[back--] = sink;
      remove(sink);
    } else if (source >= 0) {
      order[front++] = source;
      remove(source);
    } else {
      while (highest > 1 && buckets.head(highest) < 0) highest -= 1;
      const node = buckets.head(highest);
      order[front++] = node;
      remove(node);
    }
  }
  return order;
}
