import type { StrikeHazard } from '@scenarios/format/hazards/disruption';
import type { Mesh } from '@scenarios/format/mesh';
import { impactKind } from '../impact';
import { exp } from '../math';
import { hashText, normal, purposes, uniform } from '../random';
import type { DrawnEvent } from './drawn-event';
import { hypocentralDistance } from './hypocentral-distance';
import type { PreparedEvents } from './prepared-events';
import { secondsOfHours } from './seconds-of-hours';

type Exposed = { readonly time: number; readonly target: number; readonly chance: number; readonly key: number };

/**
 * Damage at aimed sites and near them, wave by wave, for the protection of one's own mesh: a chance and a radius, no detail of
 * any weapon. Run 0 damages every aimed site that has a chance, and nothing beside; later runs draw each site and each wave.
 */
export function prepareStrike(mesh: Mesh, hazard: StrikeHazard): PreparedEvents {
  const positions = new Map(mesh.nodes.map((node, position) => [node.id, position]));
  const aimed: Exposed[] = [];
  const nearby: Exposed[] = [];
  hazard.waves.forEach((wave, at) => {
    const time = secondsOfHours(hazard.atHours + wave.afterHours);
    for (const aim of wave.aims) {
      const target = positions.get(aim.node);
      const site = target === undefined ? undefined : mesh.nodes[target];
      if (target === undefined || site === undefined) continue;
      const key = hashText(`${hazard.id} wave ${String(at)} node ${aim.node}`);
      aimed.push({ time, target, chance: aim.chance, key });
      if (aim.radiusKm <= 0 || aim.nearbyChance <= 0) continue;
      mesh.nodes.forEach((node, position) => {
        if (position === target) return;
        if (hypocentralDistance(node.position, site.position, 0) > aim.radiusKm) return;
        const own = hashText(`${hazard.id} wave ${String(at)} near ${aim.node} node ${node.id}`);
        nearby.push({ time, target: position, chance: aim.nearbyChance, key: own });
      });
    }
  });
  const median = secondsOfHours(hazard.repairHours);
  const damaged = ({ time, target, key }: Exposed, factor: (key: number) => number): DrawnEvent => ({
    time,
    kind: impactKind.failNode,
    target,
    value: hazard.left,
    repair: median * factor(key),
    damageState: 0,
    needsCrew: true,
  });
  return {
    draw: (seed, run) => {
      if (run === 0) return aimed.filter(({ chance }) => chance > 0).map((site) => damaged(site, () => 1));
      return [...aimed, ...nearby]
        .filter(({ chance, key }) => uniform(seed, run, purposes.damage, key) < chance)
        .map((site) => damaged(site, (key) => exp(hazard.repairSpread * normal(seed, run, purposes.repair, key))));
    },
  };
}
