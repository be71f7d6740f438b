import type { Mesh } from '@scenarios/format/mesh';
import { createGroupLoss } from '@workers/graph/group-loss';
import type { Owned } from '@workers/graph/importance';
import { importanceOf } from '@workers/graph/importance';

/** People whom one loss cuts from every source of a service, by paths alone: amounts, stores and ties play no part. */
export type Cut = { readonly id: string; readonly people: number };

export type MeshImportance = {
  readonly service: string;
  /** People of the communities that need it; and those of them whom no source reaches even with nothing lost. */
  readonly people: number;
  readonly alreadyCut: number;
  /** What cuts off anybody beyond those, most people first. */
  readonly nodes: readonly Cut[];
  readonly links: readonly Cut[];
  readonly owners: readonly Cut[];
  readonly rightsOfWay: readonly Cut[];
  /** Blast radius: everything in the authority scope of each controller lost at once. */
  readonly controllers: readonly Cut[];
};

const numbered = (
  names: readonly (string | undefined)[],
): { readonly of: Int32Array; readonly names: readonly string[] } => {
  const known = [...new Set(names.filter((name) => name !== undefined))];
  const at = new Map(known.map((name, position) => [name, position]));
  return { of: Int32Array.from(names, (name) => (name === undefined ? -1 : (at.get(name) ?? -1))), names: known };
};

function graphOf(mesh: Mesh, service: string) {
  const nodeAt = new Map(mesh.nodes.map((node, position) => [node.id, position]));
  const links = mesh.links.filter((link) => link.carries.some((carried) => carried.service === service));
  const position = (id: string): number => nodeAt.get(id) ?? -1;
  const needs = (node: Mesh['nodes'][number]): boolean => node.needs.some((need) => need.service === service);
  const owners = numbered(mesh.nodes.map((node) => node.owner));
  const ways = numbered(links.map((link) => link.rightOfWay));
  const supply: Owned = {
    nodeCount: mesh.nodes.length,
    from: Int32Array.from(links, (link) => position(link.from)),
    to: Int32Array.from(links, (link) => position(link.to)),
    people: Float64Array.from(mesh.nodes, (node) => (needs(node) ? (node.population?.people ?? 0) : 0)),
    source: Uint8Array.from(mesh.nodes, (node) =>
      node.provides.some((given) => given.service === service && given.capacity > 0) ? 1 : 0,
    ),
    owner: owners.of,
    ownerCount: owners.names.length,
    rightOfWay: ways.of,
    rightOfWayCount: ways.names.length,
  };
  return { supply, links, owners: owners.names, ways: ways.names };
}

const ranked = (ids: readonly string[], people: ArrayLike<number>): readonly Cut[] =>
  ids
    .map((id, at) => ({ id, people: people[at] ?? 0 }))
    .filter((cut) => cut.people > 1e-9)
    .sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1));

/** Component importance of a mesh for every service that a community needs over links: people cut off by each single loss. */
export function importanceOfMesh(mesh: Mesh): readonly MeshImportance[] {
  return mesh.services.flatMap(({ id: service, flow }): MeshImportance[] => {
    const { supply, links, owners, ways } = graphOf(mesh, service);
    const people = supply.people.reduce((sum, count) => sum + count, 0);
    if (flow === 'ladder' || people <= 0 || !supply.source.includes(1)) return [];
    const importance = importanceOf(supply);
    const controllers = mesh.nodes.flatMap((node): Cut[] => {
      if (node.authority === undefined) return [];
      const nodes = new Set(node.authority.nodes);
      const lines = new Set(node.authority.links);
      const loss = createGroupLoss(supply, {
        count: 1,
        ofNode: Int32Array.from(mesh.nodes, ({ id }) => (nodes.has(id) ? 0 : -1)),
        ofLink: Int32Array.from(links, ({ id }) => (lines.has(id) ? 0 : -1)),
      });
      loss.run();
      return [{ id: node.id, people: (loss.cut[0] ?? 0) - importance.alreadyCut }];
    });
    return [
      {
        service,
        people,
        alreadyCut: importance.alreadyCut,
        nodes: ranked(
          mesh.nodes.map(({ id }) => id),
          importance.node,
        ),
        links: ranked(
          links.map(({ id }) => id),
          importance.link,
        ),
        owners: ranked(owners, importance.owner),
        rightsOfWay: ranked(ways, importance.rightOfWay),
        controllers: ranked(
          controllers.map(({ id }) => id),
          controllers.map((cut) => cut.people),
        ),
      },
    ];
  });
}
