import type { ScriptEvent } from '@scenarios/format/hazards/script';
import type { Mesh } from '@scenarios/format/mesh';

type Targeted = Extract<ScriptEvent, { target: unknown }>['target'];

/** Where the things that a script names stand in a mesh; what another design alone has is not found. */
export type ScriptTargets = {
  readonly node: (id: string) => readonly number[];
  readonly service: (id: string) => readonly number[];
  /** Links that are normally open. */
  readonly tie: (id: string) => readonly number[];
  /** Flattened positions at a node of one service; of stores the first alone. */
  readonly provisions: (
    node: string,
    service: string,
  ) => readonly { readonly position: number; readonly capacity: number }[];
  readonly needs: (node: string, service: string) => readonly number[];
  readonly firstStore: (node: string, service: string) => readonly number[];
  /** The node, the link, or every link that shares the right-of-way. */
  readonly target: (target: Targeted) => readonly { readonly position: number; readonly onNode: boolean }[];
};

/** Looks up what the events of a script name. */
export function findTargets(mesh: Mesh): ScriptTargets {
  const positions = (items: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
    new Map(items.map((item, position) => [item.id, position]));
  const one = (map: ReadonlyMap<string, number>, id: string): readonly number[] => {
    const position = map.get(id);
    return position === undefined ? [] : [position];
  };
  const facets = <Facet extends { readonly service: string }>(of: (node: Mesh['nodes'][number]) => readonly Facet[]) =>
    Map.groupBy(
      mesh.nodes
        .flatMap((node) => of(node).map((facet) => ({ name: `${node.id} ${facet.service}`, facet })))
        .map((named, position) => ({ ...named, position })),
      ({ name }) => name,
    );
  const nodes = positions(mesh.nodes);
  const links = positions(mesh.links);
  const services = positions(mesh.services);
  const provisions = facets((node) => node.provides);
  const needs = facets((node) => node.needs);
  const stores = facets((node) => node.stores);
  const rightsOfWay = new Map<string, number[]>();
  for (const [position, { rightOfWay }] of mesh.links.entries()) {
    if (rightOfWay === undefined) continue;
    const shared = rightsOfWay.get(rightOfWay);
    if (shared === undefined) rightsOfWay.set(rightOfWay, [position]);
    else shared.push(position);
  }

  return {
    node: (id) => one(nodes, id),
    service: (id) => one(services, id),
    tie: (id) => one(links, id).filter((position) => mesh.links[position]?.tie !== undefined),
    provisions: (node, service) =>
      (provisions.get(`${node} ${service}`) ?? []).map(({ position, facet }) => ({
        position,
        capacity: facet.capacity,
      })),
    needs: (node, service) => (needs.get(`${node} ${service}`) ?? []).map(({ position }) => position),
    firstStore: (node, service) => (stores.get(`${node} ${service}`) ?? []).slice(0, 1).map(({ position }) => position),
    target(target) {
      if ('node' in target) return one(nodes, target.node).map((position) => ({ position, onNode: true }));
      const hit = 'link' in target ? one(links, target.link) : (rightsOfWay.get(target.rightOfWay) ?? []);
      return hit.map((position) => ({ position, onNode: false }));
    },
  };
}
