import { degraded, nodeTemplate, text } from './node-template';
import { judged, sources } from './sources';

/** Where patients are treated. */
export const healthTemplates = {
  hospital: nodeTemplate({
    kind: 'hospital',
    name: text('Hospital', '醫院'),
    summary: text('About 500 beds with an emergency department.', '約 500 床、設有急診的醫院。'),
    provides: [{ service: 'medical', capacity: 15 }],
    needs: [
      { service: 'power', rate: 2.5, class: 'life', floor: 0.05 },
      { service: 'water', rate: 10.8, class: 'life', floor: 0.3 },
      { service: 'fuel', rate: 0.02, class: 'life', floor: 0.9 },
      { service: 'data', rate: 1, class: 'life', floor: 0.7 },
      { service: 'radio', rate: 1, class: 'life', floor: 0.9 },
    ],
    stores: [
      { kind: 'generator', service: 'power', hours: 72 },
      { kind: 'tank', service: 'water', hours: 72, refillHours: 24 },
    ],
    modes: [degraded(0.6, 0.6, 10)],
    staffing: { needed: 250, bound: 900, closesBelow: 0.3 },
    floor: { area: 50_000, sleeping: 0 },
    sop: {
      watches: ['power', 'water'],
      switchOverMinutes: 30,
      offers: [
        { role: 'triage', capacity: 40 },
        { role: 'first-aid', capacity: 60 },
      ],
      crowd: { mostPeople: 400, lanes: 4, serviceMinutes: 6 },
    },
    tier: 2,
    earthquake: 'hospital-mid-rise-concrete',
    millions: { capital: 120, yearly: 6 },
    sources: [
      sources.hospitalStores,
      sources.hospitalWater,
      sources.hazus,
      judged('5 kW per bed at the peak, patients an hour, staff of a shift; cost is that of generators and tanks'),
    ],
  }),
  clinic: nodeTemplate({
    kind: 'clinic',
    name: text('Clinic', '診所'),
    summary: text('Doctors and nurses without beds.', '無病床的門診診所。'),
    provides: [{ service: 'medical', capacity: 0.8 }],
    needs: [
      { service: 'power', rate: 0.02, class: 'essential', floor: 0.2 },
      { service: 'water', rate: 0.1, class: 'essential', floor: 0.5 },
    ],
    modes: [degraded(0.5, 0.3)],
    staffing: { needed: 6, bound: 10, closesBelow: 0.4 },
    floor: { area: 250, sleeping: 0 },
    sop: {
      watches: ['power', 'medical'],
      switchOverMinutes: 60,
      offers: [
        { role: 'first-aid', capacity: 6 },
        { role: 'triage', capacity: 12 },
      ],
      crowd: { mostPeople: 30, lanes: 2, serviceMinutes: 6 },
    },
    earthquake: 'shop-low-rise-concrete',
    millions: { capital: 1.5, yearly: 0.1 },
    sources: [sources.hazus, judged('patients an hour, no backup power as a rule, staff, queue, cost of the upgrade')],
  }),
  pharmacy: nodeTemplate({
    kind: 'pharmacy',
    name: text('Pharmacy', '藥局'),
    summary: text('Medicines for chronic patients of a neighbourhood.', '供應社區慢性病患用藥的藥局。'),
    provides: [{ service: 'medical', capacity: 0.1 }],
    needs: [{ service: 'power', rate: 0.01, class: 'normal', floor: 0.4 }],
    modes: [degraded(0.6, 0.3)],
    staffing: { needed: 2, bound: 4, closesBelow: 0.3 },
    floor: { area: 120, sleeping: 0 },
    sop: {
      watches: ['power', 'medical'],
      switchOverMinutes: 30,
      offers: [
        { role: 'first-aid', capacity: 3 },
        { role: 'information', capacity: 40 },
      ],
      crowd: { mostPeople: 10, lanes: 1, serviceMinutes: 4 },
    },
    earthquake: 'shop-low-rise-concrete',
    millions: { capital: 0.4, yearly: 0.03 },
    sources: [sources.hazus, judged('part of the work goes on by daylight, staff, queue, cost of the upgrade')],
  }),
} as const;
