import type { ServiceNetwork } from '../model';

/**
 * Prepares a search along working arcs. `spread` marks with 1 every local node that can be reached from those already
 * marked in `marks`, over arcs with `arcUp` 1, out of nodes with `passes` 1; directed arcs are taken from → to only. Allocates
 * nothing.
 */
export function createSpread(network: ServiceNetwork) {
  const { nodeCount, from, to, directed, arcStart, arcOf } = network;
  const stack = new Int32Array(nodeCount);
  return (marks: Uint8Array, arcUp: Uint8Array, passes: Uint8Array): void => {
    let depth = 0;
    for (let node = 0; node < nodeCount; node += 1) if (marks[node] === 1) stack[depth++] = node;
    while (depth > 0) {
      depth -= 1;
      const node = stack[depth] as number;
      if (passes[node] !== 1) continue;
      const end = arcStart[node + 1] as number;
      for (let place = arcStart[node] as number; place < end; place += 1) {
        const arc = arcOf[place] as number;
        if (arcUp[arc] !== 1) continue;
        const forward = from[arc] === node;
        if (directed[arc] === 1 && !forward) continue;
        const next = (forward ? to[arc] : from[arc]) as number;
        if (marks[next] === 1) continue;
        marks[next] = 1;
        stack[depth] = next;
        depth += 1;
      }
    }
  };
}
