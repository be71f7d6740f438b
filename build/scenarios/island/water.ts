import { backupPower, stock } from '../pilot-district/backup';
import { perPerson } from '../pilot-district/communities';
import { rounded } from '../pilot-district/mesh-input';
import { linkOf, siteIn } from './island-input';
import type { DesignId, LinkInput, NodeInput } from './island-input';
import { neighbours, regionOf, regions, wardsOf } from './regions';
import type { Region } from './regions';

/** Works stand in the hills; each can give more than its own region takes. */
const works: readonly (readonly [region: string, capacity: number])[] = [
  ['alder', 2600],
  ['highvale', 2200],
  ['westhaven', 1400],
  ['thornfield', 1500],
];

const demand = (region: Region): number => region.people * perPerson.waterPerHour + 12;
const half = (region: Region): number => rounded(demand(region) * 0.55, 0);

export function waterNodes(design: DesignId): NodeInput[] {
  const prepared = design === 'prepared';
  const owner = 'island-water';
  return [
    ...works.map(([id, capacity]) =>
      siteIn(regionOf(id), 'water-works', 'water-works', ['water works', '淨水場'], [-4.6, -3.1], {
        owner,
        provides: [{ service: 'bulk-water', capacity }],
        needs: [{ service: 'power', rate: rounded(capacity * 0.0004, 2), class: 'life', floor: 0 }],
        stores: backupPower('generator', rounded(capacity * 0.0004, 2), prepared ? 96 : 24),
        staffing: { needed: 8, bound: 30, closesBelow: 0.25 },
        fragility: { earthquake: 'water-plant' },
      }),
    ),
    ...(prepared ? ['kestrel', 'saltmere', 'southpoint', 'capereed'] : ['kestrel', 'southpoint']).map((id) =>
      siteIn(regionOf(id), 'water-works', 'wells', ['groundwater wells', '地下水井站'], [4.4, 3.2], {
        owner,
        provides: [{ service: 'bulk-water', capacity: prepared ? 500 : 250 }],
        needs: [{ service: 'power', rate: 0.25, class: 'life', floor: 0 }],
        stores: backupPower('generator', 0.25, prepared ? 96 : 0),
        fragility: { earthquake: 'pumping-plant' },
      }),
    ),
    ...regions.flatMap((region) => [
      siteIn(region, 'pumping-station', 'pumping', ['pumping station', '加壓站'], [-3.9, -2.2], {
        owner,
        relays: [{ service: 'bulk-water', capacity: 4000 }],
        needs: [{ service: 'power', rate: 0.4, class: 'life', floor: 0 }],
        stores: backupPower('generator', 0.4, prepared ? 72 : 12),
        fragility: { earthquake: 'pumping-plant' },
      }),
      ...(['upper', 'lower'] as const).map((level) =>
        siteIn(
          region,
          'reservoir',
          `reservoir-${level}`,
          level === 'upper' ? ['upper reservoir', '上配水池'] : ['lower reservoir', '下配水池'],
          level === 'upper' ? [-2.6, -2.6] : [2.9, -2.9],
          {
            owner,
            provides: [{ service: 'water', capacity: rounded(half(region) * 1.6, 0) }],
            needs: [{ service: 'bulk-water', rate: half(region), class: 'essential', floor: 0 }],
            stores: [stock('tank', 'bulk-water', half(region), prepared ? 24 : 12)],
          },
        ),
      ),
    ]),
  ];
}

const pipe = (id: string, from: string, to: string, service: 'water' | 'bulk-water', directed = true): LinkInput =>
  linkOf(id, 'pipe', from, to, [{ service }], { directed, fragility: { earthquake: 'buried-pipe' } });

/** Trunk mains along the roads; each reservoir feeds half of the wards, and in the prepared design all of them. */
export function waterLinks(design: DesignId, nodes: readonly NodeInput[]): LinkInput[] {
  const standing = new Set(nodes.map(({ id }) => id));
  return [
    ...works.map(([id]) => pipe(`trunk-works-${id}`, `water-works-${id}`, `pumping-${id}`, 'bulk-water')),
    ...regions.flatMap(({ id }) =>
      standing.has(`wells-${id}`) ? [pipe(`trunk-wells-${id}`, `wells-${id}`, `pumping-${id}`, 'bulk-water')] : [],
    ),
    ...neighbours.map(([from, to]) =>
      pipe(`trunk-${from}-${to}`, `pumping-${from}`, `pumping-${to}`, 'bulk-water', false),
    ),
    ...regions.flatMap((region) => [
      ...(['upper', 'lower'] as const).map((level) =>
        pipe(`trunk-${level}-${region.id}`, `pumping-${region.id}`, `reservoir-${level}-${region.id}`, 'bulk-water'),
      ),
      ...wardsOf(region).flatMap((ward, at) =>
        (['upper', 'lower'] as const)
          .filter((level) => design === 'prepared' || (at % 2 === 0) === (level === 'upper'))
          .map((level) => pipe(`main-${level}-${ward.id}`, `reservoir-${level}-${region.id}`, ward.id, 'water')),
      ),
      pipe(`main-hospital-${region.id}`, `reservoir-upper-${region.id}`, `hospital-${region.id}`, 'water'),
    ]),
  ];
}
