import type { z } from 'zod';
import type { link } from '../format/link';
import type { node } from '../format/node';
import type { DraftNotes } from './draft-notes';
import { draftedRecord } from './drafted-record';
import { epanetIssue } from './epanet-issues';
import type { EpanetLink, EpanetNetwork, EpanetNode } from './epanet-network';
import type { EpanetOptions } from './epanet-options';
import { graphIssue } from './graph-issues';
import type { GraphPlace } from './graph-places';
import { placeGraph } from './graph-places';
import { identifierMaker } from './identifier-from';
import type { MeshDraft } from './mesh-draft';

type NodeInput = z.input<typeof node>;
type LinkInput = z.input<typeof link>;
type Ends = { readonly from: number; readonly to: number };

const rateLimit = 1e9;
const tidy = (value: number): number => (value === 0 ? 0 : Number(Math.min(rateLimit, value).toPrecision(6)));

function placesOf(
  network: EpanetNetwork,
  ends: readonly Ends[],
  options: EpanetOptions,
  notes: DraftNotes,
): readonly GraphPlace[] {
  const { nodes, mapUnits } = network;
  const drawn = nodes.map(({ place }) => place);
  const present = drawn.filter((place) => place !== null);
  const onGlobe = mapUnits === 'degrees' && present.every(({ x, y }) => Math.abs(x) <= 180 && Math.abs(y) <= 90);
  const spread = (values: readonly number[]): number =>
    values.reduce((most, value) => Math.max(most, value), -Infinity) -
    values.reduce((least, value) => Math.min(least, value), Infinity);
  const extent = Math.max(spread(present.map(({ x }) => x)), spread(present.map(({ y }) => y)), 0);
  const metres = mapUnits === 'metres' ? 1 : mapUnits === 'feet' ? 0.3048 : null;
  // A map wider than a continent is not in metres, whatever the file says.
  const trueKm = metres === null ? null : (extent * metres) / 1000;
  const widthKm = trueKm !== null && trueKm > 0 && trueKm <= 5000 ? trueKm : options.widthKm;
  const placed = placeGraph(
    drawn.map((place) => ({
      geographic: onGlobe && place !== null ? { lon: place.x, lat: place.y } : null,
      drawn: place,
    })),
    ends,
    options.place,
    widthKm,
  );
  const first = nodes[0]?.line ?? 1;
  if (placed.found === 'laid-out') notes.add(graphIssue.laidOut(first));
  if (placed.found === 'drawn') notes.add(graphIssue.scaled(first, Math.round(widthKm * 100) / 100));
  const [near] = placed.placedNear;
  if (near !== undefined) notes.add(graphIssue.placedNear(nodes[near]?.line ?? first, placed.placedNear.length));
  return placed.places;
}

/** How much water, m³/h, the links at each node can bring or take away together. */
function throughputOf(
  nodes: readonly EpanetNode[],
  links: readonly EpanetLink[],
  ends: readonly Ends[],
): readonly number[] {
  const sums = nodes.map(() => 0);
  links.forEach(({ capacity }, index) => {
    const { from, to } = ends[index] ?? { from: 0, to: 0 };
    for (const end of [from, to]) sums[end] = Math.min(rateLimit, (sums[end] ?? 0) + (capacity ?? rateLimit));
  });
  return sums;
}

const names: Readonly<Record<EpanetNode['kind'] | EpanetLink['kind'], readonly [en: string, zhHant: string]>> = {
  junction: ['Junction', '節點'],
  reservoir: ['Reservoir', '水源'],
  tank: ['Tank', '水池'],
  pipe: ['Pipe', '水管'],
  pump: ['Pump', '抽水機'],
  valve: ['Valve', '閥'],
};
const nameOf = (kind: keyof typeof names, id: string): { en: string; 'zh-Hant': string } => {
  const [en, zhHant] = names[kind];
  const shown = id
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, 100)
    .toWellFormed();
  return { en: `${en} ${shown}`, 'zh-Hant': `${zhHant} ${shown}` };
};

/**
 * Makes a draft of a water network. A junction with demand needs water; one without passes it on; a reservoir gives without
 * end. A tank needs trunk water and keeps its volume of it, and gives water: its share by volume of the whole demand. A pump
 * becomes a node between two links, so that it can fail, be staffed and be given a need of power.
 */
