import { backupPower } from '../pilot-district/backup';
import { judgement, linkOf, place, siteIn } from './island-input';
import type { DesignId, LinkInput, NodeInput } from './island-input';
import { neighbours, regionOf, regions, wardsOf } from './regions';

/** Submarine cables: where they land, and the trench that two of them share. */
const cables: readonly (readonly [id: string, landing: string, trench?: string])[] = [
  ['cable-heron', 'kestrel', 'kestrel-trench'],
  ['cable-tern', 'kestrel', 'kestrel-trench'],
  ['cable-petrel', 'saltmere'],
  ['cable-gannet', 'saltmere'],
  ['cable-plover', 'southpoint'],
];
const landings = ['kestrel', 'saltmere', 'southpoint'] as const;
const data = [{ service: 'data' }];
const passes: NonNullable<NodeInput['relays']> = [{ service: 'data', capacity: null }];

/** Regions with a satellite terminal: few at present, all once prepared. */
const withSatellite = (design: DesignId) => (design === 'prepared' ? regions : [regionOf('alder')]);

export function communicationNodes(design: DesignId): NodeInput[] {
  const prepared = design === 'prepared';
  const owner = 'island-telecom';
  return [
    {
      id: 'world-network',
      name: { en: 'Networks overseas', 'zh-Hant': '海外網路' },
      kind: 'data-centre',
      position: place(78, 26),
      owner: 'cable-consortium',
      provides: [{ service: 'data', capacity: 1000, hub: true }],
      provenance: [judgement],
    },
    ...landings.map((id) =>
      siteIn(regionOf(id), 'exchange', 'landing', ['cable landing station', '海纜登陸站'], [5.4, -0.6], {
        owner: 'cable-consortium',
        relays: passes,
        needs: [{ service: 'power', rate: 0.3, class: 'life', floor: 0 }],
        stores: backupPower('generator', 0.3, prepared ? 168 : 48),
        fragility: { earthquake: 'exchange-building' },
      }),
    ),
    ...['alder', 'westhaven'].map((id) =>
      siteIn(regionOf(id), 'data-centre', 'data-centre', ['data centre', '資料中心'], [1, -0.9], {
        owner,
        // Prepared, it keeps copies of what the island needs most: a third of the traffic does without the world.
        ...(prepared ? { provides: [{ service: 'data', capacity: 10, hub: true }] } : {}),
        relays: passes,
        needs: [{ service: 'power', rate: 3, class: 'life', floor: 0 }],
        stores: backupPower('generator', 3, prepared ? 96 : 24),
        staffing: { needed: 4, bound: 24, closesBelow: 0.25 },
        fragility: { earthquake: 'exchange-building' },
      }),
    ),
    ...regions.flatMap((region) => [
      siteIn(region, 'exchange', 'exchange', ['telephone exchange', '電信機房'], [-0.3, -0.9], {
        owner,
        relays: passes,
        needs: [{ service: 'power', rate: 0.3, class: 'life', floor: 0 }],
        stores: [...backupPower('battery', 0.3, 4), ...backupPower('generator', 0.3, prepared ? 96 : 24)],
        fragility: { earthquake: 'exchange-building' },
      }),
      ...([0, 2, 4] as const).map((at) => {
        const ward = wardsOf(region)[at];
        return siteIn(
          region,
          'base-station',
          `cells-${String(at / 2 + 1)}`,
          [`base stations ${String(at / 2 + 1)}`, `基地臺第${['一', '二', '三'][at / 2] ?? ''}群`],
          [(ward?.east ?? 0) - region.east + 0.5, (ward?.north ?? 0) - region.north + 0.6],
          {
            owner,
            quantity: 20,
            relays: passes,
            needs: [{ service: 'power', rate: 0.1, class: prepared ? 'life' : 'normal', floor: 0 }],
            stores: backupPower('battery', 0.1, prepared ? 24 : 4),
            fragility: { earthquake: 'tower-site' },
          },
        );
      }),
      siteIn(region, 'radio-relay', 'radio-relay', ['radio relay', '無線電中繼站'], [-5.5, 5.6], {
        owner: 'fire-bureau',
        relays: [{ service: 'radio', capacity: null }],
        needs: [{ service: 'power', rate: 0.005, class: 'life', floor: 0 }],
        stores: backupPower('battery', 0.005, prepared ? 72 : 12),
        fragility: { earthquake: 'tower-site' },
      }),
    ]),
    ...withSatellite(design).map((region) =>
      siteIn(region, 'satellite-terminal', 'satellite', ['satellite terminal', '衛星終端'], [0.1, 0.7], {
        owner: 'island-government',
        provides: [{ service: 'data', capacity: 0.1, hub: true }],
        relays: passes,
        needs: [{ service: 'power', rate: 0.002, class: 'life', floor: 0 }],
        stores: backupPower('battery', 0.002, 72),
        fragility: { earthquake: 'tower-site' },
      }),
    ),
  ];
}

/** Cables, fibre along the roads, air to every ward, and the radio ring. */
export function communicationLinks(design: DesignId, nodes: readonly NodeInput[]): LinkInput[] {
  const fibre = (id: string, from: string, to: string, more: Partial<LinkInput> = {}): LinkInput =>
    linkOf(id, 'fibre', from, to, data, more);
  const users = nodes.filter((node) => node.needs?.some(({ service }) => service === 'radio') === true);
  return [
    ...cables.map(([id, landing, trench]) =>
      linkOf(id, 'cable', 'world-network', `landing-${landing}`, data, { rightOfWay: trench ?? id }),
    ),
    ...landings.map((id) => fibre(`fibre-landing-${id}`, `landing-${id}`, `exchange-${id}`)),
    ...['alder', 'westhaven'].map((id) => fibre(`fibre-data-centre-${id}`, `data-centre-${id}`, `exchange-${id}`)),
    ...neighbours.map(([from, to, rightOfWay]) =>
      fibre(
        `fibre-${from}-${to}`,
        `exchange-${from}`,
        `exchange-${to}`,
        rightOfWay === undefined ? {} : { rightOfWay },
      ),
    ),
    ...withSatellite(design).map(({ id }) => fibre(`fibre-satellite-${id}`, `satellite-${id}`, `exchange-${id}`)),
    ...regions.flatMap((region) => [
      ...[1, 2, 3].map((at) =>
        fibre(`fibre-cells-${String(at)}-${region.id}`, `exchange-${region.id}`, `cells-${String(at)}-${region.id}`),
      ),
      ...wardsOf(region).flatMap((ward, at) => {
        const own = Math.floor(at / 2) + 1;
        const other = (own % 3) + 1;
        return (design === 'prepared' ? [own, other] : [own]).map((cells) =>
          linkOf(`air-${String(cells)}-${ward.id}`, 'radio', `cells-${String(cells)}-${region.id}`, ward.id, data),
        );
      }),
      linkOf(`radio-hall-${region.id}`, 'radio', `town-hall-${region.id}`, `radio-relay-${region.id}`, [
        { service: 'radio' },
      ]),
    ]),
    ...neighbours.map(([from, to]) =>
      linkOf(`radio-${from}-${to}`, 'radio', `radio-relay-${from}`, `radio-relay-${to}`, [{ service: 'radio' }]),
    ),
    ...users.map((node) =>
      linkOf(`radio-${node.id}`, 'radio', `radio-relay-${node.id.split('-').at(-1) ?? ''}`, node.id, [
        { service: 'radio' },
      ]),
    ),
  ];
}
