import type { Links } from '@workers/graph/links';

/** The links among some nodes, which are numbered anew: `members` lists them by their new numbers. */
export function survivingLinks({ nodeCount, from, to }: Links, members: Int32Array): Links {
  const number = new Int32Array(nodeCount).fill(-1);
  members.forEach((node, at) => (number[node] = at));
  const newFrom = new Int32Array(from.length);
  const newTo = new Int32Array(from.length);
  let length = 0;
  for (let link = 0; link < from.length; link += 1) {
    const a = number[from[link] as number] as number;
    const b = number[to[link] as number] as number;
    if (a < 0 || b < 0) continue;
    newFrom[length] = a;
    newTo[length++] = b;
  }
  return { nodeCount: members.length, from: newFrom.subarray(0, length), to: newTo.subarray(0, length) };
}
