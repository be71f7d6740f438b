import type { z } from 'zod';
import type { agreement } from '@scenarios/format/agreement';
import type { owner } from '@scenarios/format/owner';
import type { personGroup } from '@scenarios/format/people';
import { judgement } from './island-input';
import type { DesignId, NodeInput } from './island-input';
import { regions } from './regions';

type OwnerInput = z.input<typeof owner>;

const row = (id: string, en: string, zh: string, kind: OwnerInput['kind']): OwnerInput => ({
  id,
  name: { en, 'zh-Hant': zh },
  kind,
  provenance: [judgement],
});

/** Agencies, utilities and firms of the island; all made up. */
export const owners: OwnerInput[] = [
  row('island-government', 'Island government', '島政府', 'municipality'),
  row('police-bureau', 'Police bureau', '警察局', 'agency'),
  row('fire-bureau', 'Fire bureau', '消防局', 'agency'),
  row('port-authority', 'Port authority', '港務局', 'agency'),
  row('airport-company', 'Airport company', '機場公司', 'agency'),
  row('island-power', 'Island power company', '島嶼電力公司', 'utility'),
  row('island-water', 'Island water company', '島嶼自來水公司', 'utility'),
  row('island-fuel', 'Island fuel company', '島嶼油品公司', 'utility'),
  row('island-telecom', 'Island telephone company', '島嶼電信公司', 'utility'),
  row('island-railway', 'Island railway', '島嶼鐵路', 'utility'),
  row('cable-consortium', 'Cable consortium', '海纜聯盟', 'firm'),
  row('shipping-lines', 'Shipping lines', '航運公司', 'firm'),
  row('swift-freight', 'Swift Freight', '迅捷貨運', 'firm'),
  row('tide-markets', 'Tide Markets', '潮汐超市', 'firm'),
  row('lantern-stores', 'Lantern stores', '燈塔超商', 'firm'),
  row('corner-stores', 'Corner stores', '街角超商', 'firm'),
  row('farmers-association', "Farmers' association", '農會', 'association'),
  row('sun-cooperative', 'Sun cooperative', '陽光合作社', 'association'),
  row('health-foundation', 'Health foundation', '醫療財團法人', 'association'),
];

type GroupInput = z.input<typeof personGroup>;

const roles: Readonly<Partial<Record<NodeInput['kind'], GroupInput['role']>>> = {
  hospital: 'medical',
  clinic: 'medical',
  'police-station': 'police',
  'fire-station': 'fire',
  'power-plant': 'technician',
  'water-works': 'technician',
  port: 'staff',
  airport: 'staff',
};

/** Staff of what the island hangs on, managers of shelters, and reservists once it is prepared. */
export function peopleOf(design: DesignId, nodes: readonly NodeInput[]): GroupInput[] {
  const prepared = design === 'prepared';
  const group = (
    node: NodeInput,
    what: string,
    role: GroupInput['role'],
    count: number,
    trained: number,
    words: readonly [string, string],
  ): GroupInput => ({
    id: `${node.id}.${what}`,
    name: { en: `${node.name.en}: ${words[0]}`, 'zh-Hant': `${node.name['zh-Hant']}${words[1]}` },
    role,
    count,
    trained,
    boundTo: node.id,
    provenance: [judgement],
  });
  return nodes.flatMap((node) => {
    const role = roles[node.kind];
    const groups: GroupInput[] = [];
    if (role !== undefined && node.staffing !== undefined)
      groups.push(group(node, 'staff', role, node.staffing.bound, prepared ? 0.8 : 0.5, ['staff', '人員']));
    if (node.kind === 'community-centre' || node.kind === 'school')
      groups.push(group(node, 'managers', 'manager', 2, prepared ? 1 : 0.2, ['managers', '負責人']));
    if (prepared && node.kind === 'sports-hall')
      groups.push(group(node, 'reservists', 'reservist', 80, 0.6, ['reservists', '後備人員']));
    return groups;
  });
}

/** Made-up promises: one old contract, and once prepared the ones that a blockade calls for. */
export function agreementsOf(design: DesignId): z.input<typeof agreement>[] {
  const fuel: z.input<typeof agreement> = {
    id: 'fuel-for-hospitals',
    name: { en: 'Fuel for hospitals first', 'zh-Hant': '醫院優先供油契約' },
    kind: 'supply',
    parties: ['island-fuel', 'health-foundation'],
    nodes: regions.map(({ id }) => `hospital-${id}`),
    services: ['fuel'],
    provenance: [judgement],
  };
  if (design === 'present') return [fuel];
  return [
    fuel,
    {
      id: 'shared-warehouses',
      name: { en: 'Shared warehouses', 'zh-Hant': '倉儲共用協議' },
      kind: 'mutual-aid',
      parties: ['swift-freight', 'farmers-association', 'tide-markets', 'lantern-stores', 'corner-stores'],
      services: ['goods', 'food'],
      terms: {
        en: 'Two weeks of goods are kept, and sold by ration on the order of the island government.',
        'zh-Hant': '維持兩週存貨，並依島政府命令限量供應。',
      },
      provenance: [judgement],
    },
    {
      id: 'charter-flights',
      name: { en: 'Charter flights', 'zh-Hant': '緊急包機協議' },
      kind: 'partnership',
      parties: ['airport-company', 'island-government'],
      nodes: ['airport-alder', 'airport-southpoint'],
      services: ['imported-goods'],
      provenance: [judgement],
    },
  ];
}

/** Who may switch what: one control room at present; the prepared island gives every region its own. */
export function authorityOf(design: DesignId, node: NodeInput): NodeInput['authority'] {
  if (design === 'present')
    return node.id === 'substation-alder'
      ? {
          tier: 4,
          nodes: regions.flatMap(({ id }) => [`substation-${id}`, `pumping-${id}`]).filter((id) => id !== node.id),
        }
      : undefined;
  const region = regions.find(({ id }) => node.id === `substation-${id}`);
  if (region !== undefined)
    return {
      tier: 2,
      partition: `power-${region.id}`,
      nodes: [`feeder-east-${region.id}`, `feeder-west-${region.id}`],
      links: [`tie-feeders-${region.id}`],
    };
  return node.id === 'water-works-alder'
    ? { tier: 2, partition: 'water', nodes: regions.map(({ id }) => `pumping-${id}`) }
    : undefined;
}
