import type { LayerRows } from './layer-rows';

export type MutualPrune = {
  /** Starts anew with the nodes that are alive, a bit for each realisation. */
  readonly start: (alive: Int32Array) => void;
  /** Takes everything away that hangs on nothing lasting, until nothing more falls; `alive` becomes what is left. */
  readonly settle: (alive: Int32Array) => void;
  /** Takes bits of a node away besides; `settle` then follows what they held. */
  readonly remove: (node: number, bits: number, alive: Int32Array) => void;
};

/**
 * Prepares the removal, in 32 realisations at once, of all nodes that in some network stand in a part without a cycle: such a
 * part is small beside the mutual giant component. Each link carries a message each way, whether its start is alive and held by
 * another link than this one; a node that no message reaches in one of the networks falls (the cavity rule of percolation, Karrer,
 * Newman and Zdeborová 2014). Messages only ever go out, so the whole cascade costs what changes in it and no turn looks at
 * the rest. What is left contains every mutual component with a cycle in each network.
 */
export function createMutualPrune(nodeCount: number, layers: readonly LayerRows[]): MutualPrune {
  /** By layer and place: bits of the message that comes in from the neighbour there. */
  const held = layers.map(({ target }) => new Int32Array(target.length));
  /** By layer and node: bits that two or more messages hold. */
  const twice = layers.map(() => new Int32Array(nodeCount));
  const queue = new Int32Array(nodeCount);
  const queued = new Uint8Array(nodeCount);
  const single = new Int32Array(layers.length);
  let head = 0;
  let waiting = 0;

  function enqueue(node: number): void {
    if (queued[node] === 1) return;
    queued[node] = 1;
    const last = head + waiting;
    queue[last >= nodeCount ? last - nodeCount : last] = node;
    waiting += 1;
  }

  function withdraw(layer: number, node: number, fallen: number, lone: number): void {
    const { offset, target, back } = layers[layer] as LayerRows;
    const messages = held[layer] as Int32Array;
    const end = offset[node + 1] as number;
    for (let place = offset[node] as number; place < end; place += 1) {
      const lost = fallen | (lone & (messages[place] as number));
      const there = back[place] as number;
      const before = messages[there] as number;
      if ((before & lost) === 0) continue;
      messages[there] = before & ~lost;
      enqueue(target[place] as number);
    }
  }

  function visit(node: number, alive: Int32Array): void {
    let left = alive[node] as number;
    for (let layer = 0; layer < layers.length; layer += 1) {
      const { offset } = layers[layer] as LayerRows;
      const messages = held[layer] as Int32Array;
      let any = 0;
      let two = 0;
      const end = offset[node + 1] as number;
      for (let place = offset[node] as number; place < end; place += 1) {
        const message = messages[place] as number;
        two |= any & message;
        any |= message;
      }
      const doubly = twice[layer] as Int32Array;
      single[layer] = (doubly[node] as number) & ~two;
      doubly[node] = two;
      left &= any;
    }
    const fallen = (alive[node] as number) & ~left;
    alive[node] = left;
    for (let layer = 0; layer < layers.length; layer += 1) {
      const lone = (single[layer] as number) & left;
      if ((fallen | lone) !== 0) withdraw(layer, node, fallen, lone);
    }
  }

  return {
    start(alive) {
      layers.forEach(({ target }, layer) => {
        const messages = held[layer] as Int32Array;
        for (let place = 0; place < target.length; place += 1)
          messages[place] = alive[target[place] as number] as number;
        twice[layer]?.set(alive);
      });
      head = 0;
      waiting = nodeCount;
      for (let node = 0; node < nodeCount; node += 1) queue[node] = node;
      queued.fill(1);
    },
    settle(alive) {
      while (waiting > 0) {
        const node = queue[head] as number;
        head = head + 1 === nodeCount ? 0 : head + 1;
        waiting -= 1;
        queued[node] = 0;
        visit(node, alive);
      }
    },
    remove(node, bits, alive) {
      const fallen = (alive[node] as number) & bits;
      alive[node] = (alive[node] as number) & ~fallen;
      for (let layer = 0; layer < layers.length; layer += 1) withdraw(layer, node, fallen, 0);
    },
  };
}
