import type { Service } from '../format/service';
import type { MeshView } from './mesh-view';

/** Arcs that leave each node for one service, as linked lists over typed arrays. */
type Arcs = { readonly first: Int32Array; readonly next: Int32Array; readonly end: Int32Array };

function arcsOf(view: MeshView, service: string, both: boolean, ties: boolean): Arcs {
  const links = view.linksOf.get(service) ?? [];
  const first = new Int32Array(view.mesh.nodes.length).fill(-1);
  const next = new Int32Array(links.length * 2).fill(-1);
  const end = new Int32Array(links.length * 2);
  let arc = 0;
  const add = (a: number, b: number): void => {
    end[arc] = b;
    next[arc] = first[a] as number;
    first[a] = arc;
    arc += 1;
  };
  for (const link of links) {
    const a = view.from[link] as number;
    const b = view.to[link] as number;
    const record = view.mesh.links[link];
    if (a < 0 || b < 0 || record === undefined || (!ties && record.tie !== undefined)) continue;
    add(a, b);
    if (both || !record.directed) add(b, a);
  }
  return { first, next, end };
}

/**
 * 1 per node that a service can get to from where it is given: against no one-way link, through relays only where the
 * service needs them, within the hop limit, over ties too, because those can close. All 0 where nothing gives it.
 * With `anyGiver` everything that gives it counts as a hub.
 */
export function reachedNodes(view: MeshView, service: Service, anyGiver = false): Uint8Array {
  const seen = new Uint8Array(view.mesh.nodes.length);
  const reach = service.flow === 'reach';
  const sources = (view.givenOf.get(service.id) ?? []).filter(({ hub, capacity }) =>
    reach ? hub || anyGiver : capacity > 0,
  );
  if (sources.length === 0) return seen;
  const { first, next, end } = arcsOf(view, service.id, service.flow === 'dc-power', true);
  const relays = view.relaysOf.get(service.id);
  const limit = service.hopLimit ?? Infinity;
  let front: number[] = [];
  for (const { node } of sources) {
    if (seen[node] === 1) continue;
    seen[node] = 1;
    front.push(node);
  }
  for (let hops = 0; front.length > 0 && hops < limit; hops += 1) {
    const following: number[] = [];
    for (const node of front) {
      if (reach && hops > 0 && relays?.has(node) !== true) continue;
      for (let arc = first[node] as number; arc >= 0; arc = next[arc] as number) {
        const other = end[arc] as number;
        if (seen[other] === 1) continue;
        seen[other] = 1;
        following.push(other);
      }
    }
    front = following;
  }
  return seen;
}

/** Number of the part of the mesh that each node is in for a service, ties open, whichever way its links lead. */
export function peaceComponents(view: MeshView, service: string): { readonly of: Int32Array; readonly count: number } {
  const of = new Int32Array(view.mesh.nodes.length).fill(-1);
  const { first, next, end } = arcsOf(view, service, true, false);
  let count = 0;
  const stack: number[] = [];
  const enter = (node: number): void => {
    if ((of[node] as number) >= 0) return;
    of[node] = count;
    stack.push(node);
  };
  const start = (node: number): void => {
    if ((of[node] as number) >= 0) return;
    enter(node);
    for (let at = stack.pop(); at !== undefined; at = stack.pop())
      for (let arc = first[at] as number; arc >= 0; arc = next[arc] as number) enter(end[arc] as number);
    count += 1;
  };
  for (const { node } of view.givenOf.get(service) ?? []) start(node);
  for (const { node } of view.askedOf.get(service) ?? []) start(node);
  return { of, count };
}
