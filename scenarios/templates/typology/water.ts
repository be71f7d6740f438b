import { degraded, nodeTemplate, text } from './node-template';
import { judged, sources } from './sources';

/** Where water is made fit to drink, lifted and kept. */
export const waterTemplates = {
  'water-works': nodeTemplate({
    kind: 'water-works',
    name: text('Water works', '淨水場'),
    summary: text('2 500 m³/h: 240 000 people at 250 L a day.', '2,500 m³/h：每人每日 250 L，可供 24 萬人。'),
    provides: [
      { service: 'bulk-water', capacity: 2500 },
      { service: 'water', capacity: 2500, unless: 'bulk-water' },
    ],
    relays: [{ service: 'water', capacity: null, unless: 'bulk-water' }],
    needs: [
      { service: 'power', rate: 1, class: 'life', floor: 0 },
      { service: 'goods', rate: 0.05, class: 'essential', floor: 0.3 },
    ],
    stores: [
      { kind: 'generator', service: 'power', hours: 24 },
      { kind: 'shelf', service: 'goods', hours: 336, refillHours: 168 },
    ],
    modes: [degraded(0.6, 0.6, 30)],
    staffing: { needed: 8, bound: 30, closesBelow: 0.25 },
    tier: 1,
    earthquake: 'water-plant',
    millions: { capital: 4000, yearly: 90 },
    sources: [
      sources.cityWater,
      sources.waterEnergy,
      sources.hazus,
      judged('generator of a day, chemicals of two weeks, staff, cost'),
    ],
  }),
  'pumping-station': nodeTemplate({
    kind: 'pumping-station',
    name: text('Pumping station', '加壓站'),
    summary: text('Lifts water to a zone of about 50 000 people.', '加壓供應約 5 萬人的供水區。'),
    relays: [
      { service: 'bulk-water', capacity: 800 },
      { service: 'water', capacity: 800, unless: 'bulk-water' },
    ],
    needs: [{ service: 'power', rate: 0.15, class: 'life', floor: 0 }],
    stores: [{ kind: 'generator', service: 'power', hours: 12 }],
    tier: 2,
    earthquake: 'pumping-plant',
    millions: { capital: 120, yearly: 3 },
    sources: [sources.pumpPower, sources.hazus, judged('generator of half a day, cost')],
  }),
  reservoir: nodeTemplate({
    kind: 'reservoir',
    name: text('Service reservoir', '配水池'),
    summary: text('A day of water for about 50 000 people.', '可供約 5 萬人一日用水。'),
    provides: [{ service: 'water', capacity: 650 }],
    needs: [{ service: 'bulk-water', rate: 520, class: 'essential', floor: 0 }],
    relays: [{ service: 'water', capacity: null, unless: 'bulk-water' }],
    stores: [{ kind: 'tank', service: 'bulk-water', hours: 24, refillHours: 60 }],
    tier: 2,
    earthquake: 'water-plant',
    millions: { capital: 200, yearly: 2 },
    sources: [sources.reservoirHours, sources.cityWater, sources.hazus, judged('outlet of 1.25 times the mean, cost')],
  }),
} as const;