export function draftOfEpanet(network: EpanetNetwork, options: EpanetOptions, notes: DraftNotes): MeshDraft {
  const { nodes, links } = network;
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  const ends = links.map(({ from, to }) => ({ from: indexOf.get(from) ?? 0, to: indexOf.get(to) ?? 0 }));
  const places = placesOf(network, ends, options, notes);
  const throughput = throughputOf(nodes, links, ends);
  const demand = nodes.reduce((sum, each) => sum + Math.max(0, each.demand), 0);
  const stored = nodes.reduce((sum, { volume }) => sum + volume, 0);
  const hasTanks = demand > 0 && stored > 0;
  const water = options.service.id;
  const trunk = options.trunkService.id;
  const carried = hasTanks ? [water, trunk] : [water];

  const identify = identifierMaker();
  const ids = nodes.map(({ id }) => identify(options.prefix + id));
  const pumpIds = new Map(
    links.filter(({ kind }) => kind === 'pump').map(({ id }) => [id, identify(`${options.prefix}pump-${id}`)]),
  );
  const relays = (capacity: number | null) => carried.map((service) => ({ service, capacity }));
  const assumed = { source: 'Imported from an EPANET network', quality: 'unverified' } as const;

  const nodeOf = (each: EpanetNode, index: number): NodeInput => {
    const base = {
      id: ids[index] ?? '',
      name: nameOf(each.kind, each.id),
      position: places[index] ?? options.place,
      relays: relays(null),
      provenance: [assumed],
    };
    if (each.kind === 'reservoir') {
      const capacity = tidy(throughput[index] ?? 0);
      return { ...base, kind: 'water-works', provides: carried.map((service) => ({ service, capacity })) };
    }
    if (each.kind === 'tank') {
      // A hair more than its share, so that rounding leaves nobody short.
      const rate = tidy(Math.min(((demand * each.volume) / (stored || 1)) * 1.00001, throughput[index] ?? 0));
      if (!(rate > 0)) {
        notes.add(epanetIssue.tankWithoutVolume(each.line, each.id));
        return { ...base, kind: 'reservoir' };
      }
      return {
        ...base,
        kind: 'reservoir',
        needs: [{ service: trunk, rate, class: 'essential', floor: 0 }],
        stores: [
          {
            kind: 'tank',
            service: trunk,
            capacity: tidy(each.volume),
            level: each.level,
            refillRate: tidy(rate * 0.2),
          },
        ],
        provides: [{ service: water, capacity: rate }],
      };
    }
    const rate = tidy(Math.abs(each.demand));
    if (rate === 0) return { ...base, kind: options.jointKind, fragility: { wind: 'none', flood: 'none' } };
    return each.demand > 0
      ? { ...base, kind: 'community', needs: [{ service: water, rate }] }
      : { ...base, kind: 'water-works', provides: carried.map((service) => ({ service, capacity: rate })) };
  };
  const middle = ({ from, to }: Ends): GraphPlace => {
    const [one, other] = [places[from] ?? options.place, places[to] ?? options.place];
    return { lon: (one.lon + other.lon) / 2, lat: (one.lat + other.lat) / 2 };
  };
  const linkIds = identifierMaker();
  const linkOf = (each: EpanetLink, from: string, to: string, id: string, capacity: number | null): LinkInput => ({
    id: linkIds(options.prefix + id),
    name: nameOf(each.kind, each.id),
    kind: 'pipe',
    from,
    to,
    carries: carried.map((service) => ({ service, capacity: capacity === null ? null : tidy(capacity) })),
    directed: each.oneWay,
    ...(each.lengthKm === null ? {} : { lengthKm: each.lengthKm }),
    ...(each.kind === 'pipe' ? { fragility: { earthquake: 'buried-pipe' } as const } : {}),
    provenance: [assumed],
  });

  const firstTank = nodes.find(({ volume }) => volume > 0);
  if (hasTanks && firstTank !== undefined)
    notes.add(epanetIssue.tanks(firstTank.line, Math.round((stored / demand) * 10) / 10));
  const source = nodes.find(({ kind }) => kind === 'reservoir');
  if (source !== undefined) notes.add(epanetIssue.reservoirs(source.line));
  const services = [options.service, ...(hasTanks ? [options.trunkService] : [])];
  return {
    services: services.filter(({ id }) => !options.standing.has(id)).map((each) => draftedRecord(each, null)),
    nodes: [
      ...nodes.map((each, index) => draftedRecord(nodeOf(each, index), each.line)),
      ...links.flatMap((each, index) => {
        const id = pumpIds.get(each.id);
        if (each.kind !== 'pump' || id === undefined) return [];
        const pump: NodeInput = {
          id,
          name: nameOf('pump', each.id),
          kind: 'pumping-station',
          position: middle(ends[index] ?? { from: 0, to: 0 }),
          relays: relays(each.capacity === null ? null : tidy(each.capacity)),
          fragility: { earthquake: 'pumping-plant' },
          provenance: [assumed],
        };
        return [draftedRecord(pump, each.line)];
      }),
    ],
    links: links.flatMap((each, index) => {
      const { from, to } = ends[index] ?? { from: 0, to: 0 };
      const [one, other] = [ids[from] ?? '', ids[to] ?? ''];
      const pump = pumpIds.get(each.id);
      const made =
        each.kind === 'pump' && pump !== undefined
          ? [linkOf(each, one, pump, `${each.id}-in`, null), linkOf(each, pump, other, `${each.id}-out`, null)]
          : [linkOf(each, one, other, each.id, each.capacity)];
      return made.map((record) => draftedRecord(record, each.line));
    }),
    layers: [],
    notes: notes.list(),
  };
}
