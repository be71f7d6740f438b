import type { Design } from '@scenarios/format/scenario';
import type { LayoutFlow, LayoutGraph } from './layout';

type Project = (lon: number, lat: number) => readonly [x: number, y: number];

/**
 * The graph of all designs together, so that a site stands at one place in each of them. Levels follow `service`, or
 * every service where it is null. Links without an end are left out.
 */
export function layoutGraph(designs: readonly Design[], project: Project, service: string | null): LayoutGraph {
  const position = new Map<string, number>();
  const nodes: string[] = [];
  const xs: number[] = [];
  const ys: number[] = [];
  const providers = new Map<string, Set<number>>();
  for (const { mesh } of designs)
    for (const node of mesh.nodes) {
      let at = position.get(node.id);
      if (at === undefined) {
        at = nodes.push(node.id) - 1;
        position.set(node.id, at);
        const [x, y] = project(node.position.lon, node.position.lat);
        xs.push(x);
        ys.push(y);
      }
      for (const provision of node.provides) {
        const known = providers.get(provision.service);
        if (known === undefined) providers.set(provision.service, new Set([at]));
        else known.add(at);
      }
    }

  const pairs = new Map<string, readonly [number, number]>();
  const carried = new Map<string, Map<string, readonly [from: number, to: number, oneWay: boolean]>>();
  for (const { mesh } of designs)
    for (const link of mesh.links) {
      const from = position.get(link.from);
      const to = position.get(link.to);
      if (from === undefined || to === undefined || from === to) continue;
      pairs.set(`${String(Math.min(from, to))} ${String(Math.max(from, to))}`, [from, to]);
      for (const each of link.carries) {
        if (service !== null && each.service !== service) continue;
        const known = carried.get(each.service) ?? new Map<string, readonly [number, number, boolean]>();
        carried.set(each.service, known);
        known.set(`${String(from)} ${String(to)} ${String(link.directed)}`, [from, to, link.directed]);
      }
    }

  const flows = [...carried]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, links]): LayoutFlow => {
      const list = [...links.values()];
      return {
        providers: Int32Array.from(providers.get(id) ?? []).toSorted(),
        from: Int32Array.from(list, ([from]) => from),
        to: Int32Array.from(list, ([, to]) => to),
        oneWay: Uint8Array.from(list, ([, , oneWay]) => Number(oneWay)),
      };
    });
  const list = [...pairs.values()];
  return {
    nodes,
    x: Float64Array.from(xs),
    y: Float64Array.from(ys),
    from: Int32Array.from(list, ([from]) => from),
    to: Int32Array.from(list, ([, to]) => to),
    flows,
  };
}
