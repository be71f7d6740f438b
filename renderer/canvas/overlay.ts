import type { Arrangement } from './arranged-model';
import { drawChosen, drawGesture, restEditing, type MapEditing } from './draw-editing';
import { drawLevels, levelEdge } from './draw-levels';
import { drawReaches } from './draw-reaches';
import type { MapModel } from './elements';
import { Glide } from './glide';
import { LabelLayer } from './label-layer';
import { LinkBatch } from './link-batch';
import { linkEnds } from './link-ends';
import { linkMarks } from './link-marks';
import { restFrame, type MapFrame } from './map-frame';
import { NodeSprites } from './node-sprites';
import { linkOpacity, nodeShown, type OverlayScene, type OverlayStyle } from './overlay-scene';
import { paintLinks } from './paint-links';
import { paintNodes } from './paint-nodes';
import { nodesInBox, pick, type Picked } from './pick';
import { StillPicture } from './still-picture';
import { SymbolLayout } from './symbol-layout';
import type { Viewport } from './viewport';

/** Radius that is to find room, CSS pixels at scale 1: of most symbols in rows; less where they are moved aside anyway. */
const roomInRows = 11.5;
const roomElsewhere = 7.5;

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
  /** Null while the map is geographic. */
  #arranged: Arrangement | null = null;
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
  readonly #still = new StillPicture();
  #glide: Glide | null = null;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('Overlay: this browser draws no canvas.');
    this.#context = context;
  }

  /** `arranged` is what gave the model its places, null where they are those of the ground. */
  setModel(model: MapModel, fitZoom: number, arranged: Arrangement | null): void {
    this.#arranged = arranged;
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
    const style = this.#style;
    if (style === null) return null;
    const octaves = this.#layout.octaves(this.#view.zoom);
    const seen = { model: this.#model, marks: this.#marks, style, octaves };
    const scale = this.#layout.symbolScale(this.#view.zoom);
    return pick(
      this.#model,
      this.#places,
      this.#sizes,
      this.#ends,
      scale,
      x,
      y,
      (link) => linkOpacity(seen, link) > 0.15,
    );
  }

  /** Symbols go from where they are seen now to the places of the next model, instead of jumping there. */
  glide(): void {
    this.#glide = new Glide(this.#model, this.#places.slice());
  }

  /** Goes on with a glide to a time in milliseconds; whether more of it is to come. */
  glides(now: number): boolean {
    if (this.#glide?.arrived(now) === true) {
      this.#glide = null;
      this.#labels.forgetPlaces();
    }
    return this.#glide !== null;
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
    this.#layout.places(this.#view, this.#places, this.#sizes);
    this.#glide?.blend(this.#model, this.#places);
    const editing = this.#editing ?? restEditing;
    const { dragged } = editing;
    for (const index of dragged?.nodes ?? []) {
      this.#places[2 * index] = (this.#places[2 * index] as number) + (dragged?.dx ?? 0);
      this.#places[2 * index + 1] = (this.#places[2 * index + 1] as number) + (dragged?.dy ?? 0);
    }
    linkEnds(this.#model, this.#places, this.#layout.lanes(this.#view.zoom), style.scale, this.#ends);
    this.#gatherMembers();
    const scene = this.#scene(style);
    const gesture = dragged !== null || editing.box !== null || editing.line !== null;
    if (!gesture || vectors) {
      this.#still.forget();
      this.#paintScene(context, scene, vectors);
    } else {
      const moving = dragged?.nodes ?? restEditing.nodes;
      const movingLink = (link: number): boolean => {
        const ends = this.#model.links[link];
        return ends !== undefined && (moving.has(ends.from) || moving.has(ends.to));
      };
      const { model, frame, view, selected, hovered } = scene;
      const of = [model, frame, style, view, selected, hovered, this.#layout, moving, editing.nodes, editing.links];
      this.#still.copy(context, of, (still) => {
        const part = { drawsNode: (node: number) => !moving.has(node), drawsLink: (link: number) => !movingLink(link) };
        this.#paintScene(still, { ...scene, ...part }, false);
      });
      if (moving.size > 0) {
        const part = { drawsNode: (node: number) => moving.has(node), drawsLink: movingLink };
        this.#paintScene(context, { ...scene, ...part }, false);
      }
    }
    drawGesture(context, editing, scene);
  }

  #scene(style: OverlayStyle): OverlayScene {
    return {
      model: this.#model,
      frame: this.#frame,
      style,
      palette: style.palette,
      view: this.#view,
      places: this.#places,
      sizes: this.#sizes,
      ends: this.#ends,
      order: this.#order,
      members: this.#members,
      octaves: this.#layout.octaves(this.#view.zoom),
      symbolScale: this.#layout.symbolScale(this.#view.zoom),
      selected: this.#selected,
      hovered: this.#hovered,
      marks: this.#marks,
      drawsNode: () => true,
      drawsLink: () => true,
    };
  }

  #paintScene(context: CanvasRenderingContext2D, scene: OverlayScene, vectors: boolean): void {
    const { style, model, selected, hovered } = scene;
    context.lineJoin = 'round';
    if (this.#arranged !== null) drawLevels(context, this.#arranged.levels, scene);
    if (style.lens !== null && style.kilometresPerUnit !== null && style.lens.nodes.length === model.nodes.length)
      drawReaches(context, style.lens, { ...scene, kilometresPerUnit: style.kilometresPerUnit });
    paintLinks(context, scene, this.#batch);
    if (this.#editing !== null) drawChosen(context, this.#editing, scene);
    paintNodes(context, scene, vectors ? null : this.#sprites);
    if (this.#glide !== null) return;
    this.#labels.paint(context, {
      ...scene,
      hosting: new Set(this.#members.keys()),
      textScale: style.scale,
      language: style.language,
      leftEdge: this.#arranged === null || this.#arranged.levels.length === 0 ? 4 : levelEdge * style.scale,
      shown: (node) => nodeShown(scene, node),
      marked: new Set([selected, hovered].flatMap((picked) => (picked?.kind === 'node' ? [picked.index] : []))),
    });
  }

  #relayout(): void {
    const arranged = this.#arranged;
    const inRows = arranged !== null && arranged.levels.length > 0;
    this.#layout = new SymbolLayout(this.#model, this.#fitZoom, this.#style?.scale ?? 1, {
      exact: inRows || (arranged === null && this.#editing !== null),
      room: arranged === null ? null : { spacing: arranged.spacing, radius: inRows ? roomInRows : roomElsewhere },
    });
    this.#labels.forgetPlaces();
  }

  #gatherMembers(): void {
    const hosts = this.#layout.hosts(this.#view.zoom);
    if (hosts === this.#membersOf) return;
    const members = new Map<number, number[]>();
    hosts.forEach((host, index) => {
      if (host < 0) return;
      const known = members.get(host);
      if (known === undefined) members.set(host, [index]);
      else known.push(index);
    });
    this.#members = members;
    this.#membersOf = hosts;
  }
}
