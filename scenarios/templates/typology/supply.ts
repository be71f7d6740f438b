import { degraded, nodeTemplate, text } from './node-template';
import { judged, sources } from './sources';

/** Where fuel and goods come in and are handed on. */
export const supplyTemplates = {
  'fuel-depot': nodeTemplate({
    kind: 'fuel-depot',
    name: text('Fuel depot', '油庫'),
    summary: text('Tanks and loading racks, 60 m³/h.', '儲槽與灌裝設備，每小時 60 m³。'),
    provides: [
      { service: 'bulk-fuel', capacity: 60 },
      { service: 'fuel', capacity: 60, unless: 'bulk-fuel' },
    ],
    needs: [{ service: 'power', rate: 0.3, class: 'essential', floor: 0.1 }],
    stores: [{ kind: 'generator', service: 'power', hours: 24 }],
    staffing: { needed: 6, bound: 24, closesBelow: 0.3 },
    tier: 2,
    earthquake: 'power-plant',
    millions: { capital: 1500, yearly: 40 },
    sources: [
      sources.oilStock,
      sources.hazus,
      judged('its tanks outlast the scenario, loading needs power, staff, cost'),
    ],
  }),
  'filling-station': nodeTemplate({
    kind: 'filling-station',
    name: text('Filling station', '加油站'),
    summary: text('Eight nozzles and 100 m³ of tanks.', '八支油槍與 100 m³ 儲槽。'),
    provides: [{ service: 'fuel', capacity: 2 }],
    needs: [
      { service: 'power', rate: 0.03, class: 'essential', floor: 0 },
      { service: 'bulk-fuel', rate: 1, class: 'essential', floor: 0 },
    ],
    stores: [{ kind: 'tank', service: 'bulk-fuel', hours: 72, refillHours: 24 }],
    modes: [degraded(0.4, 0.5)],
    staffing: { needed: 2, bound: 8, closesBelow: 0.5 },
    floor: { area: 800, sleeping: 0 },
    sop: {
      watches: ['power', 'fuel'],
      switchOverMinutes: 30,
      offers: [{ role: 'rationing', capacity: 60 }],
      crowd: { mostPeople: 40, lanes: 4, serviceMinutes: 4 },
    },
    earthquake: 'shop-low-rise-concrete',
    millions: { capital: 2, yearly: 0.1 },
    sources: [
      sources.stationPower,
      sources.hazus,
      judged('three days of tanks at the mean rate, no generator as a rule, queue; cost is that of a generator'),
    ],
  }),
  port: nodeTemplate({
    kind: 'port',
    name: text('Port', '港口'),
    summary: text('General cargo and a tanker berth.', '設有雜貨碼頭與油輪泊位的港口。'),
    scale: { small: 0.2, large: 5 },
    provides: [
      { service: 'goods', capacity: 100 },
      { service: 'food', capacity: 160_000, unless: 'goods' },
      { service: 'bulk-fuel', capacity: 200 },
      { service: 'fuel', capacity: 200, unless: 'bulk-fuel' },
    ],
    relays: [{ service: 'mobility', capacity: null }],
    needs: [
      { service: 'power', rate: 5, class: 'essential', floor: 0.2 },
      { service: 'fuel', rate: 0.5, class: 'essential', floor: 0.3 },
      { service: 'data', rate: 1, class: 'normal', floor: 0.5 },
    ],
    stores: [{ kind: 'tank', service: 'fuel', hours: 72, refillHours: 24 }],
    modes: [degraded(0.5, 0.4, 60)],
    staffing: { needed: 200, bound: 900, closesBelow: 0.3 },
    tier: 1,
    earthquake: 'power-plant',
    millions: { capital: 20_000, yearly: 800 },
    sources: [
      sources.hazus,
      judged('throughput, crane load, vehicle fuel of three days, staff, cost; cranes by the power plant class'),
    ],
  }),
  airport: nodeTemplate({
    kind: 'airport',
    name: text('Airport', '機場'),
    summary: text('One runway with air freight of 10 t/h.', '單一跑道，空運貨物每小時 10 噸。'),
    scale: { small: 0.2, large: 5 },
    provides: [
      { service: 'goods', capacity: 10 },
      { service: 'food', capacity: 16_000, unless: 'goods' },
    ],
    relays: [{ service: 'mobility', capacity: null }],
    needs: [
      { service: 'power', rate: 6, class: 'essential', floor: 0.1 },
      { service: 'fuel', rate: 10, class: 'essential', floor: 0.2 },
      { service: 'data', rate: 1, class: 'essential', floor: 0.2 },
      { service: 'radio', rate: 1, class: 'life', floor: 0.3 },
    ],
    stores: [
      { kind: 'generator', service: 'power', hours: 48 },
      { kind: 'tank', service: 'fuel', hours: 120, refillHours: 48 },
    ],
    modes: [degraded(0.4, 0.3, 30)],
    staffing: { needed: 150, bound: 700, closesBelow: 0.4 },
    floor: { area: 30_000, sleeping: 0.1 },
    tier: 1,
    earthquake: 'exchange-building',
    millions: { capital: 15_000, yearly: 700 },
    sources: [
      sources.shelterArea,
      sources.hazus,
      judged('freight, load, generator of two days, jet fuel of five, staff, cost'),
    ],
  }),
} as const;
