import { backupPower, stock } from './backup';
import type { DesignId, NodeInput } from './mesh-input';
import { site, siteNode } from './site';
import type { Site } from './site';

const depot = site('fuel-depot', 'fuel-depot', 'Harbour fuel depot', '港區油庫', 'harbour', 0.55, -0.15);
const port = site('port', 'port', 'District port', '區港', 'harbour', 0.65, 0.05);

const fillingStations: readonly Site[] = [
  site(
    'filling-station',
    'filling-station-front',
    'Station Front filling station',
    '站前加油站',
    'station-front',
    -0.6,
    -0.05,
  ),
  site('filling-station', 'filling-south-bank', 'South Bank filling station', '溪南加油站', 'south-bank', -0.6, 0.1),
  site(
    'filling-station',
    'filling-north-shore',
    'North Shore filling station',
    '北岸加油站',
    'north-shore',
    -0.55,
    -0.3,
  ),
  site('filling-station', 'filling-new-town', 'New Town filling station', '新市加油站', 'new-town', 0.65, 0.0),
  site(
    'filling-station',
    'filling-salt-fields',
    'Salt Fields filling station',
    '鹽田加油站',
    'salt-fields',
    -0.65,
    -0.05,
  ),
  site('filling-station', 'filling-foothill', 'Foothill filling station', '山腳加油站', 'foothill', 0.55, 0.25),
];

/** The depot loads tankers; filling stations sell from their own tanks, but only with power for their pumps. */
export function fuelNodes(design: DesignId): NodeInput[] {
  const mesh = design === 'resilient-mesh';
  const rate = mesh ? 0.62 : 0.55;
  return [
    {
      ...siteNode(depot),
      provides: [{ service: 'bulk-fuel', capacity: 5 }],
      needs: [{ service: 'power', rate: 0.2, class: mesh ? 'life' : 'normal', floor: 0.1 }],
      stores: backupPower('generator', 0.2, mesh ? 72 : 0),
      fragility: { earthquake: 'pumping-plant' },
      provenance: [{ source: 'Tanks hold weeks; loading needs power', quality: 'judgement' }],
    },
    {
      ...siteNode(port),
      provides: [{ service: 'goods', capacity: mesh ? 4 : 1 }],
      needs: [
        { service: 'power', rate: 1.2, class: 'normal', floor: 0.1 },
        { service: 'radio', rate: 1, class: 'life', floor: 0.9 },
      ],
      stores: backupPower('generator', 1.2, mesh ? 24 : 0),
      fragility: { earthquake: 'shop-low-rise-concrete', hardening: 1.2 },
      provenance: [{ source: 'Coastal cargo brings part of the goods', quality: 'judgement' }],
    },
    ...fillingStations.map((entry): NodeInput => ({
      ...siteNode(entry),
      provides: [{ service: 'fuel', capacity: rate }],
      needs: [
        { service: 'power', rate: 0.04, class: mesh ? 'essential' : 'normal', floor: 0 },
        { service: 'bulk-fuel', rate, class: 'normal', floor: 0 },
      ],
      stores: [...backupPower('generator', 0.04, mesh ? 72 : 0), stock('tank', 'bulk-fuel', rate, 48)],
      fragility: { earthquake: 'shop-low-rise-concrete', hardening: 1.3 },
      provenance: [{ source: 'Underground tanks hold about two days of sales', quality: 'judgement' }],
    })),
  ];
}
