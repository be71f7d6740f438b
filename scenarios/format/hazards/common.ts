import { z } from 'zod';
import { identifier, localText, provenance } from '../text';

/** Hours after the start of the scenario, or after the start of a hazard where it says so. */
export const hours = z.number().min(0).max(100_000);

export const chance = z.number().min(0).max(1);

/** What every hazard has. */
export const hazardCommon = { id: identifier, name: localText, summary: localText };

/** Where the figures of a hazard come from. */
export const hazardProvenance = { provenance: z.array(provenance).max(8).default([]) };

export const geographicPosition = z.strictObject({
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
});
