import type { PandemicHazard } from '@scenarios/format/hazards/disruption';
import type { Mesh } from '@scenarios/format/mesh';
import { impactKind } from '../impact';
import { hashText, normal, purposes } from '../random';
import type { DrawnEvent } from './drawn-event';
import type { PreparedEvents } from './prepared-events';
import { secondsOfHours } from './seconds-of-hours';

const secondsOfWeek = 7 * 86_400;

/**
 * Absence and demand by week. A site that states no staffing needs nobody and is not touched. Run 0 has the mean absence
 * everywhere; in later runs a site is above or below it for the whole time, by a normal share of its own within 0–1.
 */
export function preparePandemic(mesh: Mesh, hazard: PandemicHazard): PreparedEvents {
  const start = secondsOfHours(hazard.atHours);
  const sites = mesh.nodes.flatMap((node, target) =>
    node.staffing === undefined ? [] : [{ target, key: hashText(`${hazard.id} node ${node.id}`) }],
  );
  const services = new Map(mesh.services.map(({ id }, position) => [id, position]));
  const demand = hazard.weeks.flatMap((week, at) =>
    week.demand.flatMap(({ service, factor }): DrawnEvent[] => {
      const target = services.get(service);
      if (target === undefined || factor === 1) return [];
      const time = start + at * secondsOfWeek;
      return [{ time, kind: impactKind.surgeDemand, target, value: factor, repair: secondsOfWeek, damageState: 0 }];
    }),
  );
  return {
    draw: (seed, run) => {
      const events = [...demand];
      for (const { target, key } of sites) {
        const score = run === 0 ? 0 : normal(seed, run, purposes.absence, key);
        hazard.weeks.forEach(({ absence }, at) => {
          const value = Math.min(1, Math.max(0, absence * (1 + hazard.siteSpread * score)));
          if (value === 0) return;
          const time = start + at * secondsOfWeek;
          events.push({ time, kind: impactKind.absentStaff, target, value, repair: secondsOfWeek, damageState: 0 });
        });
      }
      return events;
    },
  };
}
