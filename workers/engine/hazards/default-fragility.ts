import type { FloodClass, WindClass } from '@scenarios/format/fragility';
import type { LinkKind } from '@scenarios/format/link';
import type { NodeKind } from '@scenarios/format/node';

type Weather = { readonly wind: WindClass; readonly flood: FloodClass };

const electrical: Weather = { wind: 'open-air-plant', flood: 'electrical-plant' };
const pumping: Weather = { wind: 'concrete-building', flood: 'pumping-plant' };
const shop: Weather = { wind: 'masonry-building', flood: 'building' };
const solid: Weather = { wind: 'concrete-building', flood: 'building' };
const tower: Weather = { wind: 'lattice-tower', flood: 'exchange' };
const none: Weather = { wind: 'none', flood: 'none' };

/** Wind and flood class of a node that states none, by its kind; judgement. */
export const nodeWeather: Readonly<Record<NodeKind, Weather>> = {
  community: none,
  'convenience-store': shop,
  supermarket: shop,
  'big-box-store': { wind: 'light-building', flood: 'building' },
  'logistics-depot': { wind: 'light-building', flood: 'building' },
  'transit-station': solid,
  school: solid,
  'community-centre': shop,
  'sports-hall': { wind: 'light-building', flood: 'building' },
  'parking-structure': solid,
  'underground-mall': { wind: 'none', flood: 'building' },
  hospital: solid,
  clinic: shop,
  pharmacy: shop,
  'police-station': solid,
  'fire-station': solid,
  'town-hall': solid,
  'power-plant': { wind: 'concrete-building', flood: 'electrical-plant' },
  'hydro-plant': { wind: 'concrete-building', flood: 'none' },
  'nuclear-plant': { wind: 'none', flood: 'none' },
  'solar-battery': { wind: 'light-building', flood: 'electrical-plant' },
  substation: electrical,
  'hvdc-converter': electrical,
  'water-works': pumping,
  'pumping-station': pumping,
  reservoir: none,
  'fuel-depot': { wind: 'open-air-plant', flood: 'pumping-plant' },
  'filling-station': { wind: 'light-building', flood: 'pumping-plant' },
  port: { wind: 'open-air-plant', flood: 'none' },
  airport: { wind: 'open-air-plant', flood: 'building' },
  exchange: { wind: 'concrete-building', flood: 'exchange' },
  'base-station': tower,
  'satellite-terminal': tower,
  'radio-relay': tower,
  'data-centre': { wind: 'concrete-building', flood: 'exchange' },
};

/** Wind and flood class of a link that states none, by its kind; judgement. */
export const linkWeather: Readonly<Record<LinkKind, Weather>> = {
  'overhead-line': { wind: 'overhead-line', flood: 'none' },
  cable: none,
  pipe: none,
  road: { wind: 'none', flood: 'road' },
  rail: { wind: 'none', flood: 'road' },
  'sea-lane': none,
  fibre: none,
  microwave: none,
  radio: none,
  satellite: none,
};
