import type { CableCutHazard } from '@scenarios/format/hazards/disruption';
import type { Mesh } from '@scenarios/format/mesh';
import { impactKind } from '../impact';
import { hashText, purposes, uniform } from '../random';
import type { DrawnEvent } from './drawn-event';
import type { PreparedEvents } from './prepared-events';
import { secondsOfHours } from './seconds-of-hours';
import { select } from './select';

/**
 * Cut cables. Links of one right-of-way share their fate. Run 0 cuts all of them, for the middle of the range; later runs draw
 * which are cut and, evenly over the range, how long the repair takes. A cable ship or crew of the operator comes by itself.
 */
export function prepareCableCut(mesh: Mesh, hazard: CableCutHazard): PreparedEvents {
  const time = secondsOfHours(hazard.atHours);
  const { shortest } = hazard.repairDays;
  const range = Math.max(0, hazard.repairDays.longest - shortest);
  const cables = select(mesh, hazard.cables).links.map((target) => {
    const link = mesh.links[target];
    const fate = link?.rightOfWay === undefined ? `link ${link?.id ?? ''}` : `right-of-way ${link.rightOfWay}`;
    return { target, key: hashText(`${hazard.id} ${fate}`) };
  });
  return {
    draw: (seed, run) =>
      cables.flatMap(({ target, key }): DrawnEvent[] => {
        if (run > 0 && uniform(seed, run, purposes.occurrence, key) >= hazard.chance) return [];
        const part = run === 0 ? 0.5 : uniform(seed, run, purposes.repair, key);
        const repair = 86_400 * (shortest + range * part);
        return [{ time, kind: impactKind.failLink, target, value: 0, repair, damageState: 0 }];
      }),
  };
}
