import { z } from 'zod';
import { identifier, localText } from './text';

export const mapLayerLimits = { layers: 32, features: 5000, points: 200_000 } as const;

const place = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** A picture of the user's own under the mesh: districts, flood zones, hazard zones, roads; degrees, as in GeoJSON. */
export const mapLayer = z.strictObject({
  id: identifier,
  name: localText,
  kind: z.enum(['district', 'flood', 'hazard', 'other']),
  /** One of the map's own colours, so that it can be told apart in every theme. */
  colour: z.enum(['blue', 'green', 'amber', 'red', 'violet', 'grey']).default('grey'),
  opacity: z.number().min(0).max(1).default(0.3),
  visible: z.boolean().default(true),
  features: z
    .array(
      z.strictObject({
        name: z.string().max(200).optional(),
        /** Such as a depth of water, in the unit of the layer's name. */
        value: z.number().optional(),
        shape: z.enum(['polygon', 'line', 'point']),
        /** Polygons: rings, the first the outer one; lines: one list; points: one list. */
        rings: z.array(z.array(place).min(1).max(mapLayerLimits.points)).min(1).max(1000),
      }),
    )
    .max(mapLayerLimits.features),
});
export type MapLayer = z.infer<typeof mapLayer>;
