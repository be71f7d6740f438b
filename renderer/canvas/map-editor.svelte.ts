import { greatCircleKm } from '@scenarios/editing/great-circle';
import type { Editor } from '@ui/state/editor.svelte';
import { indexBy } from '@ui/state/index-by';
import type { Selection } from '@ui/state/selection.svelte';
import { restEditing, type MapEditing } from './draw-editing';
import { editGestures } from './edit-gestures';
import type { MapModel } from './elements';
import { gridStep } from './grid-step';
import { indexOfIds, positionsOf } from './index-of-ids';
import type { MapCanvasState } from './map-canvas.svelte';
import type { Picked } from './pick';
import type { MapProjection } from './projection';

type MenuPlace = { readonly x: number; readonly y: number; readonly left: number; readonly top: number };
type Dragged = NonNullable<MapEditing['dragged']>;
type Place = { readonly lon: number; readonly lat: number };

export type MapEditorParts = {
  readonly editor: Editor;
  readonly selection: Selection;
  readonly map: () => MapCanvasState | null;
  readonly model: () => MapModel;
  readonly projection: () => MapProjection;
  /** Whether places have nothing to do with the ground. */
  readonly arranged: () => boolean;
  /** Says that what was tried needs the ground. */
  readonly refuse: () => void;
};

const arrows: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Milliseconds and pixels within which a second press belongs to a double click. */
const doubleClick = 400;
const doubleClickReach = 8;

/** A map that is edited: what the pointer does there, in the terms of the mesh. */
export class MapEditor {
  /** Places of the way that is measured. */
  way = $state.raw<readonly Place[]>([]);
  /** Where the menu of actions is open, CSS pixels of the map and of the window. */
  menu = $state.raw<MenuPlace | null>(null);
  #linkFrom = $state<string | null>(null);
  #shown = $state.raw<Omit<MapEditing, 'nodes' | 'links' | 'way'>>(restEditing);
  #container: HTMLElement | null = null;
  /** The mesh as it was when nodes were taken up: what their positions mean. */
  #grabbed: MapModel | null = null;
  #lastPlaced = { x: 0, y: 0, at: -Infinity };
  readonly #parts: MapEditorParts;
  readonly #nodeIndex: ReadonlyMap<string, number> = $derived.by(() => indexOfIds(this.#parts.model().nodes));
  readonly #linkIndex: ReadonlyMap<string, number> = $derived.by(() => indexOfIds(this.#parts.model().links));

  /** The same sets for as long as the choice is the same: what rests during a drag is drawn once for each. */
  readonly #chosenNodes: ReadonlySet<number> = $derived.by(() =>
    positionsOf(this.#parts.selection.nodes, this.#nodeIndex),
  );
  readonly #chosenLinks: ReadonlySet<number> = $derived.by(() =>
    positionsOf(this.#parts.selection.links, this.#linkIndex),
  );

  /** What the overlay draws of it; null while the map is only looked at. */
  readonly editing: MapEditing | null = $derived.by(() => {
    const { editor, selection } = this.#parts;
    if (!editor.on) return null;
    const { project } = this.#parts.projection();
    const from = this.linkFrom === null ? undefined : this.#nodeIndex.get(this.linkFrom);
    const front = selection.node === null ? undefined : this.#nodeIndex.get(selection.node);
    const line =
      from !== undefined && front !== undefined && front !== from ? { from, to: front, x: 0, y: 0 } : this.#shown.line;
    return {
      nodes: this.#chosenNodes,
      links: this.#chosenLinks,
      dragged: this.#shown.dragged,
      box: this.#shown.box,
      line,
      way:
        editor.tool === 'measure' && !this.#parts.arranged() ? this.way.map(({ lon, lat }) => project(lon, lat)) : [],
    };
  });

  /** Length of the measured way, km. */
  readonly wayKm = $derived(
    this.way.slice(1).reduce((sum, place, index) => sum + greatCircleKm(this.way[index] ?? place, place), 0),
  );

  constructor(parts: MapEditorParts) {
    this.#parts = parts;
  }

  /** Node from which the keyboard draws a link; null once it is gone. */
  get linkFrom(): string | null {
    return this.#linkFrom !== null && this.#parts.editor.on && this.#nodeIndex.has(this.#linkFrom)
      ? this.#linkFrom
      : null;
  }

  set linkFrom(id: string | null) {
    this.#linkFrom = id;
  }

