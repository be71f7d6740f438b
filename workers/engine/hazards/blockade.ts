import type { BlockadeHazard } from '@scenarios/format/hazards/disruption';
import type { Mesh } from '@scenarios/format/mesh';
import { impactKind } from '../impact';
import type { DrawnEvent } from './drawn-event';
import { fallingLimit } from './falling-limit';
import type { PreparedEvents } from './prepared-events';
import { placedProvisions } from './provision-positions';
import { secondsOfHours } from './seconds-of-hours';
import { select } from './select';

/**
 * A blockade or supply cut, the same in every run: the selected sources fall to what is left, the selected links close at the
 * start, and all of it ends when it is lifted. Nothing is damaged, no crew is needed.
 */
export function prepareBlockade(mesh: Mesh, hazard: BlockadeHazard): PreparedEvents {
  const from = secondsOfHours(hazard.atHours);
  const until = hazard.forHours === null ? Infinity : from + secondsOfHours(hazard.forHours);
  const chosen = select(mesh, hazard.cut);
  const cut = new Set(chosen.nodes.map((position) => mesh.nodes[position]));
  const limits = placedProvisions(mesh)
    .filter(({ node }) => cut.has(node))
    .flatMap(({ position }) => fallingLimit(position, from, until, hazard.left, secondsOfHours(hazard.rampHours)));
  const closed =
    hazard.left < 1
      ? chosen.links.map((target): DrawnEvent => ({
          time: from,
          kind: impactKind.closeLink,
          target,
          value: 0,
          repair: until - from,
          damageState: 0,
        }))
      : [];
  const events = [...closed, ...limits];
  return { draw: () => [...events] };
}
