import type { Basemap as OwnLand } from '@scenarios/format/basemap';
import type { Arrangement } from './arranged-model';
import { Basemap } from './basemap';
import { createGraph, type Graph } from './cytoscape';
import type { MapEditing } from './draw-editing';
import type { MapModel } from './elements';
import type { MapLayer } from '@scenarios/format/map-layer';
import type { MapFrame } from './map-frame';
import { neighbour, type Direction } from './neighbour';
import { Overlay } from './overlay';
import type { OverlayStyle } from './overlay-scene';
import type { Picked } from './pick';
import type { MapProjection, ModelBox } from './projection';
import { scaleBar, type ScaleBar } from './scale-bar';
import { fitViewport, type Inset, type Viewport } from './viewport';

export type MapParts = {
  readonly container: HTMLElement;
  readonly basemap: HTMLCanvasElement;
  readonly overlay: HTMLCanvasElement;
  readonly inset: Inset;
};

export type MapEvents = {
  readonly picked: (picked: Picked | null, x: number, y: number) => void;
  readonly hovered: (picked: Picked | null, x: number, y: number) => void;
};

export type MapDrawing = {
  readonly view: Viewport;
  readonly style: OverlayStyle; /** Null where places have nothing to do with the ground. */
  readonly scaleBar: ScaleBar | null;
};

const farthest = 0.4;
const nearest = 40;
const zoomStep = 1.5;
const revealMargin = 72;
const longestScaleBar = 120;
/** Room for the names of levels, beside what is covered anyway. */
const levelNames = 30;

/** One map: basemap, graph and overlay kept in step, redrawn at most once a frame. */
export class MapCanvasState {
  scaleBar = $state.raw<ScaleBar | null>(null);
  readonly #events: MapEvents;
  readonly #graph: Graph;
  readonly #basemap: Basemap;
  readonly #overlay: Overlay;
  #model: MapModel = { nodes: [], links: [] };
  #projection: MapProjection | null = null;
  /** Null while the map is geographic. */
  #arranged: Arrangement | null = null;
  readonly #calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  #style: OverlayStyle | null = null;
  #inset: Inset;
  #request = 0;
  #viewDirty = true;
  /** Whether the user has moved the map; until then it is fitted anew to every size. */
  #touched = false;

