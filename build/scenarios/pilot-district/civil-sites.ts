import { backupPower, stock } from './backup';
import { tonnesPerRation } from './communities';
import { cited, rounded } from './mesh-input';
import type { DesignId, NodeInput } from './mesh-input';
import { site, siteNode } from './site';
import type { Site } from './site';

const schools: readonly Site[] = [
  site('school', 'school-station-front', 'Station Front primary school', '站前國小', 'station-front', -0.45, 0.3),
  site('school', 'school-market', 'Market primary school', '市場國小', 'market', -0.35, -0.3),
  site('school', 'school-old-street', 'Old Street junior high school', '老街國中', 'old-street', -0.4, 0.35),
  site('school', 'school-harbour', 'Harbour primary school', '港口國小', 'harbour', -0.4, 0.3),
  site('school', 'school-fishing-quay', 'Fishing Quay primary school', '漁港國小', 'fishing-quay', -0.5, -0.3),
  site('school', 'school-south-bank', 'South Bank primary school', '溪南國小', 'south-bank', -0.45, -0.3),
  site('school', 'school-north-shore', 'North Shore primary school', '北岸國小', 'north-shore', -0.45, 0.4),
  site('school', 'school-new-town', 'New Town junior high school', '新市國中', 'new-town', -0.5, 0.35),
  site('school', 'school-pinewood', 'Pinewood primary school', '松林國小', 'pinewood', -0.45, 0.35),
  site('school', 'school-salt-fields', 'Salt Fields primary school', '鹽田國小', 'salt-fields', -0.5, 0.3),
  site('school', 'school-foothill', 'Foothill primary school', '山腳國小', 'foothill', -0.5, 0.35),
  site('school', 'school-upper-valley', 'Upper Valley primary school', '上溪國小', 'upper-valley', -0.5, -0.3),
];

const centres: readonly Site[] = [
  site(
    'community-centre',
    'centre-park-side',
    'Park Side community centre',
    '公園社區活動中心',
    'park-side',
    0.4,
    0.35,
  ),
  site('community-centre', 'centre-market', 'Market community centre', '市場社區活動中心', 'market', 0.4, -0.35),
  site('community-centre', 'centre-estuary', 'Estuary community centre', '河口社區活動中心', 'estuary', 0.45, -0.35),
  site('community-centre', 'centre-campus', 'Campus community centre', '大學社區活動中心', 'campus', 0.5, 0.35),
  site(
    'community-centre',
    'centre-lighthouse',
    'Lighthouse community centre',
    '燈塔社區活動中心',
    'lighthouse',
    0.35,
    0.2,
  ),
  site(
    'community-centre',
    'centre-crescent-bay',
    'Crescent Bay community centre',
    '月灣社區活動中心',
    'crescent-bay',
    -0.5,
    -0.3,
  ),
  site(
    'community-centre',
    'centre-tea-garden',
    'Tea Garden community centre',
    '茶園社區活動中心',
    'tea-garden',
    -0.45,
    0.35,
  ),
  site(
    'community-centre',
    'centre-works-quarter',
    'Works Quarter community centre',
    '工業社區活動中心',
    'works-quarter',
    -0.5,
    -0.35,
  ),
];

const halls: readonly Site[] = [
  site('sports-hall', 'sports-hall', 'District sports hall', '區立體育館', 'park-side', -0.5, 0.4),
  site('sports-hall', 'campus-gymnasium', 'University gymnasium', '大學體育館', 'campus', -0.5, 0.4),
];

const parking: readonly Site[] = [
  site(
    'parking-structure',
    'parking-station',
    'Station parking structure',
    '站前立體停車場',
    'station-front',
    0.4,
    0.4,
  ),
  site('parking-structure', 'parking-market', 'Market parking structure', '市場立體停車場', 'market', 0.45, 0.35),
];

const stations: readonly Site[] = [
  site('transit-station', 'transit-central', 'Central station', '中央車站', 'station-front', 0.2, -0.35),
  site('transit-station', 'transit-harbour', 'Harbour station', '港口車站', 'harbour', -0.5, -0.2),
  site('transit-station', 'transit-new-town', 'New Town station', '新市車站', 'new-town', 0.35, -0.45),
];

const services: readonly Site[] = [
  site('police-station', 'police-central', 'Police precinct', '警察分局', 'park-side', 0.45, -0.4),
  site('police-station', 'police-harbour', 'Harbour police post', '港口派出所', 'harbour', 0.35, -0.4),
  site('police-station', 'police-new-town', 'New Town police post', '新市派出所', 'new-town', -0.45, -0.4),
  site('police-station', 'police-salt-fields', 'Salt Fields police post', '鹽田派出所', 'salt-fields', 0.45, 0.3),
  site('fire-station', 'fire-central', 'Central fire station', '中央消防分隊', 'station-front', -0.5, -0.4),
  site('fire-station', 'fire-north', 'North fire station', '北岸消防分隊', 'north-shore', 0.4, -0.4),
  site('fire-station', 'fire-south', 'South fire station', '鹽田消防分隊', 'salt-fields', -0.45, -0.4),
  site(
    'town-hall',
    'town-hall',
    'District office and emergency operations centre',
    '區公所暨災害應變中心',
    'park-side',
    -0.1,
    -0.5,
  ),
];

