import { z } from 'zod';
import { geographicPosition, hazardCommon, hazardProvenance, hours } from './common';

/** A fix of the storm's centre. */
export const trackPoint = z.strictObject({
  /** Hours after `atHours` of the hazard. */
  afterHours: hours,
  centre: geographicPosition,
  /** Central pressure, hPa. */
  pressureHpa: z.number().min(850).max(1010),
  /** Radius of the strongest wind, km. */
  maximumWindRadiusKm: z.number().min(5).max(300),
});
export type TrackPoint = z.infer<typeof trackPoint>;

/** Water that stands over an area, from the user's own flood or surge map. */
export const floodArea = z.strictObject({
  /** Hours after `atHours` of the hazard. */
  afterHours: hours,
  /** Hours until the water is gone. */
  forHours: hours,
  /** Closed ring of longitude and latitude; the last point joins the first. */
  ring: z
    .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]))
    .min(3)
    .max(2000),
  /** Depth above ground, m. */
  depthM: z.number().min(0).max(30),
});
export type FloodArea = z.infer<typeof floodArea>;

/** Gradient wind of Holland (1980) along a track; wind and flood damage by class. */
export const typhoonHazard = z.strictObject({
  ...hazardCommon,
  ...hazardProvenance,
  kind: z.literal('typhoon'),
  atHours: hours,
  track: z.array(trackPoint).min(2).max(500),
  /** Pressure far outside the storm, hPa. */
  ambientPressureHpa: z.number().min(980).max(1040).default(1010),
  floods: z.array(floodArea).max(100).default([]),
});
export type TyphoonHazard = z.infer<typeof typhoonHazard>;
