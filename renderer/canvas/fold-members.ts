import type { MapModel } from './elements';

/** Nodes at least this important stand for themselves at every zoom. */
const neverFolded = 0.62;
/** Share of a disc that packed symbols fill. */
const packing = 0.6;
/** Where more of the communities than this are crowded, all are folded: one way to read the map at a time. */
const calmShare = 0.4;

/**
 * Which nodes are folded into their community at a zoom because their symbols would not find room beside those of the
 * next community. Returns for each node the position of the node that stands for it, or −1 where it stands for itself.
 */
export function foldMembers(model: MapModel, zoom: number, symbolScale: number): Int32Array {
  const hosts = new Int32Array(model.nodes.length).fill(-1);
  const area = new Map<number, number>();
  model.nodes.forEach((node) => {
    if (node.community < 0 || node.importance >= neverFolded) return;
    const radius = node.radius * symbolScale * 1.15 + 1.5;
    area.set(node.community, (area.get(node.community) ?? 0) + radius * radius);
  });
  const room = new Map(
    [...area].map(([community, sum]) => {
      const own = (model.nodes[community]?.radius ?? 0) * symbolScale;
      return [community, Math.sqrt((sum + own * own) / packing)];
    }),
  );
  const apart = (one: number, other: number): number => {
    const [a, b] = [model.nodes[one], model.nodes[other]];
    return a === undefined || b === undefined ? Infinity : Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2) * zoom;
  };
  const crowded = new Set(
    [...room.keys()].filter((one) =>
      [...room].some(([other, radius]) => other !== one && apart(one, other) < 0.75 * ((room.get(one) ?? 0) + radius)),
    ),
  );
  const all = crowded.size > calmShare * room.size;
  model.nodes.forEach((node, index) => {
    const { community } = node;
    if (community < 0 || node.importance >= neverFolded || !(all || crowded.has(community))) return;
    const reach = 1.2 * (room.get(community) ?? 0) + 12;
    if (apart(index, community) < reach) hosts[index] = community;
  });
  return hosts;
}
