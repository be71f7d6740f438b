const feet = 0.3048;
const cubicFoot = feet * feet * feet;
const gallon = 3.785411784e-3;
const imperialGallon = 4.54609e-3;

/** What the numbers of an EPANET file are in, as factors to m³/h, m and mm. */
export type EpanetUnits = {
  readonly name: string;
  readonly flow: number;
  /** Lengths, levels and diameters of tanks. */
  readonly length: number;
  /** Diameters of pipes and valves. */
  readonly diameter: number;
};

const customary = (name: string, flow: number): EpanetUnits => ({ name, flow, length: feet, diameter: 25.4 });
const metric = (name: string, flow: number): EpanetUnits => ({ name, flow, length: 1, diameter: 1 });

/**
 * Flow units of the EPANET 2.2 manual (Rossman et al. 2020, EPA/600/R-20/133, appendix A and section OPTIONS) and CMS of 2.3:
 * those of the United States go with feet and inches, the others with metres and millimetres.
 */
export const epanetUnits: ReadonlyMap<string, EpanetUnits> = new Map(
  [
    customary('CFS', cubicFoot * 3600),
    customary('GPM', gallon * 60),
    customary('MGD', (gallon * 1e6) / 24),
    customary('IMGD', (imperialGallon * 1e6) / 24),
    customary('AFD', (43_560 * cubicFoot) / 24),
    metric('LPS', 3.6),
    metric('LPM', 0.06),
    metric('MLD', 1000 / 24),
    metric('CMH', 1),
    metric('CMD', 1 / 24),
    metric('CMS', 3600),
    metric('SI', 3.6),
  ].map((units) => [units.name, units]),
);

/** What a file is in that does not say. */
export const defaultEpanetUnits = customary('GPM', gallon * 60);
