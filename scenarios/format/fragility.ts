import { z } from 'zod';

/** Earthquake fragility classes; their curves and repair times are in `workers/engine/hazards/fragility-curves.ts`. */
export const fragilityClasses = [
  'substation-low-voltage-anchored',
  'substation-medium-voltage-anchored',
  'substation-medium-voltage-unanchored',
  'substation-high-voltage-anchored',
  'hospital-mid-rise-concrete',
  'school-low-rise-concrete',
  'shop-low-rise-concrete',
  'water-plant',
  'pumping-plant',
  'exchange-building',
  'tower-site',
  'power-plant',
  'road-bridge',
  'buried-pipe',
  'buried-cable',
] as const;
export const fragilityClass = z.enum(fragilityClasses);
export type FragilityClass = z.infer<typeof fragilityClass>;
