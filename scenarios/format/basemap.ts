import { z } from 'zod';

/** Sizes above which an own basemap is refused. */
export const basemapLimits = { rings: 200, points: 5_000 } as const;

/** Longitude and latitude, degrees. */
const point = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** Land that a scenario brings along, for places that are on no map. Rings close by themselves; a ring inside another is water. */
export const basemap = z.strictObject({
  coast: z.array(z.array(point).min(3).max(basemapLimits.points)).max(basemapLimits.rings).default([]),
});
export type Basemap = z.infer<typeof basemap>;
