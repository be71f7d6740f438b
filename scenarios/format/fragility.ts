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

/** Wind classes; their curves and repair times are in `workers/engine/hazards/wind-fragility.ts`. */
export const windClasses = [
  'none',
  'overhead-line',
  'lattice-tower',
  'light-building',
  'masonry-building',
  'concrete-building',
  'open-air-plant',
] as const;
export const windClass = z.enum(windClasses);
export type WindClass = z.infer<typeof windClass>;

/** Flood classes; their depths and repair times are in `workers/engine/hazards/flood-fragility.ts`. */
export const floodClasses = ['none', 'building', 'electrical-plant', 'pumping-plant', 'exchange', 'road'] as const;
export const floodClass = z.enum(floodClasses);
export type FloodClass = z.infer<typeof floodClass>;

/** How a site or link takes each kind of shock. */
export const fragility = z.strictObject({
  /** Left out, an earthquake does not harm it. */
  earthquake: fragilityClass.optional(),
  /** Left out, the class of its kind. */
  wind: windClass.optional(),
  flood: floodClass.optional(),
  /** Multiplies the median capacity of the class; above 1 is stronger. */
  hardening: z.number().min(0.1).max(10).default(1),
});
export type Fragility = z.infer<typeof fragility>;
