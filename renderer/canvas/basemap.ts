import type { Basemap as OwnLand } from '@scenarios/format/basemap';
import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { drawnPath, linesData } from './drawn-path';
import type { MapLayer } from '@scenarios/format/map-layer';
import { graticule } from './graticule';
import { landRings } from './land-rings';
import { LayerPaths } from './layer-paths';
import { loadLand } from './load-land';
import type { Palette } from './palette';
import type { GeoBox, GeoPoint, MapProjection, ModelBox } from './projection';
import { contains, visibleBox, type Viewport } from './viewport';

/** The fine coast covers the mesh and this many of its extents on each side. */
const regionMargin = 1.6;
const leastMarginDegrees = 0.4;
/** The coarse coast covers this far around the mesh, degrees of arc. */
const worldReach = 45;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** The neighbourhood of a mesh whose coast is drawn in full detail. */
export function regionBox([west, south, east, north]: GeoBox): GeoBox {
  const side = Math.max(east - west, north - south);
  const margin = Math.max(leastMarginDegrees, side * regionMargin);
  return [
    clamp(west - margin * 1.4, -180, 180),
    clamp(south - margin, -89, 89),
    clamp(east + margin * 1.4, -180, 180),
    clamp(north + margin, -89, 89),
  ];
}

function traced(lines: readonly (readonly GeoPoint[])[], projection: MapProjection, closed: boolean): Path2D {
  return drawnPath(
    linesData(
      lines.map((line) => line.map(([lon, lat]) => projection.project(lon, lat))),
      closed,
    ),
  );
}

/** The largest model box that lies inside a geographic box whatever way its sides curve. */
function innerBox([west, south, east, north]: GeoBox, projection: MapProjection): ModelBox {
  const middle = (west + east) / 2;
  const corners = [projection.project(west, south), projection.project(west, north)];
  const right = [projection.project(east, south), projection.project(east, north)];
  const x = Math.max(...corners.map(([cornerX]) => cornerX));
  const y = projection.project(middle, north)[1];
  return {
    x,
    y: Math.max(y, corners[1]?.[1] ?? y),
    width: Math.min(...right.map(([cornerX]) => cornerX)) - x,
    height: projection.project(middle, south)[1] - Math.max(y, corners[1]?.[1] ?? y),
  };
}

/** Waits until the page has nothing better to do, at most a second. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 1000 });
  });

/** Sea, land, coast and a hint of the graticule, on a canvas of its own under the graph. */
export class Basemap {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #projection: MapProjection | null = null;
  #region: Path2D | null = null;
  #regionInside: ModelBox = { x: 0, y: 0, width: 0, height: 0 };
  #world: Path2D | null = null;
  #grid: Path2D | null = null;
  readonly #layers = new LayerPaths();
  #generation = 0;
  #hidden = false;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) throw new Error('Basemap: this browser draws no canvas.');
    this.#context = context;
  }

  /**
   * Takes up a place: own land of the scenario where it brings some, else the coast of the world, coarse at once and fine
   * when the page is idle. `changed` is called whenever more can be drawn.
   */
  async setPlace(projection: MapProjection, own: OwnLand | undefined, changed: () => void): Promise<void> {
    const generation = ++this.#generation;
    const box = regionBox(projection.geoBounds);
    this.#projection = projection;
    this.#world = null;
    this.#region = null;
    this.#grid = traced(graticule(box), projection, false);
    if (own !== undefined && own.coast.length > 0) {
      this.#region = traced(own.coast, projection, true);
      this.#regionInside = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };
      changed();
      return;
    }
    const coarse = await loadLand('50m');
    if (generation !== this.#generation) return;
    this.#region = traced(landRings(coarse, box), projection, true);
    this.#regionInside = innerBox(box, projection);
    changed();
    await idle();
    const fine = await loadLand('10m');
    await idle();
    if (generation !== this.#generation) return;
    this.#region = traced(landRings(fine, box), projection, true);
    changed();
    await idle();
    if (generation !== this.#generation) return;
    const wide = geoAzimuthalEqualArea()
      .rotate([-projection.centre[0], -projection.centre[1]])
      .translate([0, 0])
      .scale(6371.0088 / projection.kilometresPerUnit)
      .clipAngle(worldReach)
      .precision(0);
    this.#world = drawnPath(geoPath(wide)(feature(coarse, coarse.objects.land)) ?? '');
    changed();
  }

  /** The user's own layers above the land; whether they have to be drawn anew. */
  setLayers(layers: readonly MapLayer[], projection: MapProjection): boolean {
    return this.#layers.set(layers, projection);
  }

  /** Leaves land and layers out, for places that have nothing to do with the ground. */
  setHidden(hidden: boolean): void {
    this.#hidden = hidden;
  }

  paint(view: Viewport, palette: Palette): void {
    if (view.width === 0 || view.height === 0) return;
    const ratio = window.devicePixelRatio;
    const context = this.#context;
    const width = Math.round(view.width * ratio);
    const height = Math.round(view.height * ratio);
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    this.draw(context, view, palette, ratio);
  }

  /** Draws on any context, `ratio` device pixels to a CSS pixel. */
  draw(context: CanvasRenderingContext2D, view: Viewport, palette: Palette, ratio: number): void {
    context.fillStyle = palette[this.#hidden ? 'map-land' : 'map-sea'];
    context.fillRect(0, 0, view.width * ratio, view.height * ratio);
    if (this.#projection === null || this.#hidden) return;
    const zoom = view.zoom;
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * view.panX, ratio * view.panY);
    context.lineJoin = 'round';
    if (this.#grid !== null) {
      context.strokeStyle = palette['map-grid'];
      context.lineWidth = 1 / zoom;
      context.stroke(this.#grid);
    }
    const close = contains(this.#regionInside, visibleBox(view));
    const land = close ? this.#region : (this.#world ?? this.#region);
    if (land !== null) paintLand(context, land, zoom, palette);
    this.#layers.paint(context, view, palette);
  }
}

function paintLand(context: CanvasRenderingContext2D, land: Path2D, zoom: number, palette: Palette): void {
  context.strokeStyle = palette['map-coast'];
  context.globalAlpha = 0.16;
  context.lineWidth = 9 / zoom;
  context.stroke(land);
  context.globalAlpha = 1;
  context.fillStyle = palette['map-land'];
  context.fill(land, 'evenodd');
  context.lineWidth = 1 / zoom;
  context.stroke(land);
}
