import type { Mesh } from '@scenarios/format/mesh';
import type { PriorityClass } from '@scenarios/format/node';
import { priorityClasses } from '@scenarios/format/node';
import type { EntityIndex, Frames } from '@scenarios/format/run';

/** Delivered share of one service over a run, for one group of needs, 0–1. */
export type DeliveredShare = {
  readonly service: string;
  /** Mean over the time of the run, and the least at any instant of it. */
  readonly mean: number;
  readonly least: number;
};

export type DeliveredShares = {
  /** Each community that needs a service, in mesh order. */
  readonly communities: readonly (DeliveredShare & { readonly node: string; readonly people: number })[];
  /** Each priority class of each service, weighted by rate over all nodes. */
  readonly classes: readonly (DeliveredShare & { readonly class: PriorityClass })[];
};

type Group = { readonly needs: number[]; readonly weights: number[] };

/** Mean over time (a frame lasts until the next) and least of the weighted share of a group. */
function overTime(frames: Frames, needCount: number, { needs, weights }: Group): { mean: number; least: number } {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const count = frames.time.length;
  let integral = 0;
  let least = 1;
  for (let frame = 0; frame < count; frame += 1) {
    let met = 0;
    needs.forEach((need, at) => {
      met += (weights[at] ?? 0) * (frames.needShare[frame * needCount + need] ?? 0);
    });
    const share = total > 0 ? met / total : 1;
    least = Math.min(least, share);
    const until = frames.time[frame + 1];
    if (until !== undefined) integral += share * (until - (frames.time[frame] ?? 0));
  }
  const lasts = (frames.time[count - 1] ?? 0) - (frames.time[0] ?? 0);
  return { mean: lasts > 0 ? integral / lasts : least, least };
}

/** Delivered shares of a recorded run by community and by priority class, from its frames (network and stores together). */
export function deliveredShares(mesh: Mesh, index: EntityIndex, frames: Frames): DeliveredShares {
  const flat = mesh.nodes.flatMap((node) => node.needs.map((need) => ({ node, need })));
  const gather = (key: (entry: (typeof flat)[number]) => string | null): ReadonlyMap<string, Group> => {
    const groups = new Map<string, Group>();
    flat.forEach((entry, position) => {
      const name = key(entry);
      if (name === null) return;
      const group = groups.get(name) ?? { needs: [], weights: [] };
      group.needs.push(position);
      group.weights.push(entry.need.rate);
      groups.set(name, group);
    });
    return groups;
  };
  const peopleOf = ({ node }: (typeof flat)[number]): number => node.population?.people ?? 0;
  const byCommunity = gather((entry) => (peopleOf(entry) > 0 ? `${entry.node.id} ${entry.need.service}` : null));
  const byClass = gather(({ need }) => `${need.class} ${need.service}`);
  const needCount = index.needs.length;
  const communities = mesh.nodes.flatMap((node) =>
    mesh.services.flatMap(({ id }) => {
      const group = byCommunity.get(`${node.id} ${id}`);
      if (group === undefined) return [];
      return [
        { node: node.id, people: node.population?.people ?? 0, service: id, ...overTime(frames, needCount, group) },
      ];
    }),
  );
  const classes = mesh.services.flatMap(({ id }) =>
    priorityClasses.flatMap((rank) => {
      const group = byClass.get(`${rank} ${id}`);
      return group === undefined ? [] : [{ class: rank, service: id, ...overTime(frames, needCount, group) }];
    }),
  );
  return { communities, classes };
}
