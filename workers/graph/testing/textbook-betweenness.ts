import type { Links } from '../links';

/** Brandes (2001), as printed: lists of predecessors, one stack, one queue. The naive twin. */
export function textbookBetweenness({ nodeCount, from, to }: Links): number[] {
  const neighbours = Array.from({ length: nodeCount }, (): number[] => []);
  from.forEach((a, link) => {
    const b = to[link] ?? 0;
    if (a === b) return;
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  });
  const result = new Array<number>(nodeCount).fill(0);
  for (let source = 0; source < nodeCount; source += 1) {
    const predecessors = Array.from({ length: nodeCount }, (): number[] => []);
    const paths = new Array<number>(nodeCount).fill(0);
    const distance = new Array<number>(nodeCount).fill(-1);
    paths[source] = 1;
    distance[source] = 0;
    const queue = [source];
    for (const node of queue) {
      for (const next of neighbours[node] ?? []) {
        if (distance[next] === -1) {
          distance[next] = (distance[node] ?? 0) + 1;
          queue.push(next);
        }
        if (distance[next] !== (distance[node] ?? 0) + 1) continue;
        paths[next] = (paths[next] ?? 0) + (paths[node] ?? 0);
        predecessors[next]?.push(node);
      }
    }
    const dependency = new Array<number>(nodeCount).fill(0);
    for (const node of queue.reverse()) {
      for (const before of predecessors[node] ?? []) {
        dependency[before] =
          (dependency[before] ?? 0) + ((paths[before] ?? 0) / (paths[node] ?? 1)) * (1 + (dependency[node] ?? 0));
      }
      if (node !== source) result[node] = (result[node] ?? 0) + (dependency[node] ?? 0) / 2;
    }
  }
  return result;
}
