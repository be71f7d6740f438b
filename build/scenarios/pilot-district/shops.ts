import { backupPower, stock } from './backup';
import { tonnesPerRation } from './communities';
import { cited, rounded } from './mesh-input';
import type { DesignId, NodeInput } from './mesh-input';
import { allPeople, neighbourhoods } from './neighbourhoods';
import { site, siteNode } from './site';
import type { Site } from './site';

const demand = (allPeople * 3) / 24;

const supermarkets: readonly Site[] = [
  site('supermarket', 'supermarket-station', 'Station supermarket', '站前超市', 'station-front', 0.5, 0.05),
  site('supermarket', 'supermarket-old-street', 'Old Street supermarket', '老街超市', 'old-street', 0.35, 0.4),
  site('supermarket', 'supermarket-campus', 'Campus supermarket', '大學超市', 'campus', 0.5, -0.3),
  site('supermarket', 'supermarket-south-bank', 'South Bank supermarket', '溪南超市', 'south-bank', 0.5, -0.35),
  site('supermarket', 'supermarket-salt-fields', 'Salt Fields supermarket', '鹽田超市', 'salt-fields', 0.05, -0.55),
];
const bigBoxes: readonly Site[] = [
  site('big-box-store', 'big-box-new-town', 'New Town hypermarket', '新市量販店', 'new-town', -0.1, 0.6),
  site('big-box-store', 'big-box-works', 'Works Quarter hypermarket', '工業區量販店', 'works-quarter', 0.5, 0.35),
];

type Shop = { readonly share: number; readonly rate: number; readonly floor: number; readonly shelfHours: number };

/** A shop turns goods from its shelves into rations; `share` is its part of the district's meals that it can sell. */
function shop(
  entry: Site,
  quantity: number,
  { share, rate, floor, shelfHours }: Shop,
  backup: NodeInput['stores'],
): NodeInput {
  const capacity = rounded(demand * share, 1);
  const goods = rounded(capacity * tonnesPerRation);
  return {
    ...siteNode(entry),
    quantity,
    provides: [{ service: 'food', capacity }],
    needs: [
      { service: 'power', rate, class: 'normal', floor },
      { service: 'goods', rate: goods, class: 'normal', floor: 0 },
    ],
    stores: [...(backup ?? []), stock('shelf', 'goods', goods, shelfHours)],
    fragility: { earthquake: 'shop-low-rise-concrete' },
    provenance: [cited('Convenience-store backup 0–2 h; shelf stock 1–2 days, hours under panic buying')],
  };
}

const depot = (entry: Site, capacity: number, hours: number): NodeInput => ({
  ...siteNode(entry),
  provides: [{ service: 'goods', capacity }],
  needs: [
    { service: 'power', rate: 0.9, class: 'normal', floor: 0.15 },
    { service: 'fuel', rate: 0.15, class: 'essential', floor: 0.2 },
    { service: 'data', rate: 0.5, class: 'normal', floor: 0.4 },
  ],
  stores: [...backupPower('generator', 0.9, hours), stock('tank', 'fuel', 0.15, hours === 0 ? 12 : 72)],
  fragility: { earthquake: 'shop-low-rise-concrete', hardening: 1.2 },
  provenance: [
    {
      source: 'Warehouses hold more than three days; picking and dispatch need power and orders',
      quality: 'judgement',
    },
  ],
});

/** Convenience stores of each neighbourhood, supermarkets, hypermarkets and the depots that supply them. */
export function shopNodes(design: DesignId): NodeInput[] {
  const mesh = design === 'resilient-mesh';
  return [
    ...neighbourhoods.map((entry): NodeInput => {
      const quantity = Math.max(1, Math.round(entry.people / 1703));
      const where = site(
        'convenience-store',
        `stores-${entry.id}`,
        `${entry.en} convenience stores`,
        `${entry.zh.slice(0, -1)}超商`,
        entry.id,
        0.1,
        0.45,
      );
      const rate = rounded(quantity * 0.03);
      const share = (0.62 * entry.people) / allPeople;
      const node = shop(
        where,
        quantity,
        { share, rate, floor: 0.1, shelfHours: mesh ? 30 : 24 },
        backupPower('battery', rate, mesh ? 6 : 1.5),
      );
      return {
        ...node,
        provenance: [...(node.provenance ?? []), cited('One convenience store per 1 703 people (Taiwan, end of 2023)')],
      };
    }),
    ...supermarkets.map((entry) =>
      shop(
        entry,
        1,
        { share: 0.12, rate: 0.3, floor: 0.1, shelfHours: 36 },
        backupPower('generator', 0.3, mesh ? 12 : 0),
      ),
    ),
    ...bigBoxes.map((entry) =>
      shop(
        entry,
        1,
        { share: 0.16, rate: 0.8, floor: 0.1, shelfHours: 48 },
        backupPower('generator', 0.8, mesh ? 12 : 4),
      ),
    ),
    depot(
      site('logistics-depot', 'depot-hub', 'Logistics hub', '物流中心', 'works-quarter', -0.7, 0.5),
      mesh ? 9 : 14,
      mesh ? 48 : 0,
    ),
    ...(mesh
      ? [depot(site('logistics-depot', 'depot-north', 'North depot', '北區物流倉', 'pinewood', 0.55, 0.35), 7, 48)]
      : []),
  ];
}
