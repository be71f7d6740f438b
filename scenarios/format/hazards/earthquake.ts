import { z } from 'zod';
import { geographicPosition, hazardCommon, hazardProvenance, hours } from './common';

/** Ground motion by a published relation, damage by fragility classes. */
export const earthquakeHazard = z.strictObject({
  ...hazardCommon,
  ...hazardProvenance,
  kind: z.literal('earthquake'),
  atHours: hours,
  epicentre: geographicPosition,
  /** Moment magnitude. */
  magnitude: z.number().min(4).max(9.5),
  depthKm: z.number().min(0).max(200),
  /** Time-averaged shear-wave velocity of the top 30 m, m/s. */
  vs30: z.number().min(100).max(2000).default(400),
  /** Aftershocks by Reasenberg & Jones (1989); left out, there are none. */
  aftershocks: z
    .strictObject({
      /** Days after the main shock. */
      days: z.number().gt(0).max(365).default(7),
      /** Weaker ones are left out. */
      minimumMagnitude: z.number().min(4).max(9).default(5),
    })
    .optional(),
});
export type EarthquakeHazard = z.infer<typeof earthquakeHazard>;
