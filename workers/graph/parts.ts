import { createIslandLabeller } from '@workers/engine/flow/islands';
import type { Supply } from './supply';

export type Parts = {
  readonly count: number;
  /** Nodes of part p: member[start[p]] … member[start[p + 1] − 1]. */
  readonly start: Int32Array;
  readonly member: Int32Array;
  /** People in the part where it has no source, 0 where it has one; and in all parts. */
  readonly cutOf: Float64Array;
  readonly cut: number;
  /** Nodes in the largest part that is neither of the two, 0 where there is none. */
  largestBeside(part: number, other: number): number;
};

/** The connected parts of a supply, in the order of their first nodes. */
export function findParts({ nodeCount, from, to, people, source }: Supply): Parts {
  const label = new Int32Array(nodeCount);
  const up = new Uint8Array(from.length).fill(1);
  const count = createIslandLabeller(nodeCount, from, to).label(up, new Uint8Array(nodeCount).fill(1), label);
  const start = new Int32Array(count + 1);
  for (const part of label) start[part + 1] = (start[part + 1] as number) + 1;
  for (let part = 0; part < count; part += 1) {
    start[part + 1] = (start[part + 1] as number) + (start[part] as number);
  }
  const next = start.slice();
  const member = new Int32Array(nodeCount);
  const cutOf = new Float64Array(count);
  const supplied = new Uint8Array(count);
  for (let node = 0; node < nodeCount; node += 1) {
    const part = label[node] as number;
    const place = next[part] as number;
    member[place] = node;
    next[part] = place + 1;
    cutOf[part] = (cutOf[part] as number) + (people[node] as number);
    if (source[node] !== 0) supplied[part] = 1;
  }
  let cut = 0;
  for (let part = 0; part < count; part += 1) {
    if (supplied[part] === 1) cutOf[part] = 0;
    cut += cutOf[part] as number;
  }
  const sizeOf = (part: number): number => (start[part + 1] as number) - (start[part] as number);
  const bySize = Int32Array.from({ length: count }, (_, part) => part).sort((a, b) => sizeOf(b) - sizeOf(a));
  return {
    count,
    start,
    member,
    cutOf,
    cut,
    largestBeside(part, other) {
      for (let rank = 0; rank < count; rank += 1) {
        const candidate = bySize[rank] as number;
        if (candidate !== part && candidate !== other) return sizeOf(candidate);
      }
      return 0;
    },
  };
}
