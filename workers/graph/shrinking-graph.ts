import { createAdjacency } from '@workers/engine/flow/adjacency';
import type { Rows } from './depth-first';
import type { Links } from './links';

export type ShrinkingGraph = {
  /** The rows of what is left; the blob, where there is one, is node `nodeCount`. */
  readonly rows: Rows;
  /** Restores the whole graph, without a blob. Allocates nothing. */
  reset(): void;
  /** Of the first `count` of `nodes`, the index of one beside the blob with the most links; of any where none is. */
  choose(nodes: Int32Array, count: number): number;
  /** Takes a node out of the rows of its neighbours; its own row stays. */
  remove(node: number): void;
  /** Puts a node that was taken out into the blob: its neighbours become the blob's, each once. */
  absorb(node: number): void;
};

/** Prepares a graph whose nodes melt, one after the other, into one node, the blob. Loops and parallel links go. */
export function createShrinkingGraph({ nodeCount, from, to }: Links): ShrinkingGraph {
  const whole = createAdjacency(nodeCount, from, to);
  const blob = nodeCount;
  const seenBy = new Int32Array(nodeCount).fill(-1);
  const simple = new Int32Array(whole.target.length);
  const begin = new Int32Array(nodeCount + 1);
  const simpleEnd = new Int32Array(nodeCount + 1);
  let filled = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    begin[node] = filled;
    seenBy[node] = node;
    const stop = whole.offset[node + 1] as number;
    for (let row = whole.offset[node] as number; row < stop; row += 1) {
      const next = whole.target[row] as number;
      if (seenBy[next] === node) continue;
      seenBy[next] = node;
      simple[filled] = next;
      filled += 1;
    }
    simpleEnd[node] = filled;
  }
  begin[blob] = filled;
  simpleEnd[blob] = filled;
  const simpleRows = simple.subarray(0, filled);
  const end = simpleEnd.slice();
  const target = new Int32Array(filled + nodeCount);
  const besideBlob = new Uint8Array(nodeCount + 1);

  /** Swaps the entry out of the row. */
  const strike = (node: number, entry: number): void => {
    const last = (end[node] as number) - 1;
    let row = begin[node] as number;
    while (row < last && target[row] !== entry) row += 1;
    target[row] = target[last] as number;
    end[node] = last;
  };
  const append = (node: number, entry: number): void => {
    const last = end[node] as number;
    target[last] = entry;
    end[node] = last + 1;
  };

  return {
    rows: { begin, end, target },
    reset() {
      target.set(simpleRows);
      end.set(simpleEnd);
      besideBlob.fill(0);
    },
    choose(nodes, count) {
      let best = 0;
      let most = -1;
      for (let index = 0; index < count; index += 1) {
        const node = nodes[index] as number;
        const links = (end[node] as number) - (begin[node] as number) + (besideBlob[node] as number) * (nodeCount + 1);
        if (links > most) {
          most = links;
          best = index;
        }
      }
      return best;
    },
    remove(node) {
      const stop = end[node] as number;
      for (let row = begin[node] as number; row < stop; row += 1) strike(target[row] as number, node);
    },
    absorb(node) {
      const stop = end[node] as number;
      for (let row = begin[node] as number; row < stop; row += 1) {
        const next = target[row] as number;
        if (next === blob || besideBlob[next] === 1) continue;
        besideBlob[next] = 1;
        append(next, blob);
        append(blob, next);
      }
    },
  };
}
