import type { DesignId, NodeInput } from './mesh-input';

type Staffing = NonNullable<NodeInput['staffing']>;
type Authority = NonNullable<NodeInput['authority']>;

/** People needed at a time and on the roll, by kind of site; judgement. What is left out runs without anybody on site. */
const staffing: Readonly<Partial<Record<NodeInput['kind'], Staffing>>> = {
  hospital: { needed: 120, bound: 150, closesBelow: 0.3 },
  clinic: { needed: 6, bound: 7, closesBelow: 0.4 },
  pharmacy: { needed: 3, bound: 4, closesBelow: 0.3 },
  'water-works': { needed: 8, bound: 12, closesBelow: 0.25 },
  'data-centre': { needed: 4, bound: 7, closesBelow: 0.25 },
  'fuel-depot': { needed: 6, bound: 8, closesBelow: 0.3 },
  'filling-station': { needed: 2, bound: 3, closesBelow: 0.5 },
  'logistics-depot': { needed: 30, bound: 34, closesBelow: 0.3 },
  supermarket: { needed: 15, bound: 18, closesBelow: 0.4 },
  'big-box-store': { needed: 25, bound: 28, closesBelow: 0.4 },
  'convenience-store': { needed: 2, bound: 3, closesBelow: 0.5 },
  'police-station': { needed: 20, bound: 28, closesBelow: 0.2 },
  'fire-station': { needed: 16, bound: 24, closesBelow: 0.3 },
  port: { needed: 40, bound: 46, closesBelow: 0.3 },
};

/** Public sites that the district office may open and close. */
const civilSites = [
  'sports-hall',
  'centre-park-side',
  'centre-market',
  'centre-estuary',
  'centre-campus',
  'centre-lighthouse',
  'centre-crescent-bay',
  'centre-tea-garden',
  'centre-works-quarter',
];

/**
 * Who may switch what. The single pillar has one control room over power, water and telephones; the mesh gives each utility
 * its own partition, better protected, and the northern feeders a control room of their own.
 */
const authority: Readonly<Record<DesignId, Readonly<Record<string, Authority>>>> = {
  'single-pillar': {
    'data-centre': {
      tier: 4,
      nodes: [
        'substation-main',
        'feeder-centre',
        'feeder-harbour',
        'feeder-north',
        'feeder-south',
        'feeder-hills',
        'water-works',
        'pumping-centre',
        'pumping-harbour',
        'pumping-north',
        'pumping-south',
        'exchange-main',
      ],
    },
  },
  'resilient-mesh': {
    'town-hall': {
      tier: 2,
      partition: 'civil',
      nodes: civilSites,
      links: [
        'tie-main-north',
        'tie-main-centre',
        'tie-centre-harbour',
        'tie-harbour-south',
        'tie-hills-south',
        'tie-north-harbour',
        'tie-north-hills',
      ],
    },
    'data-centre': { tier: 3, partition: 'telephone', nodes: ['exchange-main', 'exchange-north'] },
    'substation-main': {
      tier: 3,
      partition: 'power-west',
      nodes: ['feeder-centre', 'feeder-harbour', 'feeder-hills'],
    },
    'substation-north': { tier: 3, partition: 'power-north', nodes: ['feeder-north', 'feeder-south'] },
    'water-works': {
      tier: 2,
      partition: 'water',
      nodes: ['pumping-centre', 'pumping-harbour', 'pumping-north', 'pumping-south'],
    },
  },
};

/** The sites of a design with their staff and with who may switch them. */
export const governed = (id: DesignId, nodes: readonly NodeInput[]): NodeInput[] =>
  nodes.map((node) => {
    const staff = staffing[node.kind];
    const scope = authority[id][node.id];
    return {
      ...node,
      ...(staff === undefined ? {} : { staffing: staff }),
      ...(scope === undefined ? {} : { authority: scope }),
    };
  });
