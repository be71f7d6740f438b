import type { CyberOutageHazard } from '@scenarios/format/hazards/disruption';
import type { Mesh } from '@scenarios/format/mesh';
import { impactKind } from '../impact';
import { exp } from '../math';
import { hashText, normal, purposes, uniform } from '../random';
import type { DrawnEvent } from './drawn-event';
import type { PartitionSpan, PreparedEvents } from './prepared-events';
import { secondsOfHours } from './seconds-of-hours';

type Target = {
  readonly id: string;
  readonly kind: DrawnEvent['kind'];
  readonly target: number;
  readonly key: number;
};
type Controller = {
  readonly id: string;
  readonly key: number;
  readonly scope: readonly Target[];
  /** Controllers within the scope that can fall in turn, by position in the list of controllers. */
  readonly next: readonly number[];
};

/**
 * A compromised controller: everything in its authority scope may be switched off, for a time that is lognormal about its
 * median. A controller holds where its tier is stricter than what the attack reaches; one in the scope of a compromised one falls
 * in turn, with a chance and after a time, if it is in the same partition. Run 0 switches off the whole scope and goes on to the
 * next controllers where the chance is at least one half. A controller that is partitioned when its turn comes holds, and passes
 * nothing on, and nobody else switches it off; one that is partitioned later gives back then what was switched off through it.
 */
export function prepareCyberOutage(mesh: Mesh, hazard: CyberOutageHazard): PreparedEvents {
  const nodeAt = new Map(mesh.nodes.map((node, position) => [node.id, position]));
  const linkAt = new Map(mesh.links.map((link, position) => [link.id, position]));
  const holders = mesh.nodes.filter((node) => node.authority !== undefined);
  const holderAt = new Map(holders.map((node, position) => [node.id, position]));
  const falls = (id: string): boolean => (holders[holderAt.get(id) ?? -1]?.authority?.tier ?? 0) >= hazard.reachesTier;
  const controllers = holders.map(({ id, authority }): Controller => {
    const nodes = authority?.nodes ?? [];
    return {
      id,
      key: hashText(`${hazard.id} controller ${id}`),
      scope: [
        ...nodes.flatMap((node): Target[] => {
          const target = nodeAt.get(node);
          const key = hashText(`${hazard.id} node ${node}`);
          return target === undefined ? [] : [{ id: node, kind: impactKind.switchOffNode, target, key }];
        }),
        ...(authority?.links ?? []).flatMap((link): Target[] => {
          const target = linkAt.get(link);
          const key = hashText(`${hazard.id} link ${link}`);
          return target === undefined ? [] : [{ id: link, kind: impactKind.closeLink, target, key }];
        }),
      ],
      next: nodes.flatMap((node) => {
        const position = holderAt.get(node);
        const same = position !== undefined && holders[position]?.authority?.partition === authority?.partition;
        return position !== undefined && same && falls(node) ? [position] : [];
      }),
    };
  });
  const first = hazard.controllers.flatMap((id) => (falls(id) ? [holderAt.get(id) ?? -1] : []));
  const spreadSeconds = secondsOfHours(hazard.spreadHours);
  const median = secondsOfHours(hazard.outageHours);

  return {
    draw: (seed, run, partitions = []) => {
      const happens = (chance: number, key: number): boolean =>
        run === 0 ? chance >= 0.5 : uniform(seed, run, purposes.occurrence, key) < chance;
      const events: DrawnEvent[] = [];
      const taken = new Set<number>(first);
      const hit = new Set<number>();
      let front: readonly number[] = [...taken];
      for (let time = secondsOfHours(hazard.atHours); front.length > 0; time += spreadSeconds) {
        const reached: number[] = [];
        for (const position of front) {
          const controller = controllers[position];
          if (controller === undefined || isPartitioned(partitions, controller.id, time)) continue;
          const untilApart = nextPartition(partitions, controller.id, time) - time;
          for (const { id, kind, target, key } of controller.scope) {
            if (kind === impactKind.switchOffNode && isPartitioned(partitions, id, time)) continue;
            if (hit.has(key) || !(run === 0 || uniform(seed, run, purposes.damage, key) < hazard.chance)) continue;
            hit.add(key);
            const factor = run === 0 ? 1 : exp(hazard.outageSpread * normal(seed, run, purposes.repair, key));
            events.push({
              time,
              kind,
              target,
              value: 0,
              repair: Math.min(median * factor, untilApart),
              damageState: 0,
            });
          }
          for (const next of controller.next) {
            if (taken.has(next) || !happens(hazard.spreadChance, controllers[next]?.key ?? 0)) continue;
            taken.add(next);
            reached.push(next);
          }
        }
        front = reached;
      }
      return events;
    },
  };
}

const isPartitioned = (partitions: readonly PartitionSpan[], id: string, time: number): boolean =>
  partitions.some(({ controller, from, until }) => controller === id && from <= time && time < until);

/** When a controller is partitioned for the first time after a moment; Infinity for never. */
const nextPartition = (partitions: readonly PartitionSpan[], id: string, time: number): number =>
  Math.min(Infinity, ...partitions.map(({ controller, from }) => (controller === id && from > time ? from : Infinity)));
