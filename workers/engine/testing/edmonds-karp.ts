export type TwinArc = { readonly from: number; readonly to: number; readonly capacity: number };

/** Value of a maximum flow by Edmonds and Karp (1972) on a matrix: the naive twin. Shares below 1e-12 count as none. */
export function edmondsKarp(nodeCount: number, arcs: readonly TwinArc[], source: number, sink: number): number {
  const left = Array.from({ length: nodeCount }, () => new Array<number>(nodeCount).fill(0));
  for (const { from, to, capacity } of arcs) {
    const row = left[from] ?? [];
    row[to] = (row[to] ?? 0) + capacity;
  }
  for (let total = 0; ;) {
    const parent = new Array<number>(nodeCount).fill(-1);
    parent[source] = source;
    const queue = [source];
    for (const node of queue) {
      for (let next = 0; next < nodeCount; next += 1) {
        if (parent[next] !== -1 || (left[node]?.[next] ?? 0) <= 1e-12) continue;
        parent[next] = node;
        queue.push(next);
      }
    }
    if (parent[sink] === -1) return total;
    let amount = Infinity;
    for (let node = sink; node !== source; node = parent[node] ?? 0) {
      amount = Math.min(amount, left[parent[node] ?? 0]?.[node] ?? 0);
    }
    for (let node = sink; node !== source; node = parent[node] ?? 0) {
      const before = parent[node] ?? 0;
      (left[before] ?? [])[node] = (left[before]?.[node] ?? 0) - amount;
      (left[node] ?? [])[before] = (left[node]?.[before] ?? 0) + amount;
    }
    total += amount;
  }
}
