import type { NodeKind } from '@scenarios/format/node';

export type KindGroup =
  'community' | 'power' | 'water' | 'fuel' | 'telecom' | 'health' | 'shop' | 'civic' | 'transport';

/** Silhouette of a symbol; one for each group, so that groups are told apart without colour. */
export type BodyShape = 'disc' | 'square' | 'hexagon' | 'octagon' | 'diamond' | 'circle' | 'house' | 'shield' | 'pill';

export type KindStyle = {
  readonly group: KindGroup;
  /** 0–1: what is drawn larger, labelled earlier and pushed aside last. */
  readonly importance: number;
};

/** Order in which groups stand in the legend. */
export const kindGroups = [
  'community',
  'power',
  'water',
  'health',
  'telecom',
  'fuel',
  'shop',
  'civic',
  'transport',
] as const satisfies readonly KindGroup[];

export const bodyShapes = {
  community: 'disc',
  power: 'square',
  water: 'hexagon',
  fuel: 'octagon',
  telecom: 'diamond',
  health: 'circle',
  shop: 'house',
  civic: 'shield',
  transport: 'pill',
} as const satisfies Record<KindGroup, BodyShape>;

export const kindStyles = {
  community: { group: 'community', importance: 0.6 },
  'convenience-store': { group: 'shop', importance: 0.2 },
  supermarket: { group: 'shop', importance: 0.24 },
  'big-box-store': { group: 'shop', importance: 0.24 },
  'logistics-depot': { group: 'transport', importance: 0.3 },
  'transit-station': { group: 'transport', importance: 0.35 },
  school: { group: 'civic', importance: 0.22 },
  'community-centre': { group: 'civic', importance: 0.22 },
  'sports-hall': { group: 'civic', importance: 0.2 },
  'parking-structure': { group: 'transport', importance: 0.15 },
  'underground-mall': { group: 'shop', importance: 0.2 },
  hospital: { group: 'health', importance: 0.55 },
  clinic: { group: 'health', importance: 0.25 },
  pharmacy: { group: 'health', importance: 0.18 },
  'police-station': { group: 'civic', importance: 0.3 },
  'fire-station': { group: 'civic', importance: 0.3 },
  'town-hall': { group: 'civic', importance: 0.4 },
  'power-plant': { group: 'power', importance: 0.8 },
  'hydro-plant': { group: 'power', importance: 0.7 },
  'nuclear-plant': { group: 'power', importance: 0.8 },
  'solar-battery': { group: 'power', importance: 0.35 },
  substation: { group: 'power', importance: 0.5 },
  'hvdc-converter': { group: 'power', importance: 0.7 },
  'water-works': { group: 'water', importance: 0.55 },
  'pumping-station': { group: 'water', importance: 0.35 },
  reservoir: { group: 'water', importance: 0.3 },
  'fuel-depot': { group: 'fuel', importance: 0.4 },
  'filling-station': { group: 'fuel', importance: 0.18 },
  port: { group: 'transport', importance: 0.45 },
  airport: { group: 'transport', importance: 0.5 },
  exchange: { group: 'telecom', importance: 0.45 },
  'base-station': { group: 'telecom', importance: 0.28 },
  'satellite-terminal': { group: 'telecom', importance: 0.28 },
  'radio-relay': { group: 'telecom', importance: 0.28 },
  'data-centre': { group: 'telecom', importance: 0.45 },
} as const satisfies Record<NodeKind, KindStyle>;
