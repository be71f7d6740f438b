import type { Provenance } from '@scenarios/format/text';

const confirmed = (source: string): Provenance => ({ source, quality: 'confirmed' });
const unverified = (source: string): Provenance => ({ source, quality: 'unverified' });

/** An expert guess, with what it is about. */
export const judged = (what: string): Provenance => ({ source: `judgement: ${what}`, quality: 'judgement' });

/** Publications that figures of the typology come from. `confirmed` was read there or in the page that is named. */
export const sources = {
  shelterArea: confirmed(
    'Sphere Handbook, shelter and settlement standard 3: at least 3.5 m² of covered floor per person',
  ),
  waterPerPerson: confirmed(
    'Sphere Handbook, water supply standard 1: 15 L per person and day, 2.5–3 L of it for survival; a water point within 500 m, at most 15 min of queueing',
  ),
  cityWater: judged('250 L of water per person and day, normal use in a city'),
  hospitalStores: confirmed(
    'Ministry of Health, Labour and Welfare of Japan, for disaster base hospitals: fuel and water for three days (Japan Times, 5 May 2019)',
  ),
  hospitalWater: confirmed(
    'García-Sanz-Calcedo et al., Energies 10 (2017) 479: 165 B + 12 100 m³ of water a year for B beds; 500 beds give 10.8 m³/h',
  ),
  dataFuel: confirmed('Uptime Institute, Tier Standard: Topology: fuel for at least 12 h (as told by core-es.com)'),
  baseBattery: confirmed(
    'Taiwan, law K0060089 art. 15-1: backup of base stations on towers more than 4 h, on buildings in remote areas more than 2 h',
  ),
  baseJapan: confirmed(
    'Ministry of Internal Affairs and Communications of Japan, 2020: 24 h of backup for base stations that cover town halls, 72 h on islands and in mountains',
  ),
  groceryPower: confirmed('We Energies, Grocery stores: 52.5 kWh per square foot and year, that is 65 W/m² on average'),
  smallShopPower: confirmed(
    'Foster et al., IIR Congress 2019: 866 kWh per m² and year at 469 m² of sales floor; more in smaller shops',
  ),
  stationPower: confirmed(
    'Government Technology, Disaster Zone: 30–40 kW run an average filling station; few have a generator',
  ),
  pumpPower: confirmed(
    'Turnkey Industries, Water districts: booster pumps 50–200 kW, a mid-sized treatment works 750–1 000 kW',
  ),
  waterEnergy: unverified(
    'Electric Power Research Institute, Water & Sustainability vol. 4 (2002): about 0.4 kWh per m³ of drinking water',
  ),
  reservoirHours: confirmed(
    'J. van Zyl, on reservoir reliability: about 24 h of mean demand where the supply is 1.3 times the seasonal peak',
  ),
  oilStock: confirmed('Petroleum Administration Act of Taiwan art. 24: importers and refiners hold at least 60 days'),
  convenienceDensity: confirmed('Taipei Times, 19 March 2024: one convenience store per 1 703 people in Taiwan'),
  hazus: confirmed('FEMA, Hazus Earthquake Model Technical Manual: fragility class'),
  nuclearFuel: unverified('US NRC Regulatory Guide 1.137: fuel of emergency diesel generators for seven days'),
} as const satisfies Readonly<Record<string, Provenance>>;
