import { nodeTemplate, text } from './node-template';
import { judged, sources } from './sources';

/** Where messages are switched, relayed and kept. */
export const communicationTemplates = {
  exchange: nodeTemplate({
    kind: 'exchange',
    name: text('Telephone exchange', '電信機房'),
    summary: text('Switches fixed and mobile traffic of a district.', '交換一區的固網與行動網路流量。'),
    relays: [
      { service: 'data', capacity: null },
      { service: 'sms', capacity: null },
    ],
    needs: [
      { service: 'power', rate: 0.3, class: 'life', floor: 0 },
      { service: 'fuel', rate: 0.005, class: 'life', floor: 1 },
    ],
    stores: [
      { kind: 'battery', service: 'power', hours: 4, refillHours: 12 },
      { kind: 'generator', service: 'power', hours: 24 },
    ],
    staffing: { needed: 2, bound: 12, closesBelow: 0 },
    tier: 1,
    earthquake: 'exchange-building',
    millions: { capital: 300, yearly: 15 },
    sources: [sources.hazus, judged('batteries of 4 h and a generator of a day, load, cost')],
  }),
  'base-station': nodeTemplate({
    kind: 'base-station',
    name: text('Base station', '基地臺'),
    summary: text('One mobile site with three sectors.', '三扇區的單一行動通訊站點。'),
    scale: { small: 0.3, large: 2 },
    relays: [
      { service: 'data', capacity: null },
      { service: 'sms', capacity: null },
    ],
    needs: [{ service: 'power', rate: 0.005, class: 'essential', floor: 0 }],
    stores: [{ kind: 'battery', service: 'power', hours: 4, refillHours: 8 }],
    tier: 3,
    earthquake: 'tower-site',
    millions: { capital: 3, yearly: 0.3 },
    sources: [sources.baseBattery, sources.baseJapan, sources.hazus, judged('5 kW of three sectors, cost')],
  }),
  'satellite-terminal': nodeTemplate({
    kind: 'satellite-terminal',
    name: text('Satellite terminal', '衛星終端'),
    summary: text('A way out of the district that needs no cable.', '不需電纜即可對外聯絡。'),
    scale: { small: 0.3, large: 5 },
    provides: [
      { service: 'data', capacity: 0.1, hub: true },
      { service: 'sms', capacity: 100, hub: true },
    ],
    relays: [
      { service: 'data', capacity: 0.1 },
      { service: 'sms', capacity: 100 },
    ],
    needs: [{ service: 'power', rate: 0.001, class: 'life', floor: 0 }],
    stores: [{ kind: 'battery', service: 'power', hours: 24, refillHours: 12 }],
    tier: 2,
    earthquake: 'tower-site',
    millions: { capital: 0.3, yearly: 0.2 },
    sources: [sources.hazus, judged('0.1 Gbit/s, 1 kW, battery of a day, cost')],
  }),
  'radio-relay': nodeTemplate({
    kind: 'radio-relay',
    name: text('Radio relay', '無線電中繼站'),
    summary: text('A hilltop repeater of the emergency radio.', '山頂的救災無線電中繼站。'),
    relays: [{ service: 'radio', capacity: null }],
    needs: [{ service: 'power', rate: 0.003, class: 'life', floor: 0 }],
    stores: [{ kind: 'battery', service: 'power', hours: 72, refillHours: 24 }],
    tier: 2,
    earthquake: 'tower-site',
    millions: { capital: 2, yearly: 0.1 },
    sources: [sources.baseJapan, sources.hazus, judged('72 h as in mountains, 3 kW, cost')],
  }),
  'data-centre': nodeTemplate({
    kind: 'data-centre',
    name: text('Data centre', '資料中心'),
    summary: text('3 MW of servers and the way to the trunk network.', '3 MW 伺服器與骨幹網路出口。'),
    provides: [
      { service: 'data', capacity: 100, hub: true },
      { service: 'sms', capacity: 100_000, hub: true },
    ],
    relays: [{ service: 'data', capacity: null }],
    needs: [
      { service: 'power', rate: 3, class: 'life', floor: 0 },
      { service: 'water', rate: 5, class: 'essential', floor: 0.3 },
    ],
    stores: [
      { kind: 'battery', service: 'power', hours: 0.25, refillHours: 4 },
      { kind: 'generator', service: 'power', hours: 12 },
      { kind: 'tank', service: 'water', hours: 12, refillHours: 12 },
    ],
    staffing: { needed: 4, bound: 24, closesBelow: 0.25 },
    tier: 1,
    earthquake: 'exchange-building',
    millions: { capital: 1500, yearly: 120 },
    sources: [sources.dataFuel, sources.hazus, judged('batteries of a quarter of an hour, cooling water, staff, cost')],
  }),
} as const;
