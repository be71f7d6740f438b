import type { MapModel } from './elements';

/**
 * Side shift of every link, in lane widths, so that links between the same two symbols lie beside each other: −0.5 and 0.5
 * for two, −1, 0, 1 for three. `hosts` names the node that stands for each (−1: itself); between symbols that stand for
 * several nodes, links of one service share a lane.
 */
export function linkLanes(model: MapModel, hosts: Int32Array): Float32Array {
  const endOf = (node: number): number => ((hosts[node] ?? -1) < 0 ? node : (hosts[node] as number));
  const bundles = new Map<string, Map<string, number[]>>();
  model.links.forEach((link, index) => {
    const from = endOf(link.from);
    const to = endOf(link.to);
    if (from === to) return;
    const folded = from !== link.from || to !== link.to;
    const key = from < to ? `${from} ${to}` : `${to} ${from}`;
    const bundle = bundles.get(key) ?? new Map<string, number[]>();
    bundles.set(key, bundle);
    const lane = folded ? (link.services[0] ?? '') : link.id;
    const known = bundle.get(lane);
    if (known === undefined) bundle.set(lane, [index]);
    else known.push(index);
  });
  const lanes = new Float32Array(model.links.length);
  for (const bundle of bundles.values()) {
    let position = 0;
    for (const members of bundle.values()) {
      const side = position++ - (bundle.size - 1) / 2;
      for (const index of members) {
        const link = model.links[index];
        if (link !== undefined) lanes[index] = endOf(link.from) < endOf(link.to) ? side : -side;
      }
    }
  }
  return lanes;
}
