import type { z } from 'zod';
import type { FragilityClass } from '@scenarios/format/fragility';
import type { link, LinkKind } from '@scenarios/format/link';
import type { node, NodeKind } from '@scenarios/format/node';
import { parseScenario } from '@scenarios/format/parse';
import type { scenario, Scenario } from '@scenarios/format/scenario';
import { generatedFacets } from './generated-facets';

export type GeneratedMeshOptions = {
  /** How many nodes, 100 to 20 000. */
  readonly nodes: number;
  /** Another seed gives another mesh of the same kind. */
  readonly seed?: number;
  readonly horizonHours?: number;
};

type NodeInput = z.input<typeof node>;
type LinkInput = z.input<typeof link>;
type Words = { readonly en: string; readonly 'zh-Hant': string };
type Site = { readonly id: string; readonly kind: NodeKind; readonly lon: number; readonly lat: number };

/** Nodes of one district, those that others hang on first, so that a cut-off district is still whole. */
const districtKinds: readonly NodeKind[] = [
  'substation',
  'pumping-station',
  'exchange',
  'community',
  'base-station',
  'water-works',
  'solar-battery',
  'supermarket',
  'clinic',
  'filling-station',
  'community',
  'substation',
  'base-station',
  'community',
  'fuel-depot',
  'logistics-depot',
  'community',
  'convenience-store',
  'community',
  'fire-station',
  'school',
  'community',
  'base-station',
  'town-hall',
  'data-centre',
];

/** Degrees between the centres of neighbouring districts, about 3 km. */
const SPACING = 0.03;
const origin = { lon: 160, lat: 24 };

const words = (en: string, hant: string): Words => ({ en, 'zh-Hant': hant });

