import type { MapLayer } from '@scenarios/format/map-layer';
import { drawnPath, linesData } from './drawn-path';
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

type DrawnLayer = { readonly layer: MapLayer; readonly areas: Path2D; readonly lines: Path2D; readonly points: Path2D };

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
    for (const { layer, areas, lines, points } of this.#layers) {
      if (!layer.visible) continue;
      const tone = palette[layerTones[layer.colour]];
      context.fillStyle = tone;
      context.strokeStyle = tone;
      context.globalAlpha = layer.opacity;
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
    context.globalAlpha = 1;
  }
}

function traceLayer(layer: MapLayer, projection: MapProjection): DrawnLayer {
  const data = { polygon: '', line: '', point: '' };
  for (const { shape, rings } of layer.features) {
    const lines = rings.map((ring) => ring.map(([lon, lat]) => projection.project(lon, lat)));
    // A point is a line to itself, which round ends make a dot.
    const drawn = shape === 'point' ? lines.flatMap((line) => line.map((point) => [point, point])) : lines;
    data[shape] += linesData(drawn, shape === 'polygon');
  }
  return { layer, areas: drawnPath(data.polygon), lines: drawnPath(data.line), points: drawnPath(data.point) };
}
