import { islandPeople, regions } from './regions';
import type { Region } from './regions';
import type { NodeInput } from './power';

const judgement = { source: 'judgement', quality: 'judgement' } as const;
const sheet = (what: string) => ({ source: `Facts sheet of the incident: ${what}`, quality: 'confirmed' }) as const;
const unverified = { source: 'General knowledge; regional grain, position ±0.1°', quality: 'unverified' } as const;

/** MW of the communities: the documented 3 080 MW less what the other nodes of this mesh draw. */
const communityMegawatts = 2797.4;
const shareOf = (region: Region): number => (region.people * 1000) / islandPeople;
const round = (value: number, digits = 3): number => Number(value.toFixed(digits));

/** About 3 000 stores of four chains (documented: 1 005 + 664 + 235 + ~1 100), spread by people. */
const carPowered = 1100;
const otherChains = 1904;
const baseStations = 12_000;

/** Regions whose small works lift water by pumps without their own generators. */
const pumpedOnly = new Set(['hidaka']);

const place = (region: Region, east: number, north: number) => ({
  lon: round(region.lon + east, 2),
  lat: round(region.lat + north, 2),
});

function nodesOf(region: Region): NodeInput[] {
  const people = region.people * 1000;
  const share = shareOf(region);
  const named = (en: string, zh: string) => ({ en: `${region.en}: ${en}`, 'zh-Hant': `${region.zh}：${zh}` });
  const waterDemand = round((people * 0.25) / 24, 1);
  const pumped = pumpedOnly.has(region.id);
  return [
    {
      id: region.id,
      name: { en: region.en, 'zh-Hant': region.zh },
      kind: 'community',
      position: { lon: region.lon, lat: region.lat },
      community: region.id,
      population: { people },
      needs: [
        { service: 'power', rate: round(communityMegawatts * share, 2), class: 'normal', floor: 0.3 },
        { service: 'water', rate: waterDemand, class: 'essential', floor: 0.3 },
        { service: 'food', rate: round((people * 3) / 24, 0), class: 'essential', floor: 0.6 },
        { service: 'medical', rate: round(people / 5000, 2), class: 'life', floor: 0.8 },
        { service: 'data', rate: round(people / 10_000, 2), class: 'normal', floor: 0.8 },
        { service: 'voice', rate: round(people / 1000, 1), class: 'essential', floor: 0.9 },
      ],
      provenance: [unverified],
    },
    {
      id: `water-${region.id}`,
      name: named('water works', '自來水設施'),
      kind: 'water-works',
      position: place(region, 0.1, 0.07),
      community: region.id,
      quantity: pumped ? 6 : 1,
      provides: [{ service: 'water', capacity: round(waterDemand * 1.15, 1) }],
      needs: [{ service: 'power', rate: round(60 * share, 3), class: pumped ? 'normal' : 'life', floor: 0.05 }],
      stores: pumped
        ? [{ kind: 'tank', service: 'power', capacity: round(60 * share * 4, 3), spread: 0.4 }]
        : [{ kind: 'generator', service: 'power', capacity: round(60 * share * 72, 3), spread: 0.2 }],
      fragility: { earthquake: 'water-plant' },
      provenance: [
        pumped
          ? {
              source:
                'Small pumped zones without generators; the tank stands for water already lifted (hours of supply)',
              quality: 'judgement' as const,
            }
          : {
              source: 'Large works kept running on generators in the record; 72 h of fuel',
              quality: 'judgement' as const,
            },
      ],
    },
    {
      id: `hospital-${region.id}`,
      name: named('disaster hospitals, emergency departments', '災害據點醫院急重症'),
      kind: 'hospital',
      position: place(region, -0.1, 0.07),
      community: region.id,
      quantity: region.hospitals,
      provides: [{ service: 'medical', capacity: round((people / 5000) * 0.6, 3) }],
      needs: [
        { service: 'power', rate: round(region.hospitals * 0.7, 2), class: 'life', floor: 0.1 },
        { service: 'water', rate: round(region.hospitals * 6, 1), class: 'life', floor: 0.6 },
      ],
      stores: [
        { kind: 'generator', service: 'power', capacity: round(region.hospitals * 0.7 * 72, 1), spread: 0.35 },
        { kind: 'tank', service: 'water', capacity: round(region.hospitals * 6 * 24, 1) },
      ],
      fragility: { earthquake: 'hospital-mid-rise-concrete' },
      provenance: [
        { source: 'Fuel target of disaster hospitals, 72 h (Japan)', quality: 'confirmed' },
        sheet('most of 34 disaster hospitals scaled back, some over 40 h without the grid'),
      ],
    },
    {
      id: `outpatient-${region.id}`,
      name: named('outpatient departments and clinics', '門診與診所'),
      kind: 'clinic',
      position: place(region, -0.16, -0.02),
      community: region.id,
      quantity: Math.max(1, Math.round(region.people / 4)),
      provides: [{ service: 'medical', capacity: round((people / 5000) * 0.6, 3) }],
      needs: [{ service: 'power', rate: round(region.hospitals * 0.5, 2), class: 'essential', floor: 0.15 }],
      fragility: { earthquake: 'shop-low-rise-concrete' },
      provenance: [judgement],
    },
    {
      id: `exchange-${region.id}`,
      name: named('telephone exchange', '電信機房'),
      kind: 'exchange',
      position: place(region, 0.02, -0.12),
      community: region.id,
      provides: [{ service: 'data', capacity: round((people / 10_000) * 1.5, 2) }],
      relays: [{ service: 'voice', capacity: null }],
      needs: [{ service: 'power', rate: round(0.4 + 8 * share, 3), class: 'essential', floor: 0 }],
      stores: [
        {
          kind: 'generator',
          service: 'power',
          capacity: round((0.4 + 8 * share) * (region.people > 150 ? 72 : 30), 2),
          spread: 0.3,
        },
      ],
      fragility: { earthquake: 'exchange-building' },
      provenance: [
        { source: 'Exchange batteries and generators; hours by size of the exchange', quality: 'judgement' },
      ],
    },
    {
      id: `cells-${region.id}`,
      name: named('ordinary base stations', '一般基地臺'),
      kind: 'base-station',
      position: place(region, 0.16, -0.06),
      community: region.id,
      quantity: Math.round(baseStations * 0.6 * share),
      relays: [{ service: 'data', capacity: round((people / 10_000) * 0.6, 3) }],
      needs: [{ service: 'power', rate: round(baseStations * 0.6 * share * 0.002, 3), class: 'normal', floor: 0 }],
      stores: [
        {
          kind: 'battery',
          service: 'power',
          capacity: round(baseStations * 0.6 * share * 0.002 * region.batteryHours, 3),
          refillRate: round(baseStations * 0.6 * share * 0.001, 3),
          spread: 0.3,
        },
      ],
      provenance: [{ source: 'Mobile base station 3–8 h of battery', quality: 'judgement' }],
    },
    {
      id: `cells-hardened-${region.id}`,
      name: named('hardened base stations', '強化基地臺'),
      kind: 'base-station',
      position: place(region, 0.19, 0.02),
      community: region.id,
      quantity: Math.round(baseStations * 0.4 * share),
      relays: [{ service: 'data', capacity: round((people / 10_000) * 0.4, 3) }],
      needs: [{ service: 'power', rate: round(baseStations * 0.4 * share * 0.002, 3), class: 'essential', floor: 0 }],
      stores: [
        {
          kind: 'battery',
          service: 'power',
          capacity: round(baseStations * 0.4 * share * 0.002 * 24, 3),
          refillRate: round(baseStations * 0.4 * share * 0.001, 3),
          spread: 0.3,
        },
      ],
      provenance: [{ source: 'Hardened base station 24–72 h of battery', quality: 'judgement' }],
    },
    {
      id: `stores-${region.id}`,
      name: named('convenience stores, three chains', '超商（三大連鎖）'),
      kind: 'convenience-store',
      position: place(region, -0.04, -0.1),
      community: region.id,
      owner: 'Three national chains',
      quantity: Math.max(1, Math.round(otherChains * share)),
      provides: [{ service: 'food', capacity: round(((people * 3) / 24) * 0.75, 0) }],
      needs: [
        { service: 'power', rate: round(75 * share * 0.63, 3), class: 'normal', floor: 0.4 },
        { service: 'goods', rate: round(((people * 3) / 24) * 0.0006 * 0.63, 4), class: 'normal', floor: 0.1 },
      ],
      stores: [
        {
          kind: 'battery',
          service: 'power',
          capacity: round(75 * share * 0.63 * 2, 3),
          refillRate: round(75 * share * 0.3, 3),
          spread: 0.5,
        },
        {
          kind: 'shelf',
          service: 'goods',
          capacity: round(((people * 3) / 24) * 0.0006 * 0.63 * 30, 3),
          refillRate: round(((people * 3) / 24) * 0.0006 * 0.3, 4),
          spread: 0.3,
        },
      ],
      provenance: [
        sheet('970 of 1 005 7-Eleven dark at 06:00 with about 2 h of backup; about 300 of 664 Lawson closed'),
        judgement,
      ],
    },
    {
      id: `stores-car-power-${region.id}`,
      name: named('convenience stores on car power', '超商（車輛供電）'),
      kind: 'convenience-store',
      position: place(region, -0.13, -0.1),
      community: region.id,
      owner: 'Regional chain',
      quantity: Math.max(1, Math.round(carPowered * share)),
      provides: [{ service: 'food', capacity: round(((people * 3) / 24) * 0.45, 0) }],
      needs: [
        { service: 'power', rate: round(75 * share * 0.37, 3), class: 'normal', floor: 0.95 },
        { service: 'goods', rate: round(((people * 3) / 24) * 0.0006 * 0.37, 4), class: 'normal', floor: 0.1 },
      ],
      stores: [
        {
          kind: 'shelf',
          service: 'goods',
          capacity: round(((people * 3) / 24) * 0.0006 * 0.37 * 30, 3),
          refillRate: round(((people * 3) / 24) * 0.0006 * 0.2, 4),
          spread: 0.3,
        },
      ],
      provenance: [sheet('over 95 % of about 1 100 Seicomart stayed open on car power')],
    },
  ];
}

