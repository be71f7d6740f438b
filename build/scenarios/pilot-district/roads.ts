import { judgement } from './mesh-input';
import type { LinkInput, NodeInput } from './mesh-input';

const travelling = ['food', 'medical', 'goods', 'fuel', 'bulk-fuel'] as const;

/** Between neighbourhoods; those that cross the river or a ravine stand on a bridge. */
const streets: readonly (readonly [string, string, minutes: number, bridge?: string])[] = [
  ['station-front', 'market', 4],
  ['station-front', 'park-side', 4],
  ['market', 'old-street', 4],
  ['old-street', 'park-side', 5],
  ['market', 'harbour', 5],
  ['station-front', 'foothill', 7],
  ['park-side', 'new-town', 6],
  ['old-street', 'campus', 6],
  ['campus', 'new-town', 6],
  ['campus', 'pinewood', 6],
  ['campus', 'north-shore', 6],
  ['pinewood', 'north-shore', 6],
  ['foothill', 'tea-garden', 6],
  ['park-side', 'tea-garden', 10],
  ['station-front', 'south-bank', 6, 'old-bridge'],
  ['harbour', 'estuary', 5, 'harbour-bridge'],
  ['foothill', 'upper-valley', 8, 'valley-bridge'],
  ['south-bank', 'estuary', 4],
  ['estuary', 'fishing-quay', 5],
  ['south-bank', 'works-quarter', 6],
  ['south-bank', 'upper-valley', 11],
  ['works-quarter', 'salt-fields', 6],
  ['fishing-quay', 'salt-fields', 6],
  ['salt-fields', 'lighthouse', 7],
  ['salt-fields', 'crescent-bay', 6],
  ['lighthouse', 'crescent-bay', 7],
];

function servicesOf(node: NodeInput): string[] {
  const touched = new Set([...(node.needs ?? []), ...(node.provides ?? [])].map((entry) => entry.service));
  return travelling.filter((service) => touched.has(service));
}

/** Streets between the neighbourhoods, and the way from each site to its own. */
export function roadLinks(nodes: readonly NodeInput[]): LinkInput[] {
  const between = streets.map(([from, to, minutes, bridge]): LinkInput => ({
    id: `road-${from}-${to}`,
    kind: 'road',
    from,
    to,
    carries: travelling.map((service) => ({ service })),
    latencyMinutes: minutes,
    ...(bridge === undefined ? {} : { rightOfWay: bridge, fragility: { earthquake: 'road-bridge' as const } }),
    provenance: [judgement],
  }));
  const access = nodes
    .filter((node) => node.kind !== 'community' && node.community !== undefined && servicesOf(node).length > 0)
    .map((node): LinkInput => ({
      id: `road-${node.id}`,
      kind: 'road',
      from: node.id,
      to: node.community ?? '',
      carries: servicesOf(node).map((service) => ({ service })),
      latencyMinutes: 2,
      provenance: [judgement],
    }));
  return [...between, ...access];
}