export const radioUsers: readonly string[] = [
  ...services.filter((entry) => entry.kind !== 'town-hall').map((entry) => entry.id),
  ...centres.map((entry) => entry.id),
  'sports-hall',
];

const radioNeed = { service: 'radio', rate: 1, class: 'life', floor: 0.7 } as const;
const rations = 80;

/** Rations and water that a site of the mesh keeps for its neighbourhood: three days at its own rate, rotated. */
function civilStock(): Pick<NodeInput, 'provides'> & {
  readonly needs: NonNullable<NodeInput['needs']>;
  readonly stores: NonNullable<NodeInput['stores']>;
} {
  const goods = rounded(rations * tonnesPerRation);
  return {
    provides: [{ service: 'food', capacity: rations }],
    needs: [{ service: 'goods', rate: goods, class: 'essential', floor: 0 }],
    stores: [stock('shelf', 'goods', goods, 72)],
  };
}

type Plain = { readonly rate: number; readonly floor: number; readonly battery: number; readonly generator: number };

function plainSite(entry: Site, load: Plain, priority: 'life' | 'essential' | 'normal', source: string): NodeInput {
  return {
    ...siteNode(entry),
    needs: [{ service: 'power', rate: load.rate, class: priority, floor: load.floor }],
    stores: [
      ...backupPower('battery', load.rate, load.battery),
      ...backupPower('generator', load.rate, load.generator),
    ],
    fragility: { earthquake: 'school-low-rise-concrete' },
    provenance: [{ source, quality: 'judgement' }],
  };
}

/** A school or a centre: in the mesh it has solar with a battery, and rations for its neighbourhood. */
function shelter(entry: Site, design: DesignId): NodeInput {
  const mesh = design === 'resilient-mesh';
  const rate = entry.kind === 'school' ? 0.15 : 0.08;
  const plain = plainSite(
    entry,
    { rate, floor: mesh ? 0.4 : 0.2, battery: mesh ? 48 : 0, generator: 0 },
    mesh ? 'essential' : 'normal',
    'Shelters seldom have backup power; the mesh gives each solar panels with a battery for 48 h',
  );
  const radio = radioUsers.includes(entry.id);
  const kept = mesh ? civilStock() : { needs: [], stores: [] };
  return {
    ...plain,
    ...(kept.provides === undefined ? {} : { provides: kept.provides }),
    needs: [...(plain.needs ?? []), ...(radio ? [radioNeed] : []), ...kept.needs],
    stores: [...(plain.stores ?? []), ...kept.stores],
  };
}

function emergencyService(entry: Site, design: DesignId): NodeInput {
  const mesh = design === 'resilient-mesh';
  const hall = entry.kind === 'town-hall';
  const rate = hall ? 0.3 : 0.08;
  const plain = plainSite(
    entry,
    { rate, floor: 0.2, battery: 0, generator: mesh ? 72 : hall ? 24 : 12 },
    'life',
    'Generators of public buildings hold fuel for 12 to 72 h',
  );
  return {
    ...plain,
    ...(hall
      ? { provides: [{ service: 'radio', capacity: 200, hub: true }], relays: [{ service: 'radio', capacity: null }] }
      : {}),
    needs: [
      ...(plain.needs ?? []),
      ...(hall ? [] : [radioNeed]),
      { service: 'fuel', rate: hall ? 0.01 : 0.02, class: 'life', floor: 0.5 },
      { service: 'data', rate: hall ? 1 : 0.2, class: 'life', floor: 0.7 },
    ],
    stores: [...(plain.stores ?? []), stock('tank', 'fuel', hall ? 0.01 : 0.02, mesh ? 72 : 24)],
  };
}

const plainKinds: readonly [readonly Site[], Plain, string][] = [
  [halls, { rate: 0.2, floor: 0.3, battery: 0, generator: 0 }, 'Large halls have emergency lighting only'],
  [parking, { rate: 0.08, floor: 0.5, battery: 0, generator: 0 }, 'Parking structures stay usable in daylight'],
  [stations, { rate: 0.8, floor: 0.1, battery: 0.5, generator: 0 }, 'Stations evacuate on batteries of half an hour'],
];

/** Sites of daily life that are not shops, clinics or utilities. */
export function civilNodes(design: DesignId): NodeInput[] {
  return [
    ...[...schools, ...centres].map((entry) => shelter(entry, design)),
    ...plainKinds.flatMap(([sites, load, source]) =>
      sites.map((entry): NodeInput => {
        const node = plainSite(entry, load, 'normal', source);
        return radioUsers.includes(entry.id) ? { ...node, needs: [...(node.needs ?? []), radioNeed] } : node;
      }),
    ),
    ...services.map((entry) => emergencyService(entry, design)),
  ].map((node) => ({
    ...node,
    provenance: [
      ...(node.provenance ?? []),
      cited('Shelter 3.5 m² per person; one water point per 250 people (Sphere Handbook 2018)'),
    ],
  }));
}
