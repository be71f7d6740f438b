import type { LinkKind } from '@scenarios/format/link';
import type { NodeKind } from '@scenarios/format/node';
import type { Trade } from '@scenarios/format/repair';

/** Who repairs a node that states no trade, by its kind; judgement. */
export const nodeTrade: Readonly<Record<NodeKind, Trade>> = {
  community: 'civil',
  'convenience-store': 'civil',
  supermarket: 'civil',
  'big-box-store': 'civil',
  'logistics-depot': 'civil',
  'transit-station': 'civil',
  school: 'civil',
  'community-centre': 'civil',
  'sports-hall': 'civil',
  'parking-structure': 'civil',
  'underground-mall': 'civil',
  hospital: 'civil',
  clinic: 'civil',
  pharmacy: 'civil',
  'police-station': 'civil',
  'fire-station': 'civil',
  'town-hall': 'civil',
  'power-plant': 'mechanical',
  'hydro-plant': 'mechanical',
  'nuclear-plant': 'mechanical',
  'solar-battery': 'electrical',
  substation: 'electrical',
  'hvdc-converter': 'electrical',
  'water-works': 'water',
  'pumping-station': 'water',
  reservoir: 'water',
  'fuel-depot': 'mechanical',
  'filling-station': 'mechanical',
  port: 'civil',
  airport: 'civil',
  exchange: 'telecom',
  'base-station': 'telecom',
  'satellite-terminal': 'telecom',
  'radio-relay': 'telecom',
  'data-centre': 'telecom',
};

/** Who repairs a link that states no trade, by its kind; judgement. */
export const linkTrade: Readonly<Record<LinkKind, Trade>> = {
  'overhead-line': 'electrical',
  cable: 'electrical',
  pipe: 'water',
  road: 'civil',
  rail: 'civil',
  'sea-lane': 'civil',
  fibre: 'telecom',
  microwave: 'telecom',
  radio: 'telecom',
  satellite: 'telecom',
};