  constructor(parts: MapParts, events: MapEvents) {
    this.#events = events;
    this.#inset = parts.inset;
    this.#basemap = new Basemap(parts.basemap);
    this.#overlay = new Overlay(parts.overlay);
    this.#graph = createGraph(parts.container, {
      viewChanged: () => {
        this.#viewDirty = true;
        this.#schedule();
      },
      resized: () => {
        if (!this.#touched) this.fit();
      },
      touched: () => {
        this.#touched = true;
      },
      tapped: (x, y) => {
        this.#events.picked(this.#overlay.pick(x, y), x, y);
      },
    });
  }

  /** Another place: the land is loaded and the map fitted to it. */
  setPlace(projection: MapProjection, land: OwnLand | undefined): void {
    if (projection !== this.#projection) this.#touched = false;
    this.#projection = projection;
    void this.#basemap.setPlace(projection, land, () => {
      this.#viewDirty = true;
      this.#schedule();
    });
  }

  setLayers(layers: readonly MapLayer[], projection: MapProjection): void {
    if (!this.#basemap.setLayers(layers, projection)) return;
    this.#viewDirty = true;
    this.#schedule();
  }

  /**
   * `arranged` is what gave the model its places, null where they are those of the ground. From one to
   * another everything is fitted anew, and symbols go there where motion is welcome.
   */
  setModel(model: MapModel, arranged: Arrangement | null): void {
    const another = arranged !== this.#arranged;
    if (another) {
      if (!this.#calm.matches) this.#overlay.glide();
      this.#arranged = arranged;
      this.#touched = false;
      this.#basemap.setHidden(arranged !== null);
    }
    this.#model = model;
    this.#graph.setModel(model);
    this.#overlay.setModel(model, this.#fitZoom(), arranged);
    if (!this.#touched) this.fit();
    this.#viewDirty = true;
    this.#schedule();
  }

  setStyle(style: OverlayStyle): void {
    this.#style = style;
    this.#overlay.setStyle(style);
    this.#viewDirty = true;
    this.#schedule();
  }

  /** Other edges are covered; the map is fitted anew where the user has not moved it. */
  setInset(inset: Inset): void {
    this.#inset = inset;
    if (!this.#touched) this.fit();
  }

  setFrame(frame: MapFrame): void {
    this.#overlay.setFrame(frame);
    this.#schedule();
  }

  setMarked(selected: Picked | null, hovered: Picked | null): void {
    this.#overlay.setSelected(selected);
    this.#overlay.setHovered(hovered);
    const node = selected?.kind === 'node' ? this.#model.nodes[selected.index] : undefined;
    const link = selected?.kind === 'link' ? this.#model.links[selected.index] : undefined;
    this.#graph.select(node !== undefined ? `n:${node.id}` : link !== undefined ? `l:${link.id}` : null);
    this.#schedule();
  }

  /** Null while the map is only looked at. */
  setEditing(editing: MapEditing | null): void {
    this.#overlay.setEditing(editing);
    this.#schedule();
  }

  pick(x: number, y: number): Picked | null {
    return this.#overlay.pick(x, y);
  }

  nodesIn(box: NonNullable<MapEditing['box']>): readonly number[] {
    return this.#overlay.nodesIn(box);
  }

  /** Model coordinates of a place on screen. */
  modelAt(x: number, y: number): readonly [x: number, y: number] {
    const { zoom, panX, panY } = this.#graph.view();
    return [(x - panX) / zoom, (y - panY) / zoom];
  }

  /** Screen place of a node as it was last drawn. */
  placeOf(node: number): { readonly x: number; readonly y: number } {
    return { x: this.#overlay.places[2 * node] ?? 0, y: this.#overlay.places[2 * node + 1] ?? 0 };
  }

  /** Middle of what is in view, model coordinates. */
  middle(): readonly [x: number, y: number] {
    const { width, height } = this.#graph.view();
    return this.modelAt(width / 2, height / 2);
  }

  /** Screen pixels of one model unit. */
  get zoomFactor(): number {
    return this.#graph.view().zoom;
  }

  /** Brings what is selected into view; does nothing where it is seen already. */
  reveal(picked: Picked): void {
    const link = picked.kind === 'link' ? this.#model.links[picked.index] : undefined;
    const node = this.#model.nodes[link?.from ?? picked.index];
    if (node !== undefined) this.#graph.reveal(node.x, node.y, revealMargin);
  }

  /** Draws the map as it is seen on any context; null while there is nothing to draw. */
  drawOn(context: CanvasRenderingContext2D, ratio: number, vectors: boolean): MapDrawing | null {
    const style = this.#style;
    const view = this.#graph.view();
    if (style === null || view.width === 0) return null;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    this.#basemap.draw(context, view, style.palette, ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#overlay.draw(context, style, vectors);
    context.restore();
    return { view, style, scaleBar: this.#scaleBar(view) };
  }

  /** Size of the map, CSS pixels. */
  get size(): { readonly width: number; readonly height: number } {
    const { width, height } = this.#graph.view();
    return { width, height };
  }

  fit(): void {
    const bounds = this.#bounds();
    if (bounds === null) return;
    this.#graph.limitZoom(1e-3, 1e3);
    const { zoom } = this.#graph.fit(bounds, this.#freeInset);
    this.#graph.limitZoom(zoom * farthest, zoom * nearest);
    this.#overlay.setFitZoom(this.#fitZoom());
    this.#touched = false;
  }

  /** Shows some nodes as large as the map allows; does nothing where none of them is on it. */
  fitNodes(ids: ReadonlySet<string>): void {
    const nodes = this.#model.nodes.filter(({ id }) => ids.has(id));
    if (nodes.length === 0) return;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { x, y } of nodes) {
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
    const box = { x: left, y: top, width: right - left, height: bottom - top };
    const { width, height } = this.#graph.view();
    const whole = this.#fitZoom();
    const wanted = fitViewport(box, width, height, this.#freeInset).zoom;
    this.#graph.limitZoom(whole * farthest, Math.max(whole * nearest, wanted));
    this.#graph.fit(box, this.#freeInset);
    this.#touched = true;
  }

  zoom(direction: 1 | -1): void {
    this.#touched = true;
    this.#graph.zoomBy(direction === 1 ? zoomStep : 1 / zoomStep);
  }

  hoverAt(x: number, y: number): void {
    this.#events.hovered(this.#overlay.pick(x, y), x, y);
  }

  /** The node an arrow key leads to from `from`; without a start the most important node. */
  step(from: Picked | null, direction: Direction): Picked | null {
    if (from?.kind !== 'node') {
      let best = -1;
      this.#model.nodes.forEach((node, index) => {
        if (best < 0 || node.importance > (this.#model.nodes[best]?.importance ?? 0)) best = index;
      });
      return best < 0 ? null : { kind: 'node', index: best };
    }
    const next = neighbour(this.#model, this.#overlay.places, this.#overlay.sizes, from.index, direction);
    return next === null ? null : { kind: 'node', index: next };
  }

  /** Names are measured and drawn anew, for when a font has arrived. */
  fontsArrived(): void {
    this.#overlay.forgetWidths();
    this.#schedule();
  }

  destroy(): void {
    cancelAnimationFrame(this.#request);
    this.#graph.destroy();
  }

  #bounds(): ModelBox | null {
    return this.#arranged?.bounds ?? this.#projection?.bounds ?? null;
  }

  get #freeInset(): Inset {
    if (this.#arranged === null || this.#arranged.levels.length === 0) return this.#inset;
    return { ...this.#inset, left: this.#inset.left + levelNames * (this.#style?.scale ?? 1) };
  }

  #fitZoom(): number {
    const bounds = this.#bounds();
    if (bounds === null) return 1;
    const { width, height } = this.#graph.view();
    return fitViewport(bounds, width, height, this.#freeInset).zoom;
  }

  #scaleBar(view: Viewport): ScaleBar | null {
    if (this.#projection === null || this.#arranged !== null) return null;
    return scaleBar(this.#projection.kilometresPerUnit / view.zoom, longestScaleBar);
  }

  #schedule(): void {
    if (this.#request !== 0) return;
    this.#request = requestAnimationFrame((now) => {
      this.#request = 0;
      this.#paint(now);
    });
  }

  #paint(now: number): void {
    if (this.#style === null) return;
    const view = this.#graph.view();
    if (this.#viewDirty) {
      this.#viewDirty = false;
      this.#basemap.paint(view, this.#style.palette);
      this.#overlay.setView(view);
      this.scaleBar = this.#scaleBar(view);
    }
    const glides = this.#overlay.glides(now);
    this.#overlay.paint();
    if (glides) this.#schedule();
  }
}