const singular: NodeInput[] = [
  {
    id: 'voice-core',
    name: { en: 'Telephone core, Sapporo', 'zh-Hant': '札幌電話核心機房' },
    kind: 'data-centre',
    position: { lon: 141.3, lat: 43.05 },
    provides: [{ service: 'voice', capacity: 6000, hub: true }],
    needs: [{ service: 'power', rate: 6, class: 'life', floor: 0 }],
    stores: [{ kind: 'generator', service: 'power', capacity: 6 * 72, spread: 0.2 }],
    provenance: [judgement],
  },
  ...(
    [
      ['depot-central', 'Central logistics depots', '道央物流中心', 141.55, 43.05, 'sapporo-south', 300],
      ['depot-east', 'Eastern logistics depots', '道東物流中心', 143.3, 42.8, 'obihiro', 120],
    ] as const
  ).map(([id, en, zh, lon, lat, , capacity]): NodeInput => ({
    id,
    name: { en, 'zh-Hant': zh },
    kind: 'logistics-depot',
    position: { lon, lat },
    provides: [{ service: 'goods', capacity }],
    needs: [{ service: 'power', rate: 5, class: 'normal', floor: 0.3 }],
    provenance: [judgement],
  })),
  {
    id: 'subway-sapporo',
    name: { en: 'Sapporo subway', 'zh-Hant': '札幌地下鐵' },
    kind: 'transit-station',
    position: { lon: 141.25, lat: 43.0 },
    quantity: 46,
    needs: [{ service: 'power', rate: 30, class: 'normal', floor: 0, curve: 'threshold', threshold: 0.4 }],
    provenance: [sheet('running again on 7 September 14:50')],
  },
  {
    id: 'airport-new-chitose',
    name: { en: 'New Chitose airport', 'zh-Hant': '新千歲機場' },
    kind: 'airport',
    position: { lon: 141.7, lat: 42.8 },
    needs: [{ service: 'power', rate: 12, class: 'essential', floor: 0.1 }],
    provenance: [unverified],
  },
  {
    id: 'tomari-nuclear',
    name: { en: 'Tomari nuclear plant (off; needs cooling)', 'zh-Hant': '泊核電廠（停機，需冷卻電力）' },
    kind: 'nuclear-plant',
    position: { lon: 140.5, lat: 43.0 },
    needs: [{ service: 'power', rate: 10, class: 'life', floor: 0 }],
    stores: [{ kind: 'generator', service: 'power', capacity: 10 * 168 }],
    provenance: [sheet('2 070 MW, off; off-site power back at 13:00 after about 10 h on diesel')],
  },
];

/** Communities and the civil sites of every region, and what the island has one of. */
export const civilNodes: readonly NodeInput[] = [...regions.flatMap(nodesOf), ...singular];
