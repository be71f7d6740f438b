import type { Mesh } from '@scenarios/format/mesh';
import type { MeshNode, NodeKind } from '@scenarios/format/node';
import type { LocalText } from '@scenarios/format/text';
import { bodyShapes, kindStyles, type BodyShape } from './kind-style';
import type { MapProjection } from './projection';
import { serviceStyles, type ServiceStyle } from './service-style';

export type MapNode = {
  readonly id: string;
  readonly name: LocalText;
  readonly kind: NodeKind;
  readonly shape: BodyShape;
  /** True place, model coordinates. */
  readonly x: number;
  readonly y: number;
  /** Radius of the symbol at scale 1, CSS pixels. */
  readonly radius: number;
  /** 0–1, larger first. */
  readonly importance: number;
  /** Position of the community that it belongs to; −1 for none, and for communities. */
  readonly community: number;
  /** Services that it provides, needs or relays. */
  readonly services: ReadonlySet<string>;
};

export type MapLink = {
  readonly id: string;
  /** Positions in `nodes`. */
  readonly from: number;
  readonly to: number;
  readonly services: readonly string[];
  readonly style: ServiceStyle;
  readonly tie: boolean;
  readonly directed: boolean;
  /** Bridge, trench or cable that it shares with others; null where it lies alone. */
  readonly rightOfWay: string | null;
  /** 0–1: share of the largest capacity of its service and importance of the lesser end. */
  readonly importance: number;
};

/** A mesh as the map draws it. `nodes` and `links` keep the order of the mesh. */
export type MapModel = { readonly nodes: readonly MapNode[]; readonly links: readonly MapLink[] };

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** A kind of some weight that the mesh has only once or twice is a pillar of it. */
const pillarKinds = 2;
const pillarWeight = 0.4;

function importanceOf(node: MeshNode, alike: number, mostPeople: number, mostPower: number): number {
  const usual: number = kindStyles[node.kind].importance;
  const base = alike <= pillarKinds && usual >= pillarWeight ? usual + 0.2 : usual;
  if (node.population !== undefined && mostPeople > 0)
    return 0.4 + 0.6 * Math.sqrt(node.population.people / mostPeople);
  const capacity = node.provides.reduce((sum, provision) => sum + provision.capacity, 0);
  if (kindStyles[node.kind].group === 'power' && mostPower > 0)
    return clamp(base + 0.2 * Math.sqrt(capacity / mostPower) - 0.05, 0, 1);
  return clamp(base + 0.04 * Math.log10(node.quantity), 0, 1);
}

function radiusOf(node: MeshNode, importance: number, mostPeople: number): number {
  if (node.population === undefined) return 7.5 + 5 * importance;
  return mostPeople > 0 ? clamp(18 * Math.sqrt(node.population.people / mostPeople), 7.5, 18) : 9;
}

/** What the map draws of a mesh. Links whose ends are missing are left out. */
export function mapModel(mesh: Mesh, projection: MapProjection): MapModel {
  const mostPeople = Math.max(0, ...mesh.nodes.map((node) => node.population?.people ?? 0));
  const mostPower = Math.max(
    0,
    ...mesh.nodes
      .filter((node) => kindStyles[node.kind].group === 'power')
      .map((node) => node.provides.reduce((sum, provision) => sum + provision.capacity, 0)),
  );
  const alike = new Map<NodeKind, number>();
  for (const { kind } of mesh.nodes) alike.set(kind, (alike.get(kind) ?? 0) + 1);
  const position = new Map(mesh.nodes.map((node, index) => [node.id, index]));
  const nodes = mesh.nodes.map((node): MapNode => {
    const importance = importanceOf(node, alike.get(node.kind) ?? 0, mostPeople, mostPower);
    const [x, y] = projection.project(node.position.lon, node.position.lat);
    return {
      id: node.id,
      name: node.name,
      kind: node.kind,
      shape: bodyShapes[kindStyles[node.kind].group],
      x,
      y,
      radius: radiusOf(node, importance, mostPeople),
      importance,
      community: node.kind === 'community' ? -1 : (position.get(node.community ?? '') ?? -1),
      services: new Set([...node.provides, ...node.needs, ...node.relays].map((facet) => facet.service)),
    };
  });

  const styles = serviceStyles(mesh.services);
  const mostCapacity = new Map<string, number>();
  for (const link of mesh.links)
    for (const { service, capacity } of link.carries)
      mostCapacity.set(service, Math.max(mostCapacity.get(service) ?? 0, capacity ?? 0));

  const links = mesh.links.flatMap((link): MapLink[] => {
    const from = position.get(link.from);
    const to = position.get(link.to);
    const first = link.carries[0];
    if (from === undefined || to === undefined || first === undefined) return [];
    const most = mostCapacity.get(first.service) ?? 0;
    const size = first.capacity === null || most === 0 ? 0.3 : Math.sqrt(first.capacity / most);
    const lesser = Math.min(nodes[from]?.importance ?? 0, nodes[to]?.importance ?? 0);
    return [
      {
        id: link.id,
        from,
        to,
        services: link.carries.map(({ service }) => service),
        style: styles.get(first.service) ?? { colour: 'link-normal', dash: [] },
        tie: link.tie !== undefined,
        directed: link.directed,
        rightOfWay: link.rightOfWay ?? null,
        importance: clamp(0.5 * size + 0.5 * lesser, 0, 1),
      },
    ];
  });
  return { nodes, links };
}
