import type { Language } from '@ui/i18n/language.svelte';
import type { MapModel } from './elements';
import { drawDonut } from './draw-donut';
import { drawChosen, drawGesture, restEditing, type MapEditing } from './draw-editing';
import { drawLink } from './draw-link';
import { drawNode } from './draw-node';
import { drawReaches } from './draw-reaches';
import { LabelLayer } from './label-layer';
import { LinkBatch } from './link-batch';
import { linkEnds } from './link-ends';
import { lensTones, type LensLook } from './lens';
import { linkLook } from './link-look';
import { linkMarks } from './link-marks';
import { restFrame, type MapFrame } from './map-frame';
import { nodeLook, ringShare, type NodeLook } from './node-look';
import { NodeSprites } from './node-sprites';
import type { Palette } from './palette';
import { nodesInBox, pick, type Picked } from './pick';
import { SymbolLayout } from './symbol-layout';
import type { Viewport } from './viewport';

export type OverlayStyle = {
  readonly palette: Palette;
  readonly language: Language;
  /** Enlarges symbols, lines and type; above 1 for a projector, below for a small map. */
  readonly scale: number;
  /** Only this service in full; null shows all. */
  readonly service: string | null;
  /** How the mesh looks through a lens; null without one. */
  readonly lens: LensLook | null;
  readonly kilometresPerUnit: number;
};

const dimmed = 0.1;
/** Opacity of sites of which a lens does not speak. */
const besideLens = 0.3;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * Draws links, symbols and labels in one pass over Cytoscape's own canvas. Cytoscape keeps the graph, the gestures and the
 * viewport; what changes with every tick is drawn here, without touching its elements.
 */
