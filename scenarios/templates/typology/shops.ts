import { degraded, nodeTemplate, text } from './node-template';
import { judged, sources } from './sources';

/** Shops turn goods from their shelves into rations. */
export const shopTemplates = {
  'convenience-store': nodeTemplate({
    kind: 'convenience-store',
    name: text('Convenience store', '便利商店'),
    summary: text('One store of 150 m² for about 1 700 people.', '面積 150 m²、服務約 1,700 人的單一門市。'),
    provides: [{ service: 'food', capacity: 130 }],
    needs: [
      { service: 'power', rate: 0.02, class: 'normal', floor: 0.1 },
      { service: 'goods', rate: 0.078, class: 'normal', floor: 0 },
      { service: 'data', rate: 0.01, class: 'normal', floor: 0.5 },
    ],
    stores: [
      { kind: 'battery', service: 'power', hours: 1.5, refillHours: 4 },
      { kind: 'shelf', service: 'goods', hours: 24, refillHours: 120 },
    ],
    modes: [degraded(0.4, 0.25)],
    staffing: { needed: 2, bound: 6, closesBelow: 0.5 },
    floor: { area: 150, sleeping: 0 },
    sop: {
      watches: ['power', 'water'],
      switchOverMinutes: 30,
      offers: [
        { role: 'rationing', capacity: 60 },
        { role: 'charging', capacity: 10 },
        { role: 'information', capacity: 60 },
      ],
      crowd: { mostPeople: 15, lanes: 1, serviceMinutes: 1.5 },
    },
    earthquake: 'shop-low-rise-concrete',
    millions: { capital: 0.6, yearly: 0.05 },
    sources: [
      sources.convenienceDensity,
      sources.smallShopPower,
      sources.hazus,
      judged(
        'battery 1.5 h, shelves one day, two people a shift, offers and queue; cost is that of the resilience upgrade',
      ),
    ],
  }),
  supermarket: nodeTemplate({
    kind: 'supermarket',
    name: text('Supermarket', '超級市場'),
    summary: text('1 500 m² of floor for about 8 000 people.', '面積 1,500 m²、服務約 8,000 人。'),
    provides: [{ service: 'food', capacity: 600 }],
    needs: [
      { service: 'power', rate: 0.1, class: 'normal', floor: 0.1 },
      { service: 'goods', rate: 0.36, class: 'normal', floor: 0 },
      { service: 'data', rate: 0.05, class: 'normal', floor: 0.5 },
    ],
    stores: [{ kind: 'shelf', service: 'goods', hours: 36, refillHours: 180 }],
    modes: [degraded(0.5, 0.3)],
    staffing: { needed: 15, bound: 40, closesBelow: 0.4 },
    floor: { area: 1500, sleeping: 0 },
    sop: {
      watches: ['power', 'water'],
      switchOverMinutes: 60,
      offers: [
        { role: 'rationing', capacity: 240 },
        { role: 'food', capacity: 200 },
        { role: 'water', capacity: 200 },
        { role: 'information', capacity: 240 },
      ],
      crowd: { mostPeople: 80, lanes: 4, serviceMinutes: 1 },
    },
    earthquake: 'shop-low-rise-concrete',
    millions: { capital: 4, yearly: 0.3 },
    sources: [
      sources.groceryPower,
      sources.hazus,
      judged('no generator, shelves 36 h, staff, offers and queue; cost is that of the resilience upgrade'),
    ],
  }),
  'big-box-store': nodeTemplate({
    kind: 'big-box-store',
    name: text('Big-box store', '量販店'),
    summary: text('8 000 m² of sales floor with parking.', '賣場面積 8,000 m²，附設停車場。'),
    provides: [{ service: 'food', capacity: 1500 }],
    needs: [
      { service: 'power', rate: 0.5, class: 'normal', floor: 0.1 },
      { service: 'goods', rate: 0.9, class: 'normal', floor: 0 },
      { service: 'data', rate: 0.1, class: 'normal', floor: 0.5 },
    ],
    stores: [
      { kind: 'generator', service: 'power', hours: 4 },
      { kind: 'shelf', service: 'goods', hours: 72, refillHours: 240 },
    ],
    modes: [degraded(0.5, 0.3)],
    staffing: { needed: 40, bound: 140, closesBelow: 0.4 },
    floor: { area: 8000, sleeping: 0.1 },
    sop: {
      watches: ['power', 'water'],
      switchOverMinutes: 90,
      offers: [
        { role: 'rationing', capacity: 600 },
        { role: 'food', capacity: 500 },
        { role: 'water', capacity: 500 },
        { role: 'shelter', capacity: 200 },
        { role: 'charging', capacity: 100 },
      ],
      crowd: { mostPeople: 300, lanes: 10, serviceMinutes: 1 },
    },
    earthquake: 'shop-low-rise-concrete',
    millions: { capital: 12, yearly: 0.8 },
    sources: [
      sources.groceryPower,
      sources.shelterArea,
      sources.hazus,
      judged(
        'generator 4 h for smoke extraction and lighting, shelves three days, staff and offers; cost is that of the upgrade',
      ),
    ],
  }),
  'logistics-depot': nodeTemplate({
    kind: 'logistics-depot',
    name: text('Logistics depot', '物流中心'),
    summary: text('Supplies the shops of about 100 000 people.', '供應約 10 萬人所需門市的配送中心。'),
    provides: [
      { service: 'goods', capacity: 12 },
      { service: 'food', capacity: 20_000, unless: 'goods' },
    ],
    needs: [
      { service: 'power', rate: 0.9, class: 'normal', floor: 0.15 },
      { service: 'fuel', rate: 0.15, class: 'essential', floor: 0.2 },
      { service: 'data', rate: 0.5, class: 'normal', floor: 0.4 },
    ],
    stores: [{ kind: 'tank', service: 'fuel', hours: 24, refillHours: 24 }],
    modes: [degraded(0.5, 0.4, 30)],
    staffing: { needed: 30, bound: 90, closesBelow: 0.3 },
    floor: { area: 12_000, sleeping: 0 },
    sop: {
      watches: ['power', 'data'],
      switchOverMinutes: 120,
      offers: [
        { role: 'food', capacity: 2000 },
        { role: 'water', capacity: 2000 },
      ],
    },
    earthquake: 'shop-low-rise-concrete',
    millions: { capital: 30, yearly: 2 },
    sources: [
      sources.hazus,
      judged('0.6 kg of goods behind a ration, power for cold rooms, vehicle fuel of a day, staff, cost'),
    ],
  }),
} as const;
