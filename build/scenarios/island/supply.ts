import { backupPower, stock } from '../pilot-district/backup';
import { tonnesPerRation } from '../pilot-district/communities';
import { rounded } from '../pilot-district/mesh-input';
import { judgement, place, siteIn } from './island-input';
import type { DesignId, NodeInput } from './island-input';
import { allPeople, centreOf, regionOf, regions, wards } from './regions';

const demand = (allPeople * 3) / 24;

/** A shop turns goods from its shelves into rations: `share` of the island's meals. */
function shop(
  share: number,
  megawatts: number,
  shelfHours: number,
  backup: NodeInput['stores'],
): Pick<NodeInput, 'provides' | 'needs' | 'stores'> {
  const capacity = rounded(demand * share, 1);
  const goods = rounded(capacity * tonnesPerRation);
  return {
    provides: [{ service: 'food', capacity }],
    needs: [
      { service: 'power', rate: megawatts, class: 'normal', floor: 0.1 },
      { service: 'goods', rate: goods, class: 'normal', floor: 0 },
    ],
    stores: [...(backup ?? []), stock('shelf', 'goods', goods, shelfHours)],
  };
}

/** Depots that unload imports, farmers of the island, and shops. */
export function supplyNodes(design: DesignId): NodeInput[] {
  const prepared = design === 'prepared';
  return [
    ...['kestrel', 'westhaven', 'saltmere', 'southpoint'].map((id) =>
      siteIn(regionOf(id), 'logistics-depot', 'depot', ['logistics depot', '物流中心'], [3.6, 1.4], {
        owner: 'swift-freight',
        provides: [{ service: 'goods', capacity: 12 }],
        needs: [
          { service: 'imported-goods', rate: 9, class: 'essential', floor: 0 },
          { service: 'power', rate: 0.9, class: 'normal', floor: 0.15 },
          { service: 'fuel', rate: 0.15, class: 'essential', floor: 0.2 },
        ],
        stores: [
          stock('shelf', 'imported-goods', 9, prepared ? 336 : 120),
          ...backupPower('generator', 0.9, prepared ? 48 : 0),
          stock('tank', 'fuel', 0.15, prepared ? 120 : 48),
        ],
        staffing: { needed: 30, bound: 90, closesBelow: 0.3 },
        fragility: { earthquake: 'shop-low-rise-concrete' },
      }),
    ),
    // A third of what is eaten grows on the island; judgement.
    ...['thornfield', 'alder', 'capereed', 'southpoint'].map((id) =>
      siteIn(regionOf(id), 'logistics-depot', 'farmers', ["farmers' cooperative", '農會集貨場'], [-4.8, -4.1], {
        owner: 'farmers-association',
        provides: [{ service: 'goods', capacity: 4.5 }],
        needs: [
          { service: 'power', rate: 0.3, class: 'normal', floor: 0.4 },
          { service: 'fuel', rate: 0.1, class: 'essential', floor: 0.3 },
        ],
        stores: [stock('tank', 'fuel', 0.1, 96)],
        fragility: { earthquake: 'shop-low-rise-concrete' },
      }),
    ),
    ...regions.flatMap((region) =>
      (['a', 'b'] as const).map((letter, at) =>
        siteIn(
          region,
          'supermarket',
          `supermarket-${letter}`,
          [`supermarket ${letter.toUpperCase()}`, `${['甲', '乙'][at] ?? ''}超市`],
          at === 0 ? [0.5, -0.4] : [1.2, 1.5],
          {
            community: centreOf(region),
            owner: 'tide-markets',
            ...shop((0.2 * region.people) / allPeople, 0.3, 48, backupPower('generator', 0.3, prepared ? 24 : 0)),
            staffing: { needed: 15, bound: 40, closesBelow: 0.4 },
            fragility: { earthquake: 'shop-low-rise-concrete' },
          },
        ),
      ),
    ),
    ...wards.map((ward, at): NodeInput => {
      const quantity = Math.max(1, Math.round(ward.people / 1703));
      const megawatts = rounded(quantity * 0.02);
      return {
        id: `stores-${ward.id}`,
        name: { en: `${ward.en} convenience stores`, 'zh-Hant': `${ward.zh.slice(0, -1)}超商` },
        kind: 'convenience-store',
        position: place(ward.east + 0.3, ward.north - 0.35),
        community: ward.id,
        owner: at % 5 < 3 ? 'lantern-stores' : 'corner-stores',
        quantity,
        ...shop((0.72 * ward.people) / allPeople, megawatts, 24, backupPower('battery', megawatts, prepared ? 6 : 1.5)),
        staffing: { needed: 2 * quantity, bound: 6 * quantity, closesBelow: 0.5 },
        fragility: { earthquake: 'shop-low-rise-concrete' },
        provenance: [judgement],
      };
    }),
  ];
}
