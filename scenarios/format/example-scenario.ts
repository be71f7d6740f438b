import type { z } from 'zod';
import type { scenario } from './scenario';

/** The smallest scenario that has one of everything: the example of the format reference, and of the tests. */
export const exampleScenario = (): z.input<typeof scenario> => ({
  format: 'holdfast-scenario',
  version: 1,
  id: 'two-villages',
  title: { en: 'Two villages', 'zh-Hant': '兩座村莊' },
  summary: { en: 'One plant, one line, two villages.', 'zh-Hant': '一座電廠、一條線路、兩座村莊。' },
  start: '2030-01-01T08:00:00+08:00',
  horizonHours: 24,
  fictional: true,
  basemap: {
    coast: [
      [
        [140, 10],
        [140.2, 10],
        [140.1, 10.2],
      ],
    ],
  },
  designs: [
    {
      id: 'plain',
      name: { en: 'Plain', 'zh-Hant': '原設計' },
      summary: { en: 'As built.', 'zh-Hant': '現況。' },
      mesh: {
        services: [
          {
            id: 'power',
            name: { en: 'Power', 'zh-Hant': '電力' },
            unit: 'MW',
            layer: 'physical',
            flow: 'dc-power',
            headline: true,
          },
          {
            id: 'data',
            name: { en: 'Data', 'zh-Hant': '數據' },
            unit: 'Gbit/s',
            layer: 'information',
            flow: 'reach',
            hopLimit: 6,
          },
        ],
        nodes: [
          {
            id: 'plant',
            name: { en: 'Plant', 'zh-Hant': '電廠' },
            kind: 'power-plant',
            position: { lon: 140.05, lat: 10.05 },
            provides: [
              { service: 'power', capacity: 10 },
              { service: 'data', capacity: 1, hub: true },
            ],
            fragility: { earthquake: 'power-plant' },
          },
          {
            id: 'hill-village',
            name: { en: 'Hill village', 'zh-Hant': '山村' },
            kind: 'community',
            position: { lon: 140.1, lat: 10.1 },
            population: { people: 1200 },
            needs: [
              { service: 'power', rate: 1.2, class: 'essential' },
              { service: 'data', rate: 0.1, floor: 0.9 },
            ],
            relays: [{ service: 'power', capacity: null }],
            stores: [{ kind: 'battery', service: 'power', capacity: 2.4, spread: 0.2 }],
          },
          {
            id: 'shore-village',
            name: { en: 'Shore village', 'zh-Hant': '濱村' },
            kind: 'community',
            position: { lon: 140.08, lat: 10.02 },
            population: { people: 800 },
            needs: [{ service: 'power', rate: 0.8 }],
          },
        ],
        links: [
          {
            id: 'line-1',
            kind: 'overhead-line',
            from: 'plant',
            to: 'hill-village',
            carries: [{ service: 'power', capacity: 5, reactance: 0.1 }, { service: 'data' }],
            rightOfWay: 'valley',
          },
          {
            id: 'line-2',
            kind: 'overhead-line',
            from: 'plant',
            to: 'shore-village',
            carries: [{ service: 'power', capacity: 5, reactance: 0.1 }],
            tie: { switchMinutes: 5, commandedBy: 'plant' },
            provenance: [{ source: 'example', quality: 'judgement' }],
          },
        ],
      },
    },
  ],
  hazards: [
    {
      id: 'storm',
      name: { en: 'Storm', 'zh-Hant': '暴風' },
      summary: { en: 'The line falls.', 'zh-Hant': '線路倒塌。' },
      kind: 'script',
      events: [
        { do: 'fail', atHours: 1, target: { link: 'line-1' }, repairHours: 6 },
        { do: 'derate', atHours: 2, node: 'plant', service: 'power', capacity: 4 },
        { do: 'demand', atHours: 3, service: 'power', factor: 1.1 },
        { do: 'restore', atHours: 5, target: { node: 'plant' } },
      ],
    },
    {
      id: 'quake',
      name: { en: 'Earthquake', 'zh-Hant': '地震' },
      summary: { en: 'Offshore.', 'zh-Hant': '外海地震。' },
      kind: 'earthquake',
      atHours: 2,
      epicentre: { lon: 140.3, lat: 10.1 },
      magnitude: 6.5,
      depthKm: 15,
    },
  ],
  incident: {
    observed: [
      {
        id: 'lamps',
        name: { en: 'Lamps lit', 'zh-Hant': '亮燈數' },
        unit: 'MW',
        observable: { kind: 'delivered', service: 'power', scale: 1 },
        use: 'hold-out',
        points: [{ at: '2030-01-01T09:00:00+08:00', value: 2, quality: 'judgement', source: 'example' }],
      },
    ],
    facts: [],
  },
  parameters: [{ id: 'power.ufls.quota', value: 0.3, quality: 'judgement', note: 'Small relays.' }],
  sources: [{ id: 'example', title: 'Written for the format reference' }],
});
