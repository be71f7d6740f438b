import type { SupplyShortageHazard } from '@scenarios/format/hazards/disruption';
import type { Mesh } from '@scenarios/format/mesh';
import { impactKind } from '../impact';
import type { DrawnEvent } from './drawn-event';
import { fallingLimit } from './falling-limit';
import type { PreparedEvents } from './prepared-events';
import { placedProvisions } from './provision-positions';
import { secondsOfHours } from './seconds-of-hours';

/** Every source of the service gives less, while every need of it is multiplied; the same in every run. */
export function prepareSupplyShortage(mesh: Mesh, hazard: SupplyShortageHazard): PreparedEvents {
  const from = secondsOfHours(hazard.atHours);
  const until = hazard.forHours === null ? Infinity : from + secondsOfHours(hazard.forHours);
  const service = mesh.services.findIndex(({ id }) => id === hazard.service);
  const limits = placedProvisions(mesh)
    .filter(({ provision }) => provision.service === hazard.service)
    .flatMap(({ position }) => fallingLimit(position, from, until, hazard.left, secondsOfHours(hazard.rampHours)));
  const surge: DrawnEvent = {
    time: from,
    kind: impactKind.surgeDemand,
    target: service,
    value: hazard.demandFactor,
    repair: until - from,
    damageState: 0,
  };
  const events = service < 0 ? [] : hazard.demandFactor === 1 ? limits : [surge, ...limits];
  return { draw: () => [...events] };
}