export class Overlay {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #model: MapModel = { nodes: [], links: [] };
  #layout = new SymbolLayout(this.#model, 1, 1);
  #fitZoom = 1;
  #style: OverlayStyle | null = null;
  #frame: MapFrame = restFrame;
  #view: Viewport = { zoom: 1, panX: 0, panY: 0, width: 0, height: 0 };
  #selected: Picked | null = null;
  #hovered: Picked | null = null;
  #editing: MapEditing | null = null;
  #marks = linkMarks(this.#model, null, null);
  #places = new Float32Array(0);
  #sizes = new Float32Array(0);
  #ends = new Float32Array(0);
  /** Members that each symbol stands for now, beside itself. */
  #members: ReadonlyMap<number, readonly number[]> = new Map();
  #membersOf: Int32Array | null = null;
  #order: readonly number[] = [];
  readonly #labels = new LabelLayer();
  readonly #sprites = new NodeSprites();
  readonly #batch = new LinkBatch();

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('Overlay: this browser draws no canvas.');
    this.#context = context;
  }

  setModel(model: MapModel, fitZoom: number): void {
    this.#model = model;
    this.#marks = linkMarks(model, this.#selected, this.#hovered);
    this.#fitZoom = fitZoom;
    this.#places = new Float32Array(model.nodes.length * 2);
    this.#sizes = new Float32Array(model.nodes.length);
    this.#ends = new Float32Array(model.links.length * 4);
    this.#order = model.nodes
      .map((_, index) => index)
      .sort((one, other) => {
        const [a, b] = [model.nodes[one], model.nodes[other]];
        if (a === undefined || b === undefined) return 0;
        return Number(b.shape === 'disc') - Number(a.shape === 'disc') || a.importance - b.importance;
      });
    this.#relayout();
  }

  setFitZoom(fitZoom: number): void {
    if (Math.abs(Math.log2(fitZoom / this.#fitZoom)) < 0.01) return;
    this.#fitZoom = fitZoom;
    this.#relayout();
  }

  setStyle(style: OverlayStyle): void {
    const scaled = style.scale !== this.#style?.scale;
    this.#style = style;
    if (scaled) this.#relayout();
    else this.#labels.forgetPlaces();
  }

  /** Names are measured anew, for when a font has arrived. */
  forgetWidths(): void {
    this.#labels.forgetWidths();
  }

  setFrame(frame: MapFrame): void {
    this.#frame = frame;
  }

  setView(view: Viewport): void {
    this.#view = view;
  }

  setSelected(selected: Picked | null): void {
    this.#selected = selected;
    this.#marks = linkMarks(this.#model, selected, this.#hovered);
  }

  setHovered(hovered: Picked | null): void {
    this.#hovered = hovered;
    this.#marks = linkMarks(this.#model, this.#selected, hovered);
  }

  /** Null while the map is only looked at; on a map that is edited every symbol stands at its true place. */
  setEditing(editing: MapEditing | null): void {
    const changed = (editing === null) !== (this.#editing === null);
    this.#editing = editing;
    if (changed) this.#relayout();
  }

  /** Nodes whose symbols stand in a box on screen. */
  nodesIn(box: NonNullable<MapEditing['box']>): readonly number[] {
    return nodesInBox(this.#places, this.#sizes, box);
  }

  /** Screen places of all nodes as they were last drawn: x, y for each. */
  get places(): Float32Array {
    return this.#places;
  }

  /** Size of every node as it was last drawn: 0 folded away, 1 shown. */
  get sizes(): Float32Array {
    return this.#sizes;
  }

  pick(x: number, y: number): Picked | null {
    const scale = this.#layout.symbolScale(this.#view.zoom);
    return pick(
      this.#model,
      this.#places,
      this.#sizes,
      this.#ends,
      scale,
      x,
      y,
      (link) => this.#linkOpacity(link) > 0.15,
    );
  }

  paint(): void {
    const style = this.#style;
    const { width, height } = this.#view;
    if (style === null || width === 0 || height === 0) return;
    const ratio = window.devicePixelRatio;
    const context = this.#context;
    const pixelWidth = Math.round(width * ratio);
    const pixelHeight = Math.round(height * ratio);
    if (this.#canvas.width !== pixelWidth || this.#canvas.height !== pixelHeight) {
      this.#canvas.width = pixelWidth;
      this.#canvas.height = pixelHeight;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    this.draw(context, style);
  }

  /** Draws what is in view on any context, in CSS pixels; `vectors` draws every symbol afresh instead of copying it. */
  draw(context: CanvasRenderingContext2D, style: OverlayStyle, vectors = false): void {
    context.lineJoin = 'round';
    this.#layout.places(this.#view, this.#places, this.#sizes);
    const { dragged } = this.#editing ?? restEditing;
    for (const index of dragged?.nodes ?? []) {
      this.#places[2 * index] = (this.#places[2 * index] as number) + (dragged?.dx ?? 0);
      this.#places[2 * index + 1] = (this.#places[2 * index + 1] as number) + (dragged?.dy ?? 0);
    }
    linkEnds(this.#model, this.#places, this.#layout.lanes(this.#view.zoom), style.scale, this.#ends);
    this.#gatherMembers();
    const scene = {
      model: this.#model,
      places: this.#places,
      ends: this.#ends,
      symbolScale: this.#layout.symbolScale(this.#view.zoom),
      view: this.#view,
      palette: style.palette,
    };
    if (style.lens !== null && style.lens.nodes.length === this.#model.nodes.length)
      drawReaches(context, style.lens, { ...scene, kilometresPerUnit: style.kilometresPerUnit });
    this.#paintLinks(context, style);
    if (this.#editing !== null) drawChosen(context, this.#editing, scene);
    this.#paintNodes(context, style, vectors);
    this.#labels.paint(context, {
      model: this.#model,
      view: this.#view,
      places: this.#places,
      sizes: this.#sizes,
      hosting: new Set(this.#members.keys()),
      octaves: this.#layout.octaves(this.#view.zoom),
      symbolScale: this.#layout.symbolScale(this.#view.zoom),
      textScale: style.scale,
      palette: style.palette,
      language: style.language,
      shown: (node) => this.#shown(node),
      marked: new Set(
        [this.#selected, this.#hovered].flatMap((picked) => (picked?.kind === 'node' ? [picked.index] : [])),
      ),
    });
    if (this.#editing !== null) drawGesture(context, this.#editing, scene);
  }

  #relayout(): void {
    const exact = this.#editing !== null;
    this.#layout = new SymbolLayout(this.#model, this.#fitZoom, this.#style?.scale ?? 1, exact);
    this.#labels.forgetPlaces();
  }

  #gatherMembers(): void {
    const hosts = this.#layout.hosts(this.#view.zoom);
    if (hosts === this.#membersOf) return;
    const members = new Map<number, number[]>();
    hosts.forEach((host, index) => {
      if (host >= 0) members.set(host, [...(members.get(host) ?? []), index]);
    });
    this.#members = members;
    this.#membersOf = hosts;
  }

  /** Minor links fade in as the map is enlarged, so that a dense city is no tangle from afar. */
  #linkOpacity(link: number): number {
    const one = this.#model.links[link];
    const style = this.#style;
    if (one === undefined || style === null) return 0;
    if (style.service !== null) return one.services.includes(style.service) ? 1 : dimmed * 0.5;
    if (style.lens !== null && style.lens.links[link] === false) return dimmed;
    if (this.#marks.marked(link)) return 1;
    const octaves = this.#layout.octaves(this.#view.zoom);
    return clamp(0.22 + (one.importance - 0.15) * 2.2 + 0.4 * octaves, 0.22, 1);
  }

  #paintLinks(context: CanvasRenderingContext2D, style: OverlayStyle): void {
    const { palette, scale } = style;
    const { width, height } = this.#view;
    const late: number[] = [];
    const paintOne = (index: number): void => {
      const link = this.#model.links[index];
      if (link === undefined) return;
      const x1 = this.#ends[4 * index] as number;
      const y1 = this.#ends[4 * index + 1] as number;
      const x2 = this.#ends[4 * index + 2] as number;
      const y2 = this.#ends[4 * index + 3] as number;
      if (Math.max(x1, x2) < 0 || Math.max(y1, y2) < 0 || Math.min(x1, x2) > width || Math.min(y1, y2) > height) return;
      if ((x2 - x1) ** 2 + (y2 - y1) ** 2 < 4) return;
      const look = linkLook(this.#frame.linkState(index), this.#frame.linkLoad(index), link.tie);
      const together = this.#marks.together(index);
      const marked = this.#marks.marked(index);
      const selected = this.#selected?.kind === 'link' && this.#selected.index === index;
      const colour = look.colour === 'service' ? palette[link.style.colour] : palette[look.colour];
      if (!marked && look.mark === 'none' && !look.casing) {
        const dash = look.dash === 'service' ? link.style.dash : look.dash;
        const opacity = look.opacity * this.#linkOpacity(index);
        this.#batch.add([x1, y1, x2, y2], colour, dash, look.width * scale, opacity);
        return;
      }
      if (selected || together) {
        context.beginPath();
        // What lies beside the chosen one in its right-of-way is marked as it is, but broken.
        if (!selected) context.setLineDash([10, 7]);
        context.moveTo(x1, y1);
        context.lineTo(x2, y2);
        context.strokeStyle = palette.accent;
        context.globalAlpha = 0.35;
        context.lineWidth = (look.width + 8) * scale;
        context.stroke();
        context.setLineDash([]);
        context.globalAlpha = 1;
      }
      drawLink(
        context,
        {
          x1,
          y1,
          x2,
          y2,
          look: marked ? { ...look, width: look.width + 0.8, opacity: 1 } : look,
          colour,
          dash: look.dash === 'service' ? link.style.dash : look.dash,
          scale,
          opacity: this.#linkOpacity(index),
        },
        palette,
      );
    };
    for (let index = 0; index < this.#model.links.length; index++) {
      const state = this.#frame.linkState(index);
      if (state === 'tripped' || state === 'damaged' || state === 'overloaded' || this.#marks.marked(index))
        late.push(index);
      else paintOne(index);
    }
    this.#batch.flush(context);
    late.forEach(paintOne);
  }

  #shown(node: number): boolean {
    const service = this.#style?.service ?? null;
    if (service === null && this.#style?.lens?.nodes[node] === null) return false;
    return service === null || (this.#model.nodes[node]?.services.has(service) ?? false);
  }

  /** Through a lens a symbol shows its class, else its state. */
  #nodeLook(node: number): NodeLook {
    const look = nodeLook(this.#frame.nodeState(node));
    const of = this.#style?.lens?.nodes[node] ?? null;
    return of === null ? look : { ...look, colour: lensTones[of], fill: 'solid', badge: 'none', notch: false };
  }

  #paintNodes(context: CanvasRenderingContext2D, style: OverlayStyle, vectors: boolean): void {
    const { palette } = style;
    const { width, height, zoom, panX, panY } = this.#view;
    const symbolScale = this.#layout.symbolScale(zoom);
    const paintOne = (index: number, marked: 'no' | 'hovered' | 'selected'): void => {
      const node = this.#model.nodes[index];
      if (node === undefined) return;
      const x = this.#places[2 * index] as number;
      const y = this.#places[2 * index + 1] as number;
      const size = marked === 'no' ? (this.#sizes[index] as number) : 1;
      const radius = node.radius * symbolScale * size;
      if (size < 0.15 || x < -40 || y < -40 || x > width + 40 || y > height + 40) return;
      context.globalAlpha = this.#shown(index) || marked !== 'no' ? 1 : style.service === null ? besideLens : dimmed;
      if (marked !== 'no') {
        const trueX = node.x * zoom + panX;
        const trueY = node.y * zoom + panY;
        if (Math.abs(trueX - x) + Math.abs(trueY - y) > radius) {
          context.beginPath();
          context.moveTo(trueX, trueY);
          context.lineTo(x, y);
          context.lineWidth = 1;
          context.strokeStyle = palette['text-2'];
          context.stroke();
          context.beginPath();
          context.arc(trueX, trueY, 2, 0, 2 * Math.PI);
          context.fillStyle = palette['text-2'];
          context.fill();
        }
        context.beginPath();
        context.arc(x, y, radius * 1.28 + 6, 0, 2 * Math.PI);
        context.lineWidth = marked === 'selected' ? 3 : 1.5;
        context.strokeStyle = palette.accent;
        context.stroke();
        if (marked === 'selected') {
          context.fillStyle = palette.accent;
          context.globalAlpha = 0.16;
          context.fill();
          context.globalAlpha = 1;
        }
      }
      const members = this.#members.get(index);
      if (members !== undefined) {
        const counts = { normal: 0, degraded: 0, onStore: 0, down: 0, damaged: 0 };
        for (const member of members) {
          const state = this.#frame.nodeState(member);
          if (state !== null && this.#shown(member)) counts[state]++;
        }
        drawDonut(context, x, y, radius + 4.5 * style.scale, 4 * style.scale, counts, palette);
      }
      const drawing = {
        kind: node.kind,
        shape: node.shape,
        x,
        y,
        radius,
        look: this.#nodeLook(index),
        ring: members === undefined ? ringShare(this.#frame.nodeFunction(index)) : null,
      };
      if (vectors) drawNode(context, drawing, palette);
      else this.#sprites.draw(context, drawing, palette, window.devicePixelRatio);
      context.globalAlpha = 1;
    };
    const hovered = this.#hovered?.kind === 'node' ? this.#hovered.index : -1;
    const selected = this.#selected?.kind === 'node' ? this.#selected.index : -1;
    for (const index of this.#order) if (index !== hovered && index !== selected) paintOne(index, 'no');
    if (selected >= 0) paintOne(selected, 'selected');
    if (hovered >= 0 && hovered !== selected) paintOne(hovered, 'hovered');
  }
}