/** Uniform numbers in [0, 1) by a 32-bit counter and the mixer of Steele, Lea and Flood's SplitMix. */
function createUniform(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const services: z.input<typeof scenario>['designs'][number]['mesh']['services'] = [
  { id: 'power', name: words('Power', '電力'), unit: 'MW', layer: 'physical', flow: 'dc-power', headline: true },
  { id: 'water', name: words('Water', '自來水'), unit: 'm³/h', layer: 'physical', flow: 'capacitated', headline: true },
  { id: 'fuel', name: words('Fuel', '油料'), unit: 'm³/h', layer: 'physical', flow: 'capacitated', headline: true },
  {
    id: 'food',
    name: words('Food', '糧食'),
    unit: 'rations/h',
    layer: 'physical',
    flow: 'capacitated',
    headline: true,
  },
  {
    id: 'medical',
    name: words('Medical care', '醫療'),
    unit: 'patients/h',
    layer: 'physical',
    flow: 'capacitated',
    headline: true,
  },
  { id: 'data', name: words('Data', '數據通訊'), unit: 'share', layer: 'information', flow: 'reach', headline: true },
];

const fragilityOf: Partial<Record<NodeKind, FragilityClass>> = {
  substation: 'substation-medium-voltage-anchored',
  'pumping-station': 'pumping-plant',
  exchange: 'exchange-building',
  'base-station': 'tower-site',
  'water-works': 'water-plant',
  'power-plant': 'power-plant',
  supermarket: 'shop-low-rise-concrete',
  clinic: 'hospital-mid-rise-concrete',
  hospital: 'hospital-mid-rise-concrete',
  school: 'school-low-rise-concrete',
  'fuel-depot': 'pumping-plant',
  'logistics-depot': 'shop-low-rise-concrete',
  'data-centre': 'exchange-building',
};

/** The kind of a place in a district: every fourth has a plant, every third a hospital, every ninth the one data centre. */
function kindAt(district: number, place: number): NodeKind {
  const kind = districtKinds[place] as NodeKind;
  if (kind === 'solar-battery' && district % 4 === 0) return 'power-plant';
  if (kind === 'clinic' && district % 3 === 0) return 'hospital';
  if (kind === 'data-centre' && district % 9 !== 0) return 'school';
  return kind;
}

type Laying = { readonly links: LinkInput[]; readonly uniform: () => number };

function lay(
  { links, uniform }: Laying,
  kind: LinkKind,
  from: Site,
  to: Site,
  carries: LinkInput['carries'],
  more: Partial<LinkInput> = {},
): void {
  const first = carries[0]?.service ?? '';
  const earthquake: FragilityClass | null =
    kind === 'pipe' ? 'buried-pipe' : kind === 'fibre' ? 'buried-cable' : kind === 'road' ? 'road-bridge' : null;
  links.push({
    id: `${kind}.${first}.${from.id}.${to.id}`,
    kind,
    from: from.id,
    to: to.id,
    carries,
    ...(earthquake === null || (kind === 'road' && uniform() < 0.7) ? {} : { fragility: { earthquake } }),
    ...more,
  });
}

/** What a road can carry in an hour: a few lorries, ambulances and a tanker. */
const roadCarries = [
  { service: 'food', capacity: 2000 },
  { service: 'medical', capacity: 12 },
  { service: 'fuel', capacity: 1 },
];

/** Feeders, pipes, roads and cables within one district. */
function layDistrict(laying: Laying, sites: readonly Site[]): void {
  const of = (kind: NodeKind): readonly Site[] => sites.filter((site) => site.kind === kind);
  const substations = of('substation');
  const [main] = substations;
  const [pump] = of('pumping-station');
  const [exchange] = of('exchange');
  const cells = of('base-station');
  const [, second] = substations;
  if (main !== undefined && second !== undefined) {
    lay(laying, 'cable', main, second, [{ service: 'power', capacity: 60, reactance: 0.02 }]);
  }
  sites.forEach((site, place) => {
    const { needs = [], provides = [] } = generatedFacets(site.kind, 1);
    const uses = (service: string): boolean =>
      needs.some((each) => each.service === service) || provides.some((each) => each.service === service);
    const feeder = substations[place % Math.max(1, substations.length)];
    if (uses('power') && feeder !== undefined) {
      const plant = site.kind === 'power-plant';
      lay(laying, plant ? 'overhead-line' : 'cable', site, plant && main !== undefined ? main : feeder, [
        { service: 'power', capacity: plant ? 160 : 20, reactance: 0.05 },
      ]);
    }
    if (uses('water') && pump !== undefined && site !== pump) {
      lay(laying, 'pipe', site.kind === 'water-works' ? site : pump, site.kind === 'water-works' ? pump : site, [
        { service: 'water', capacity: site.kind === 'water-works' ? 400 : 100 },
      ]);
    }
    const relay = site.kind === 'base-station' || site.kind === 'data-centre' || cells.length === 0;
    const uplink = relay ? exchange : cells[place % cells.length];
    if ((uses('data') || site.kind === 'base-station') && uplink !== undefined) {
      lay(laying, relay ? 'fibre' : 'radio', uplink, site, [{ service: 'data' }]);
    }
  });
  const onRoad = sites.filter((site) => {
    const { needs = [], provides = [] } = generatedFacets(site.kind, 1);
    return [...needs, ...provides].some(({ service }) => roadCarries.some((each) => each.service === service));
  });
  onRoad.forEach((site, place) => {
    const next = onRoad[(place + 1) % onRoad.length];
    if (next !== undefined && next !== site && onRoad.length > 2)
      lay(laying, 'road', site, next, roadCarries, { latencyMinutes: 4 });
  });
}

/** What joins two neighbouring districts. */
function layBetween(laying: Laying, a: readonly Site[], b: readonly Site[]): void {
  const pair = (kind: NodeKind, place = 0): readonly [Site, Site] | null => {
    const first = a.filter((site) => site.kind === kind)[place];
    const second = b.filter((site) => site.kind === kind)[place];
    return first === undefined || second === undefined ? null : [first, second];
  };
  const lines = pair('substation');
  if (lines !== null) {
    lay(laying, 'overhead-line', lines[0], lines[1], [{ service: 'power', capacity: 90, reactance: 0.04 }]);
  }
  const ties = pair('substation', 1);
  const commander = a.find((site) => site.kind === 'exchange');
  if (ties !== null && commander !== undefined && laying.uniform() < 0.4) {
    lay(laying, 'cable', ties[0], ties[1], [{ service: 'power', capacity: 40, reactance: 0.05 }], {
      tie: { switchMinutes: 20, commandedBy: commander.id },
    });
  }
  const mains = pair('pumping-station');
  if (mains !== null) lay(laying, 'pipe', mains[0], mains[1], [{ service: 'water', capacity: 150 }]);
  const trunk = pair('exchange');
  if (trunk !== null) lay(laying, 'fibre', trunk[0], trunk[1], [{ service: 'data' }]);
  const street = pair('community');
  if (street !== null) lay(laying, 'road', street[0], street[1], roadCarries, { latencyMinutes: 10 });
}

/** Sites by district, the districts row by row on a square. */
function placeSites(count: number, width: number, uniform: () => number): readonly (readonly Site[])[] {
  const districts: Site[][] = [];
  for (let position = 0; position < count; position += 1) {
    const district = Math.floor(position / districtKinds.length);
    const place = position % districtKinds.length;
    const kind = kindAt(district, place);
    const site = {
      id: `${kind}-${String(district)}-${String(place)}`,
      kind,
      lon: origin.lon + ((district % width) + (uniform() - 0.5) * 0.8) * SPACING,
      lat: origin.lat + (Math.floor(district / width) + (uniform() - 0.5) * 0.8) * SPACING,
    };
    (districts[district] ??= []).push(site);
  }
  return districts;
}

/**
 * A made-up region with exactly `nodes` nodes, six services (power; water, fuel, food and medical care by capacity; data
 * by reach), one design `mesh` and one hazard `earthquake`, 20 km off its western edge, two hours into the run. Districts of 25 nodes
 * stand on a square, each joined to its neighbours; supply exceeds demand by a third or so, so that damage makes some go
 * short. Pure: the same options give the same scenario. Throws where there are fewer than 100 nodes.
 */
export function generatedMesh({ nodes, seed = 1, horizonHours = 72 }: GeneratedMeshOptions): Scenario {
  if (!(Number.isInteger(nodes) && nodes >= 100)) throw new RangeError(`A generated mesh has at least 100 nodes.`);
  const uniform = createUniform(seed);
  const districtCount = Math.ceil(nodes / districtKinds.length);
  const width = Math.ceil(Math.sqrt(districtCount));
  const districts = placeSites(nodes, width, uniform);
  const links: LinkInput[] = [];
  const laying = { links, uniform };
  districts.forEach((sites, district) => {
    layDistrict(laying, sites);
    const right = (district + 1) % width === 0 ? undefined : districts[district + 1];
    const above = districts[district + width];
    if (right !== undefined) layBetween(laying, sites, right);
    if (above !== undefined) layBetween(laying, sites, above);
  });
  const input: z.input<typeof scenario> = {
    format: 'holdfast-scenario',
    version: 1,
    id: `generated-${String(nodes)}`,
    title: words(`Generated region of ${String(nodes)} nodes`, `${String(nodes)} 個節點的生成區域`),
    summary: words('Made up for measuring.', '為量測而虛構。'),
    start: '2026-01-01T00:00:00+08:00',
    horizonHours,
    fictional: true,
    designs: [
      {
        id: 'mesh',
        name: words('Mesh', '網狀'),
        summary: words('Made up for measuring.', '為量測而虛構。'),
        mesh: {
          services,
          nodes: districts.flat().map((site): NodeInput => {
            const people = 2500 + Math.floor(uniform() * 3500);
            const earthquake = fragilityOf[site.kind];
            return {
              id: site.id,
              name: words(site.id, site.id),
              kind: site.kind,
              position: { lon: site.lon, lat: site.lat },
              ...generatedFacets(site.kind, people),
              ...(earthquake === undefined ? {} : { fragility: { earthquake } }),
            };
          }),
          links,
        },
      },
    ],
    hazards: [
      {
        id: 'earthquake',
        name: words('Earthquake, M 6.8', '地震，規模6.8'),
        summary: words('Shallow, 20 km off the region.', '震央在區域外20公里的淺層地震。'),
        kind: 'earthquake',
        atHours: 2,
        epicentre: {
          lon: origin.lon - 0.2,
          lat: origin.lat + (Math.ceil(districtCount / width) / 2) * SPACING,
        },
        magnitude: 6.8,
        depthKm: 15,
        vs30: 300,
      },
    ],
  };
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message.en);
  return parsed.value;
}
