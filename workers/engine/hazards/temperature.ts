import type { TemperatureHazard } from '@scenarios/format/hazards/disruption';
import type { Mesh } from '@scenarios/format/mesh';
import type { NodeKind } from '@scenarios/format/node';
import type { ParameterValues } from '@scenarios/format/parameters';
import { impactKind } from '../impact';
import type { DrawnEvent } from './drawn-event';
import type { PreparedEvents } from './prepared-events';
import { placedProvisions } from './provision-positions';
import { secondsOfHours } from './seconds-of-hours';

/** Plants whose output falls with the temperature of air and cooling water. */
const thermalKinds: readonly NodeKind[] = ['power-plant', 'nuclear-plant'];

/**
 * Factor on the demand for power at a mean outdoor temperature: 1 between the two thresholds, rising evenly beyond each. The
 * upper threshold is the mean of six estimates for Taiwan by Liao, Chen & Hsu 2018, Modern Economy 9(4), 26.384 °C.
 */
export function temperatureDemand(celsius: number, parameters: ParameterValues): number {
  const above = Math.max(0, celsius - parameters['temperature.heat-threshold']);
  const below = Math.max(0, parameters['temperature.cold-threshold'] - celsius);
  return 1 + parameters['temperature.heat-demand'] * above + parameters['temperature.cold-demand'] * below;
}

/** Share of its capacity that a thermal plant keeps at a mean outdoor temperature. */
export function temperatureCapacity(celsius: number, parameters: ParameterValues): number {
  const above = Math.max(0, celsius - parameters['temperature.derate-threshold']);
  return Math.max(0, 1 - parameters['temperature.derate'] * above);
}

/**
 * Share of its rating that an overhead line may carry in air of a temperature: √((c − t) / (c − r)), c the highest temperature of
 * the conductor and r the air temperature that the rating assumes; never more than 1. That is the heat balance with cooling in
 * proportion to the excess of temperature, as in the correction factors of NEC 310.15(B)(2); wind, sun and radiation, which IEEE
 * 738 counts too, are left as the rating assumes them. 0 where the air is as hot as the conductor may be.
 */
export function temperatureRating(celsius: number, parameters: ParameterValues): number {
  const conductor = parameters['temperature.line-conductor'];
  const reference = parameters['temperature.line-reference'];
  if (celsius <= reference) return 1;
  return celsius >= conductor ? 0 : Math.sqrt((conductor - celsius) / (conductor - reference));
}

/** A heat or cold wave, hour by hour along its curve; the same in every run. Before the first and after the last point nothing is changed. */
export function prepareTemperature(mesh: Mesh, hazard: TemperatureHazard, parameters: ParameterValues): PreparedEvents {
  const start = secondsOfHours(hazard.atHours);
  const curve = [...hazard.curve].sort((a, b) => a.afterHours - b.afterHours);
  const service = mesh.services.findIndex(({ id }) => id === hazard.service);
  const plants = placedProvisions(mesh).filter(
    ({ node, provision }) => provision.service === hazard.service && thermalKinds.includes(node.kind),
  );
  const lines = mesh.links.flatMap(({ kind, carries }, position) =>
    hazard.deratesLines && kind === 'overhead-line' && carries.some((each) => each.service === hazard.service)
      ? [position]
      : [],
  );
  const events: DrawnEvent[] = [];
  const first = curve[0]?.afterHours ?? 0;
  const last = curve.at(-1)?.afterHours ?? 0;
  let segment = 0;
  for (let hour = first; hour < last && service >= 0; hour += 1) {
    while ((curve[segment + 1]?.afterHours ?? Infinity) <= hour) segment += 1;
    const from = curve[segment];
    const to = curve[segment + 1];
    if (from === undefined || to === undefined) break;
    const part = (hour - from.afterHours) / (to.afterHours - from.afterHours);
    const celsius = from.celsius + part * (to.celsius - from.celsius);
    const plain = { time: start + hour * 3600, repair: Math.min(1, last - hour) * 3600, damageState: 0 };
    const demand = temperatureDemand(celsius, parameters);
    if (demand !== 1) events.push({ ...plain, kind: impactKind.surgeDemand, target: service, value: demand });
    const capacity = temperatureCapacity(celsius, parameters);
    if (capacity < 1) {
      for (const { position } of plants)
        events.push({ ...plain, kind: impactKind.limitProvision, target: position, value: capacity });
    }
    const rating = temperatureRating(celsius, parameters);
    if (rating < 1)
      for (const target of lines) events.push({ ...plain, kind: impactKind.limitLink, target, value: rating });
  }
  return { draw: () => [...events] };
}
