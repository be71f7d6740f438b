import type { z } from 'zod';
import type { Service } from '@scenarios/format/service';
import type { sop, sopTrigger } from '@scenarios/format/sop';
import type { TemplateSop } from './node-template';

/** Minutes after a hazard at which a site starts by itself even where nothing is known to fail; judgement. */
const hazardMinutes = 60;

/**
 * The procedure of a template: started by a shortage of what it watches, by silence on the way by which orders come,
 * and in any case after a hazard. Orders and reports name nodes, so the planner adds those.
 */
export function sopInput(template: TemplateSop, scale: number, services: readonly Service[]): z.input<typeof sop> {
  const stands = new Map(services.map((service) => [service.id, service]));
  const orders = ['coordination', 'radio', 'data'].find((id) => stands.has(id));
  const triggers: z.input<typeof sopTrigger>[] = [
    ...template.watches
      .filter((service) => stands.has(service))
      .map((service) => ({ when: 'service-below', service, share: 0.5, forMinutes: 30 }) as const),
    ...(orders === undefined ? [] : [{ when: 'cut-off', service: orders, forMinutes: 60 } as const]),
    { when: 'hazard', afterMinutes: hazardMinutes },
  ];
  const { crowd } = template;
  const whole = (value: number): number => Math.max(1, Math.round(value));
  return {
    triggers,
    switchOverMinutes: template.switchOverMinutes,
    offers: template.offers.map(({ role, capacity }) => ({ role, capacity: whole(capacity * scale) })),
    ...(crowd === undefined
      ? {}
      : {
          crowd: {
            mostPeople: whole(crowd.mostPeople * scale),
            lanes: whole(crowd.lanes * scale),
            serviceMinutes: crowd.serviceMinutes,
          },
        }),
  };
}
