import type { LayerRows } from './layer-rows';

export type WordFlood = {
  /** What one seed for each bit of `wanted` reaches within `alive`: the words stay valid until the next flood. */
  readonly flood: (rows: LayerRows, alive: Int32Array, wanted: number) => Int32Array;
};

/**
 * Prepares floods of 32 realisations at once on networks of `nodeCount` nodes: bit r of a word belongs to realisation r. While
 * the front is small it is pushed from a queue; once it is broad, all nodes that still miss bits pull from their neighbours in
 * sweeps back and forth; what little is left is pushed again (direction-optimising search after Beamer, Asanović and Patterson
 * 2012). Seeds are the nodes that stand first in `rows.best` and are alive. Allocates nothing.
 */
export function createWordFlood(nodeCount: number): WordFlood {
  const reached = new Int32Array(nodeCount);
  const pending = new Int32Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  const broad = Math.max(1, nodeCount >> 3);
  const narrow = nodeCount >> 4;
  let head = 0;
  let waiting = 0;

  function push({ offset, target }: LayerRows, alive: Int32Array, wanted: number, limit: number): void {
    let at = head;
    let length = waiting;
    while (length > 0 && length <= limit) {
      const node = queue[at] as number;
      at = at + 1 === nodeCount ? 0 : at + 1;
      length -= 1;
      const news = (pending[node] as number) & wanted;
      pending[node] = 0;
      const end = offset[node + 1] as number;
      for (let place = offset[node] as number; place < end; place += 1) {
        const neighbour = target[place] as number;
        const known = reached[neighbour] as number;
        const fresh = news & (alive[neighbour] as number) & ~known;
        if (fresh === 0) continue;
        reached[neighbour] = known | fresh;
        const waits = pending[neighbour] as number;
        pending[neighbour] = waits | fresh;
        if (waits !== 0) continue;
        const last = at + length;
        queue[last >= nodeCount ? last - nodeCount : last] = neighbour;
        length += 1;
      }
    }
    head = at;
    waiting = length;
  }

  /** One sweep in which nodes pull what they miss; those that gained stand in the queue afterwards. */
  function pull({ offset, target }: LayerRows, alive: Int32Array, wanted: number, step: 1 | -1): void {
    let gained = 0;
    for (let node = step === 1 ? 0 : nodeCount - 1; node >= 0 && node < nodeCount; node += step) {
      const whole = (alive[node] as number) & wanted;
      const known = reached[node] as number;
      if (whole === known) continue;
      let found = 0;
      const end = offset[node + 1] as number;
      for (let place = offset[node] as number; place < end; place += 1)
        found |= reached[target[place] as number] as number;
      const fresh = found & whole & ~known;
      if (fresh === 0) continue;
      reached[node] = known | fresh;
      pending[node] = fresh;
      queue[gained++] = node;
    }
    head = 0;
    waiting = gained;
  }

  function forget(): void {
    for (let place = 0, at = head; place < waiting; place += 1) {
      pending[queue[at] as number] = 0;
      at = at + 1 === nodeCount ? 0 : at + 1;
    }
  }

  return {
    flood(rows, alive, wanted) {
      reached.fill(0);
      head = 0;
      waiting = 0;
      let left = wanted;
      for (let rank = 0; rank < nodeCount && left !== 0; rank += 1) {
        const node = rows.best[rank] as number;
        const bits = (alive[node] as number) & left;
        if (bits === 0) continue;
        reached[node] = bits;
        pending[node] = bits;
        queue[waiting++] = node;
        left &= ~bits;
      }
      push(rows, alive, wanted, broad);
      for (let step: 1 | -1 = 1; waiting > narrow; step = step === 1 ? -1 : 1) {
        forget();
        pull(rows, alive, wanted, step);
      }
      push(rows, alive, wanted, nodeCount);
      return reached;
    },
  };
}
