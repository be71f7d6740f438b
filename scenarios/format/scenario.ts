import { z } from 'zod';
import { basemap } from './basemap';
import { exercise, exerciseLimits } from './exercise/exercise';
import { hazard } from './hazard';
import { incident } from './incident';
import { mapLayer, mapLayerLimits } from './map-layer';
import { mesh } from './mesh';
import { parameterOverride } from './parameters';
import { identifier, localText, zonedTime } from './text';

export const scenarioFormat = 'holdfast-scenario';
export const scenarioVersion = 1;

/** One way to build the mesh. Designs of a scenario share the ids of what they have in common. */
export const design = z.strictObject({
  id: identifier,
  name: localText,
  summary: localText,
  mesh,
});
export type Design = z.infer<typeof design>;

/** Lengths above which a document is refused rather than opened slowly. */
export const scenarioLimits = { designs: 16, hazards: 64 } as const;

/** The whole document: designs, hazards, and what is known of the real incident. */
export const scenario = z.strictObject({
  format: z.literal(scenarioFormat),
  version: z.literal(scenarioVersion),
  id: identifier,
  title: localText,
  summary: localText,
  /** Classification mark that everything printed or exported carries, as it has to be written. */
  marking: z.string().min(1).max(200).optional(),
  /** Scenario time zero. */
  start: zonedTime,
  horizonHours: z
    .number()
    .gt(0)
    .max(24 * 365),
  sampleMinutes: z
    .number()
    .min(1)
    .max(24 * 60)
    .default(15),
  fictional: z.boolean(),
  /** Middle of the map while the mesh is empty, degrees. */
  place: z.strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }).optional(),
  /** Own land, drawn instead of the world's coast. */
  basemap: basemap.optional(),
  /** Pictures of the user's own under the mesh, the first lowest. */
  layers: z.array(mapLayer).max(mapLayerLimits.layers).default([]),
  designs: z.array(design).min(1).max(scenarioLimits.designs),
  hazards: z.array(hazard).min(1).max(scenarioLimits.hazards),
  incident: incident.optional(),
  /** Plans of exercises on this mesh. What happens in an exercise is kept beside the document, not in it. */
  exercises: z.array(exercise).max(exerciseLimits.exercises).default([]),
  parameters: z.array(parameterOverride).max(1000).default([]),
  sources: z
    .array(
      z.strictObject({ id: identifier, title: z.string().min(1).max(500), address: z.string().max(500).optional() }),
    )
    .max(500)
    .default([]),
});
export type Scenario = z.infer<typeof scenario>;
