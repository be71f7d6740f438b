import type { z } from 'zod';
import type { Issue } from '../format/issues';
import type { mapLayer } from '../format/map-layer';
import { mapLayerLimits } from '../format/map-layer';
import type { LocalText } from '../format/text';
import type { FilePlace } from './file-place';
import { geojsonIssue } from './geojson-issues';
import type { Position, Shape } from './geojson-shape';
import { identifierFrom } from './identifier-from';
import type { Drafted } from './mesh-draft';

type LayerInput = z.input<typeof mapLayer>;
type LayerFeature = LayerInput['features'][number];

export type LayerShape = {
  readonly shape: Shape;
  readonly name: string | null;
  readonly value: number | null;
  readonly place: FilePlace;
};

/** Most rings of one feature of a layer. */
const ringLimit = 1000;

const ringsOf = (shape: Shape): readonly { readonly kind: LayerFeature['shape']; readonly rings: Position[][] }[] => {
  const copy = (ring: readonly Position[]): Position[] => [...ring];
  if (shape.kind === 'points') return [{ kind: 'point', rings: [copy(shape.points)] }];
  if (shape.kind === 'lines') return shape.lines.map((line) => ({ kind: 'line', rings: [copy(line)] }));
  return shape.polygons.map((rings) => ({ kind: 'polygon', rings: rings.map(copy) }));
};

/**
 * A layer of the map from shapes, known by its name. Shapes beyond what a layer can hold are left out and named, or the
 * first of them is.
 */
export function geojsonLayer(
  name: LocalText,
  kind: LayerInput['kind'],
  shapes: readonly LayerShape[],
  notes: Issue[],
): Drafted<LayerInput> {
  const features: LayerFeature[] = [];
  let full: Issue | null = null;
  for (const { shape, name: called, value, place } of shapes) {
    for (const { kind: form, rings } of ringsOf(shape)) {
      const large = rings.length > ringLimit || rings.some((ring) => ring.length > mapLayerLimits.points);
      if (large || features.length >= mapLayerLimits.features) {
        full ??= geojsonIssue.layerFull(place, mapLayerLimits.features, mapLayerLimits.points);
        continue;
      }
      features.push({
        ...(called === null ? {} : { name: called.slice(0, 200) }),
        ...(value === null ? {} : { value }),
        shape: form,
        rings: rings.map((ring) => ring.map(([lon, lat]): [number, number] => [lon, lat])),
      });
    }
  }
  if (full !== null) notes.push(full);
  return { line: null, id: identifierFrom(name.en), values: { name, kind, features } };
}