  /** Takes up the gestures on an element; returns how to let go of it. */
  attach(container: HTMLElement): () => void {
    const { editor, selection, map } = this.#parts;
    this.#container = container;
    return editGestures(container, {
      tool: () => (editor.on ? editor.tool : null),
      pick: (x, y) => map()?.pick(x, y) ?? null,
      nodesIn: (box) => map()?.nodesIn(box) ?? [],
      chosen: () => this.editing ?? restEditing,
      show: (shown) => {
        if (shown.dragged === null) this.#grabbed = null;
        else this.#grabbed ??= this.#parts.model();
        this.#shown = shown.dragged === null ? shown : { ...shown, dragged: this.#ontoGrid(shown.dragged) };
      },
      choose: (picked, add) => {
        this.#choose(picked, add);
      },
      chooseNodes: (nodes, add) => {
        const ids = nodes.flatMap((index) => this.#parts.model().nodes[index]?.id ?? []);
        selection.selectMany(add ? [...selection.nodes, ...ids] : ids, add ? selection.links : []);
      },
      movable: () => this.onGround(),
      moved: (nodes, dx, dy) => void this.#moved(nodes, dx, dy),
      connected: (from, to) => {
        const [one, other] = [from, to].map((index) => this.#parts.model().nodes[index]?.id);
        if (one !== undefined && other !== undefined) void editor.connect(one, other);
      },
      placed: (x, y) => void this.placeAt(x, y),
      measured: (x, y) => {
        this.measureAt(x, y);
      },
      menu: (_, x, y) => {
        this.#openMenuAt(x, y);
      },
    });
  }

  /** A press on empty ground, which Cytoscape has reported; true where the tool took it. */
  pressedGround(x: number, y: number): boolean {
    const { editor } = this.#parts;
    if (!editor.on || (editor.tool !== 'place' && editor.tool !== 'measure')) return false;
    if (editor.tool === 'place') void this.placeAt(x, y);
    else this.measureAt(x, y);
    return true;
  }

  measureAt(x: number, y: number): void {
    if (!this.onGround()) return;
    this.way = [...this.way, this.#ground(x, y)];
  }

  /** The second press of a double click places nothing. */
  async placeAt(x: number, y: number): Promise<void> {
    if (!this.onGround()) return;
    const last = this.#lastPlaced;
    this.#lastPlaced = { x, y, at: performance.now() };
    if (this.#lastPlaced.at - last.at < doubleClick && Math.hypot(x - last.x, y - last.y) < doubleClickReach) return;
    await this.#parts.editor.place(this.#snapped(this.#ground(x, y)));
  }

  /** Whether places can be given here; where they cannot, that is said. */
  onGround(): boolean {
    if (!this.#parts.arranged()) return true;
    this.#parts.refuse();
    return false;
  }

  /** Opens the menu at what is chosen, as the keyboard does. */
  openMenu(): void {
    const index = this.#parts.selection.node === null ? undefined : this.#nodeIndex.get(this.#parts.selection.node);
    const { x, y } = (index === undefined ? null : this.#parts.map()?.placeOf(index)) ?? { x: 80, y: 80 };
    this.#openMenuAt(x, y);
  }

  /** Whether a layout has put the symbols elsewhere than on the ground. */
  get arranged(): boolean {
    return this.#parts.arranged();
  }

  /** Where the menu is open, on the ground; null where a layout has arranged the symbols. */
  menuGround(): Place | null {
    return this.menu === null || this.arranged ? null : this.#snapped(this.#ground(this.menu.x, this.menu.y));
  }

  /** Keys of a map that is edited; true where the key was taken. */
  key(event: KeyboardEvent): boolean {
    const { editor, selection } = this.#parts;
    if (!editor.on) return false;
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey && event.key.startsWith('Arrow')) {
      const [east, north] = arrows[event.key] ?? [0, 0];
      const steps = event.shiftKey ? 10 : 1;
      void this.nudge(east * steps, north * steps);
    } else if (command && event.key === 'd') void editor.duplicate();
    else if (command && event.key === 'a') editor.selectAll();
    else if (command || event.altKey) return false;
    else if (event.key === 'Delete' || event.key === 'Backspace') void editor.deleteSelected();
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) this.openMenu();
    else if (event.key === 'l' && selection.node !== null) this.linkFrom = selection.node;
    else if (event.key === 'Enter' && this.linkFrom !== null) {
      const from = this.linkFrom;
      this.linkFrom = null;
      if (selection.node !== null && selection.node !== from) void editor.connect(from, selection.node);
    } else if (event.key === 'Enter' && editor.tool === 'place') {
      if (this.onGround()) void editor.place(this.#free(this.middle()));
    } else if (event.key === 'Escape' && this.linkFrom !== null) this.linkFrom = null;
    else if (event.key === 'Escape' && this.way.length > 0) this.way = [];
    else if (event.key === 'Escape' && editor.tool !== 'select') editor.tool = 'select';
    else return false;
    return true;
  }

  /** Middle of what is in view. */
  middle(): Place {
    const [x, y] = this.#parts.map()?.middle() ?? [0, 0];
    const [lon, lat] = this.#parts.projection().unproject(x, y);
    return this.#snapped({ lon, lat });
  }

  /** Moves what is chosen by steps of the grid, east and north positive. */
  async nudge(east: number, north: number): Promise<void> {
    if (!this.onGround()) return;
    const step = this.#step();
    await this.#parts.editor.nudge(east * step, north * step);
  }

  #openMenuAt(x: number, y: number): void {
    const box = this.#container?.getBoundingClientRect();
    this.menu = { x, y, left: x + (box?.left ?? 0), top: y + (box?.top ?? 0) };
  }

  #choose(picked: Picked | null, add: boolean): void {
    const { selection, model } = this.#parts;
    const id = picked === null ? undefined : (picked.kind === 'node' ? model().nodes : model().links)[picked.index]?.id;
    if (picked === null || id === undefined) {
      if (!add) selection.clear();
    } else if (add) selection.toggle({ kind: picked.kind, id });
    else selection.selected = { kind: picked.kind, id };
  }

  /** What was dragged stays where it is seen until the document has taken it. */
  async #moved(indices: ReadonlySet<number>, dx: number, dy: number): Promise<void> {
    const { editor, projection, map } = this.#parts;
    const model = this.#grabbed ?? this.#parts.model();
    const zoom = map()?.zoomFactor ?? 1;
    const dragged = this.#ontoGrid({ nodes: indices, dx, dy }, model);
    const shown = { ...restEditing, dragged };
    this.#shown = shown;
    const { unproject } = projection();
    const dropped = [...indices].flatMap((index) => {
      const node = model.nodes[index];
      if (node === undefined) return [];
      const [lon, lat] = unproject(node.x + dragged.dx / zoom, node.y + dragged.dy / zoom);
      return [{ id: node.id, lon, lat }];
    });
    await editor.move(indexBy(dropped, ({ id }) => id));
    if (this.#shown === shown) this.#shown = restEditing;
  }

  /** How far nodes have come if the first of them is to stand on the grid; the others keep their places beside it. */
  #ontoGrid(dragged: Dragged, model: MapModel = this.#grabbed ?? this.#parts.model()): Dragged {
    const [first] = dragged.nodes;
    const node = first === undefined ? undefined : model.nodes[first];
    if (node === undefined || !this.#parts.editor.snap) return dragged;
    const zoom = this.#parts.map()?.zoomFactor ?? 1;
    const { project, unproject } = this.#parts.projection();
    const [lon, lat] = unproject(node.x + dragged.dx / zoom, node.y + dragged.dy / zoom);
    const snapped = this.#snapped({ lon, lat });
    const [x, y] = project(snapped.lon, snapped.lat);
    return { nodes: dragged.nodes, dx: (x - node.x) * zoom, dy: (y - node.y) * zoom };
  }

  /** A place on which no site stands yet: the given one, else the next one to the east. */
  #free(place: Place): Place {
    const { project } = this.#parts.projection();
    const { nodes } = this.#parts.model();
    const step = this.#step();
    const least = 24 / (this.#parts.map()?.zoomFactor ?? 1);
    for (let nth = 0; nth < nodes.length; nth += 1) {
      const at = { lon: place.lon + nth * 4 * step, lat: place.lat };
      const [x, y] = project(at.lon, at.lat);
      if (nodes.every((node) => Math.hypot(node.x - x, node.y - y) > least)) return at;
    }
    return place;
  }

  #ground(x: number, y: number): Place {
    const [modelX, modelY] = this.#parts.map()?.modelAt(x, y) ?? [0, 0];
    const [lon, lat] = this.#parts.projection().unproject(modelX, modelY);
    return { lon, lat };
  }

  /** Degrees between lines of the grid. */
  #step(): number {
    const zoom = this.#parts.map()?.zoomFactor ?? 1;
    return gridStep(this.#parts.projection().kilometresPerUnit / zoom);
  }

  #snapped(place: Place): Place {
    if (!this.#parts.editor.snap) return place;
    const step = this.#step();
    const onGrid = (value: number): number => Math.round(value / step) * step;
    return { lon: onGrid(place.lon), lat: onGrid(place.lat) };
  }
}
