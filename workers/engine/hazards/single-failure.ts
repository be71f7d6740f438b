import type { SingleFailureHazard } from '@scenarios/format/hazards/disruption';
import type { Mesh } from '@scenarios/format/mesh';
import { impactKind } from '../impact';
import type { DrawnEvent } from './drawn-event';
import type { PreparedEvents } from './prepared-events';
import { secondsOfHours } from './seconds-of-hours';

/** One node, one link, the links of one right-of-way or the sites of one owner fail at once; the same in every run. */
export function prepareSingleFailure(mesh: Mesh, hazard: SingleFailureHazard): PreparedEvents {
  const { target } = hazard;
  const isHit = (id: string, owner: string | undefined): boolean =>
    'node' in target ? target.node === id : 'owner' in target && owner === target.owner;
  const event = (kind: DrawnEvent['kind'], position: number): DrawnEvent => ({
    time: secondsOfHours(hazard.atHours),
    kind,
    target: position,
    value: 0,
    repair: hazard.repairHours === null ? Infinity : secondsOfHours(hazard.repairHours),
    damageState: 0,
    ...(hazard.repairHours === null ? {} : { needsCrew: true }),
  });
  const nodes = mesh.nodes.flatMap((node, position) =>
    isHit(node.id, node.owner) ? [event(impactKind.failNode, position)] : [],
  );
  const links = mesh.links.flatMap((link, position) =>
    ('link' in target && target.link === link.id) || ('rightOfWay' in target && target.rightOfWay === link.rightOfWay)
      ? [event(impactKind.failLink, position)]
      : [],
  );
  const events = [...nodes, ...links];
  return { draw: () => [...events] };
}
