import type { MapLayer } from '@scenarios/format/map-layer';
import { drawnPath, linesData } from './drawn-path';
import { layerShades, shadeOf } from './layer-shades';
import type { Palette, PaletteToken } from './palette';
import type { MapProjection } from './projection';
import type { Viewport } from './viewport';

/** Tokens of the colours that a layer can have, so that they suit every theme. */
export const layerTones = {
  blue: 'series-2',
  green: 'series-3',
  amber: 'series-1',
  red: 'state-down',
  violet: 'series-5',
  grey: 'state-unknown',
} as const satisfies Record<MapLayer['colour'], PaletteToken>;

/** Features of one step of a layer, or all of them. */
type DrawnShade = { readonly share: number; readonly areas: Path2D; readonly lines: Path2D; readonly points: Path2D };
type DrawnLayer = { readonly layer: MapLayer; readonly shades: readonly DrawnShade[] };

const pointRadius = 2.5;

/** The user's own layers, projected once and drawn at any zoom. */
export class LayerPaths {
  #layers: readonly DrawnLayer[] = [];
  #of: readonly MapLayer[] | null = null;
  #projection: MapProjection | null = null;

  /** Whether anything has to be drawn anew. */
  set(layers: readonly MapLayer[], projection: MapProjection): boolean {
    if (layers === this.#of && projection === this.#projection) return false;
    const known = new Map(
      projection === this.#projection ? this.#layers.map((each) => [each.layer.features, each]) : [],
    );
    this.#layers = layers.map((layer) => {
      const same = known.get(layer.features);
      return same === undefined ? traceLayer(layer, projection) : { ...same, layer };
    });
    this.#of = layers;
    this.#projection = projection;
    return true;
  }

  /** Draws on a context whose transform is that of the model. */
  paint(context: CanvasRenderingContext2D, { zoom }: Viewport, palette: Palette): void {
    for (const { layer, shades } of this.#layers) {
      if (!layer.visible) continue;
      const tone = palette[layerTones[layer.colour]];
      context.fillStyle = tone;
      context.strokeStyle = tone;
      for (const { share, areas, lines, points } of shades) {
        context.globalAlpha = layer.opacity * share;
        context.fill(areas, 'evenodd');
        context.globalAlpha = Math.min(1, layer.opacity * 2);
        context.lineWidth = 1.2 / zoom;
        context.stroke(areas);
        context.lineWidth = 1.8 / zoom;
        context.stroke(lines);
        context.lineWidth = (2 * pointRadius) / zoom;
        context.lineCap = 'round';
        context.stroke(points);
        context.lineCap = 'butt';
      }
    }
    context.globalAlpha = 1;
  }
}

function traceLayer(layer: MapLayer, projection: MapProjection): DrawnLayer {
  const steps = layerShades(layer);
  const data = (steps.length === 0 ? [1] : steps.map(({ share }) => share)).map((share) => ({
    share,
    polygon: '',
    line: '',
    point: '',
  }));
  for (const { shape, rings, value } of layer.features) {
    const into = data[shadeOf(value, steps)];
    if (into === undefined) continue;
    const lines = rings.map((ring) => ring.map(([lon, lat]) => projection.project(lon, lat)));
    // A point is a line to itself, which round ends make a dot.
    const drawn = shape === 'point' ? lines.flatMap((line) => line.map((point) => [point, point])) : lines;
    into[shape] += linesData(drawn, shape === 'polygon');
  }
  const shades = data.map(({ share, polygon, line, point }) => ({
    share,
    areas: drawnPath(polygon),
    lines: drawnPath(line),
    points: drawnPath(point),
  }));
  return { layer, shades };
}
