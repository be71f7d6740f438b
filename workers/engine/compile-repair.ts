import type { Mesh } from '@scenarios/format/mesh';
import { priorityClasses } from '@scenarios/format/node';
import type { Repair } from '@scenarios/format/repair';
import { trades } from '@scenarios/format/repair';
import { linkTrade, nodeTrade } from './default-trade';
import { hypocentralDistance } from './hazards/hypocentral-distance';

/** Who repairs what in one mesh, compiled. Positions as in the model; times in seconds. */
export type RepairPlan = {
  readonly policy: Repair['policy'];
  /** Crew, trade, base, first and last moment and slowness of each team. */
  readonly teamCrew: Int32Array;
  readonly teamTrade: Uint8Array;
  readonly teamBase: Int32Array;
  readonly teamFrom: Float64Array;
  readonly teamUntil: Float64Array;
  readonly teamSlowness: Float64Array;
  /** Moments after the start at which teams come, each once. */
  readonly helpSeconds: Float64Array;
  /** Need of fuel at the base of each team, −1 where it always has fuel. */
  readonly teamFuelNeed: Int32Array;
  /** Trade of every node and link, in the order of `trades`. */
  readonly nodeTrade: Uint8Array;
  readonly linkTrade: Uint8Array;
  /** 0 life … 2 normal: the most important need that the node or link serves. */
  readonly nodeClass: Uint8Array;
  readonly linkClass: Uint8Array;
  readonly nodePeople: Float64Array;
  readonly linkPeople: Float64Array;
  /** Place in the facilitator's own order; Infinity where not listed. */
  readonly nodeListed: Float64Array;
  readonly linkListed: Float64Array;
  /** Links that carry crews; null where they travel in a straight line. */
  readonly roads: Int32Array | null;
  /** Length of every link, km. */
  readonly linkKm: Float64Array;
  readonly position: readonly { readonly lon: number; readonly lat: number }[];
  /** Spare parts by trade, Infinity where there are enough; and when more arrive. */
  readonly stock: Float64Array;
  readonly arrivals: readonly { readonly seconds: number; readonly trade: number; readonly count: number }[];
};

export const generalTrade = trades.indexOf('general');

/** Compiles the repair of a mesh; null where it has none. `needAt` finds the need of a service at a node, −1 for none. */
export function compileRepair(
  mesh: Mesh,
  nodeAt: ReadonlyMap<string, number>,
  needAt: (node: number, service: string) => number,
): RepairPlan | null {
  const { repair } = mesh;
  if (repair === undefined) return null;
  const position = (id: string): number => nodeAt.get(id) ?? -1;
  const teams = repair.crews.flatMap((crew, at) => Array.from({ length: crew.teams }, () => ({ crew, at })));
  const listed = new Map(repair.order.map((id, place) => [id, place]));
  const ranks = serviceRanks(mesh);
  const rankOf = (services: readonly { readonly service: string }[]): number =>
    Math.min(priorityClasses.length - 1, ...services.map(({ service }) => ranks.get(service) ?? 2));
  const people = peopleOfNodes(mesh, position);
  const roads = repair.roads;
  return {
    policy: repair.policy,
    teamCrew: Int32Array.from(teams, ({ at }) => at),
    teamTrade: Uint8Array.from(teams, ({ crew }) => trades.indexOf(crew.trade)),
    teamBase: Int32Array.from(teams, ({ crew }) => position(crew.base)),
    teamFrom: Float64Array.from(teams, ({ crew }) => crew.fromHours * 3600),
    teamUntil: Float64Array.from(teams, ({ crew }) => (crew.untilHours ?? Infinity) * 3600),
    teamSlowness: Float64Array.from(teams, ({ crew }) => crew.slowness),
    helpSeconds: Float64Array.from(
      new Set(repair.crews.flatMap(({ fromHours }) => (fromHours > 0 ? [fromHours * 3600] : []))),
    ),
    teamFuelNeed: Int32Array.from(teams, ({ crew }) =>
      repair.fuel === undefined ? -1 : needAt(position(crew.base), repair.fuel),
    ),
    nodeTrade: Uint8Array.from(mesh.nodes, (node) => trades.indexOf(node.trade ?? nodeTrade[node.kind])),
    linkTrade: Uint8Array.from(mesh.links, (link) => trades.indexOf(link.trade ?? linkTrade[link.kind])),
    nodeClass: Uint8Array.from(mesh.nodes, (node) =>
      Math.min(
        rankOf([...node.provides, ...node.relays]),
        ...node.needs.map((need) => priorityClasses.indexOf(need.class)),
      ),
    ),
    linkClass: Uint8Array.from(mesh.links, (link) => rankOf(link.carries)),
    nodePeople: people,
    linkPeople: Float64Array.from(mesh.links, (link) =>
      Math.max(people[position(link.from)] ?? 0, people[position(link.to)] ?? 0),
    ),
    nodeListed: Float64Array.from(mesh.nodes, ({ id }) => listed.get(id) ?? Infinity),
    linkListed: Float64Array.from(mesh.links, ({ id }) => listed.get(id) ?? Infinity),
    roads:
      roads === undefined
        ? null
        : Int32Array.from(
            mesh.links.flatMap((link, at) => (link.carries.some(({ service }) => service === roads) ? [at] : [])),
          ),
    linkKm: Float64Array.from(mesh.links, (link) => {
      if (link.lengthKm !== undefined) return link.lengthKm;
      const [from, to] = [mesh.nodes[position(link.from)], mesh.nodes[position(link.to)]];
      return from === undefined || to === undefined ? 0 : hypocentralDistance(from.position, to.position, 0);
    }),
    position: mesh.nodes.map((node) => node.position),
    stock: Float64Array.from(trades, (trade) => repair.parts.find((parts) => parts.trade === trade)?.stock ?? Infinity),
    arrivals: repair.parts.flatMap(({ trade, arrivals }) =>
      arrivals.map(({ atHours, count }) => ({ seconds: atHours * 3600, trade: trades.indexOf(trade), count })),
    ),
  };
}

/** The most important class in which each service is needed anywhere. */
function serviceRanks(mesh: Mesh): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const node of mesh.nodes) {
    for (const need of node.needs) {
      const rank = priorityClasses.indexOf(need.class);
      ranks.set(need.service, Math.min(ranks.get(need.service) ?? 2, rank));
    }
  }
  return ranks;
}

/** People that a node stands for: its own, else those of its community, else everybody if it gives or passes on anything. */
function peopleOfNodes(mesh: Mesh, position: (id: string) => number): Float64Array {
  const own = mesh.nodes.map((node) => node.population?.people ?? 0);
  const everybody = own.reduce((sum, people) => sum + people, 0);
  return Float64Array.from(mesh.nodes, (node, at) => {
    if ((own[at] ?? 0) > 0) return own[at] ?? 0;
    if (node.community !== undefined) return own[position(node.community)] ?? 0;
    return node.provides.length + node.relays.length > 0 ? everybody : 0;
  });
}
