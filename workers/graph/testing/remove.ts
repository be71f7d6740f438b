import type { Supply } from '../supply';

export type Left = { readonly largest: number; readonly cut: number; readonly parts: number };

/** Removes nodes and links and searches what is left, part by part: the naive twin of every kernel of losses. */
export function remove(supply: Supply, lostNodes: readonly number[], lostLinks: readonly number[] = []): Left {
  const { nodeCount, from, to, people, source } = supply;
  const neighbours = Array.from({ length: nodeCount }, (): number[] => []);
  from.forEach((a, link) => {
    const b = to[link] ?? 0;
    if (lostLinks.includes(link) || lostNodes.includes(a) || lostNodes.includes(b)) return;
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  });
  const seen = new Set<number>(lostNodes);
  let cut = 0;
  for (const node of seen) cut += people[node] ?? 0;
  let largest = 0;
  let parts = 0;
  for (let first = 0; first < nodeCount; first += 1) {
    if (seen.has(first)) continue;
    seen.add(first);
    const part = [first];
    for (const node of part) {
      for (const next of neighbours[node] ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    }
    parts += 1;
    largest = Math.max(largest, part.length);
    if (!part.some((node) => source[node] === 1)) for (const node of part) cut += people[node] ?? 0;
  }
  return { largest, cut, parts };
}
