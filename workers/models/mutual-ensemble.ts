import { createAdjacency } from '@workers/engine/flow/adjacency';
import type { Links } from '@workers/graph/links';
import { attackMutually } from './mutual-percolation';

/** Realisations that one word holds. */
export const realisationsOfWord = 32;

export type MutualEnsemble = {
  /**
   * Sizes of the mutual giant component in 32 attacks at once. Bit r of `alive` says whether a node survives attack r; the words
   * become those of the component. Allocates nothing, unless an attack leaves no component of more than half of what is alive.
   */
  readonly attack: (alive: Int32Array, sizes: Int32Array) => void;
};

/**
 * Prepares mutual percolation of two networks on the same nodes for many attacks at once (Buldyrev et al. 2010): 32 attacks
 * share each word of the search, so a link is looked at once for all of them. By turns each network is flooded from its best
 * linked node that is alive; where that reaches more than half of what is alive it is the largest component. An attack where it
 * does not, because the networks fall apart, is counted on its own by `attackMutually`. Sizes are exact.
 */
export function createMutualEnsemble(first: Links, second: Links): MutualEnsemble {
  const { nodeCount } = first;
  if (second.nodeCount !== nodeCount) throw new RangeError(`${nodeCount} and ${second.nodeCount} nodes.`);
  const rows = [first, second].map(({ from, to }) => createAdjacency(nodeCount, from, to));
  /** Nodes of each network, best linked first. */
  const bySize = rows.map(({ offset }) => {
    const degree = (node: number): number => (offset[node + 1] as number) - (offset[node] as number);
    return Int32Array.from({ length: nodeCount }, (_, node) => node).sort((a, b) => degree(b) - degree(a) || a - b);
  });
  const reached = new Int32Array(nodeCount);
  const pending = new Int32Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  const planes = new Int32Array(32);
  const before = new Int32Array(realisationsOfWord);
  const original = new Int32Array(nodeCount);

  /** Nodes that have each bit, by counters that stand bit by bit in `planes`. */
  function count(words: Int32Array, sizes: Int32Array): void {
    planes.fill(0);
    for (let node = 0; node < nodeCount; node += 1) {
      let carry = words[node] as number;
      for (let plane = 0; carry !== 0; plane += 1) {
        const present = planes[plane] as number;
        planes[plane] = present ^ carry;
        carry &= present;
      }
    }
    for (let bit = 0; bit < realisationsOfWord; bit += 1) {
      let size = 0;
      for (let plane = 31; plane >= 0; plane -= 1) size = 2 * size + (((planes[plane] as number) >>> bit) & 1);
      sizes[bit] = size;
    }
  }

  /** Floods network `which` within `alive` from one seed for each bit of `wanted`. */
  function flood(which: number, alive: Int32Array, wanted: number): void {
    const { offset, target } = rows[which] as (typeof rows)[number];
    const seeds = bySize[which] as Int32Array;
    reached.fill(0);
    pending.fill(0);
    let head = 0;
    let waiting = 0;
    const push = (node: number): void => {
      queue[(head + waiting) % nodeCount] = node;
      waiting += 1;
    };
    let left = wanted;
    for (let rank = 0; rank < nodeCount && left !== 0; rank += 1) {
      const node = seeds[rank] as number;
      const bits = (alive[node] as number) & left;
      if (bits === 0) continue;
      reached[node] = bits;
      pending[node] = bits;
      push(node);
      left &= ~bits;
    }
    while (waiting > 0) {
      const node = queue[head] as number;
      head = head + 1 === nodeCount ? 0 : head + 1;
      waiting -= 1;
      const news = pending[node] as number;
      pending[node] = 0;
      const end = offset[node + 1] as number;
      for (let place = offset[node] as number; place < end; place += 1) {
        const neighbour = target[place] as number;
        const fresh = news & (alive[neighbour] as number) & ~(reached[neighbour] as number);
        if (fresh === 0) continue;
        reached[neighbour] = (reached[neighbour] as number) | fresh;
        if (pending[neighbour] === 0) push(neighbour);
        pending[neighbour] = (pending[neighbour] as number) | fresh;
      }
    }
  }

  function alone(bit: number, alive: Int32Array, sizes: Int32Array): void {
    const one = Uint8Array.from(original, (word) => (word >>> bit) & 1);
    sizes[bit] = attackMutually(first, second, one);
    for (let node = 0; node < nodeCount; node += 1) {
      alive[node] = ((alive[node] as number) & ~(1 << bit)) | ((one[node] as number) << bit);
    }
  }

  return {
    attack(alive, sizes) {
      if (alive.length !== nodeCount || sizes.length !== realisationsOfWord)
        throw new RangeError('Words or sizes do not fit the networks.');
      original.set(alive);
      count(alive, before);
      let apart = 0;
      let moving = -1;
      for (let turn = 0, still = 0; moving !== 0 && nodeCount > 0; turn ^= 1) {
        flood(turn, alive, moving);
        count(reached, sizes);
        let changed = 0;
        for (let bit = 0; bit < realisationsOfWord; bit += 1) {
          if (((moving >>> bit) & 1) === 0) continue;
          const size = sizes[bit] as number;
          const whole = before[bit] as number;
          if (2 * size <= whole && whole > 0) apart |= 1 << bit;
          else if (size !== whole) changed |= 1 << bit;
          before[bit] = size;
        }
        moving &= ~apart;
        for (let node = 0; node < nodeCount; node += 1) {
          alive[node] = ((alive[node] as number) & ~moving) | ((reached[node] as number) & moving);
        }
        // At rest once neither network takes anything away in its turn.
        still = changed === 0 ? still + 1 : 0;
        if (still >= 2) break;
      }
      count(alive, sizes);
      for (let bit = 0; bit < realisationsOfWord; bit += 1) if (((apart >>> bit) & 1) === 1) alone(bit, alive, sizes);
    },
  };
}
