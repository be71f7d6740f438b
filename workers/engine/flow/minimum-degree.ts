/**
 * Order of elimination that keeps a sparse factor small: always the node with the fewest neighbours left, the lowest
 * number among equals; its neighbours become neighbours of each other (Tinney and Walker 1967, scheme 2,
 * doi:10.1109/PROC.1967.6011). Returns node by position. Made for up to some ten thousand nodes.
 */
export function minimumDegree(size: number, row: Int32Array, column: Int32Array): Int32Array {
  const neighbours: Set<number>[] = [];
  for (let node = 0; node < size; node += 1) neighbours.push(new Set());
  for (let entry = 0; entry < row.length; entry += 1) {
    const a = row[entry] as number;
    const b = column[entry] as number;
    if (a === b) continue;
    neighbours[a]?.add(b);
    neighbours[b]?.add(a);
  }
  // Heap of (degree, node) with entries left behind when a degree changes.
  const heap: number[] = [];
  const key = (node: number): number => (neighbours[node]?.size ?? 0) * size + node;
  const push = (value: number): void => {
    let place = heap.push(value) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if ((heap[parent] as number) <= value) break;
      heap[place] = heap[parent] as number;
      place = parent;
    }
    heap[place] = value;
  };
  const pop = (): number => {
    const top = heap[0] as number;
    const last = heap.pop() as number;
    const count = heap.length;
    if (count === 0) return top;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= count) break;
      if (child + 1 < count && (heap[child + 1] as number) < (heap[child] as number)) child += 1;
      if ((heap[child] as number) >= last) break;
      heap[place] = heap[child] as number;
      place = child;
    }
    heap[place] = last;
    return top;
  };
  for (let node = 0; node < size; node += 1) push(key(node));
  const order = new Int32Array(size);
  const done = new Uint8Array(size);
  for (let position = 0; position < size;) {
    const top = pop();
    const node = top % size;
    if (done[node] === 1 || top !== key(node)) continue;
    done[node] = 1;
    order[position] = node;
    position += 1;
    const around = [...(neighbours[node] ?? [])];
    for (const a of around) {
      neighbours[a]?.delete(node);
      for (const b of around) if (a !== b) neighbours[a]?.add(b);
    }
    for (const a of around) push(key(a));
  }
  return order;
}
