import type { MapModel } from './elements';
import { foldCrowd } from './fold-crowd';
import { foldMembers } from './fold-members';
import { linkLanes } from './link-lanes';
import { spreadSymbols } from './spread-symbols';
import type { Viewport } from './viewport';

const stepsPerOctave = 2;
/** Beyond this many nodes even a map that is edited folds the members of crowded communities away. */
const mostUnfolded = 3000;
/** No symbol is drawn further from its true place, CSS pixels at scale 1. */
const longestShift = 64;

/** Arrangements stand freer than the ground does: so many nodes are shown before members are folded away. */
const mostUnfoldedArranged = 1500;
/** Smallest symbols of an arrangement, as a share of their usual size: a few pixels. */
const leastShare = 0.3;

/** How symbols stand: moved aside where they would cover each other, or each at its place. */
export type SymbolStanding = {
  readonly exact: boolean;
  /** Room across that a layout left to each node, model coordinates, with the largest radius that is to fit; null on the ground. */
  readonly room: { readonly spacing: number; readonly radius: number } | null;
};

const onTheGround: SymbolStanding = { exact: false, room: null };

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

type Arrangement = {
  /** Screen shift from the true place, x and y for each node. */
  readonly shift: Float32Array;
  /** The node that stands for each, or −1. */
  readonly hosts: Int32Array;
  readonly lanes: Float32Array;
};

/**
 * Where symbols stand on screen: folded into their community where a region is crowded, else at their true places, spread
 * where they would cover each other. Steady while panning; between steps of zoom everything moves smoothly.
 */
export class SymbolLayout {
  readonly #model: MapModel;
  readonly #fitZoom: number;
  readonly #scale: number;
  readonly #standing: SymbolStanding;
  readonly #arrangements = new Map<number, Arrangement>();

  /**
   * `fitZoom` shows the whole mesh; `scale` enlarges symbols for a projector or a small map; `standing` may draw every
   * symbol at its true place, as whoever moves it expects.
   */
  constructor(model: MapModel, fitZoom: number, scale: number, standing = onTheGround) {
    this.#standing = standing;
    this.#model = model;
    this.#fitZoom = fitZoom;
    this.#scale = scale;
  }

  /** Doublings of zoom beyond the view of the whole mesh. */
  octaves(zoom: number): number {
    return Math.log2(zoom / this.#fitZoom);
  }

  /** Factor on the radius of every symbol: symbols grow much slower than the map. */
  symbolScale(zoom: number): number {
    const usual = clamp(0.95 + 0.13 * this.octaves(zoom), 0.5, 1.5) * this.#scale;
    const { room, exact } = this.#standing;
    // Where members are folded away, what is left has room.
    if (room === null || (!exact && this.#model.nodes.length > mostUnfoldedArranged)) return usual;
    return clamp((room.spacing * zoom) / (2.3 * room.radius), leastShare * usual, usual);
  }

  /** The node that stands for each at a zoom, or −1. */
  hosts(zoom: number): Int32Array {
    return this.#at(Math.round(this.#step(zoom))).hosts;
  }

  /** Side shift of each link at a zoom, in lane widths. */
  lanes(zoom: number): Float32Array {
    return this.#at(Math.round(this.#step(zoom))).lanes;
  }

  /** Writes the screen place of every node (x, y) and its size (0 folded away – 1 shown). */
  places(view: Viewport, places: Float32Array, sizes: Float32Array): void {
    const step = this.#step(view.zoom);
    const lower = Math.floor(step);
    const along = step - lower;
    const below = this.#at(lower);
    const above = this.#at(lower + 1);
    this.#model.nodes.forEach((node, index) => {
      const x = 2 * index;
      const y = x + 1;
      const shiftX = (below.shift[x] as number) * (1 - along) + (above.shift[x] as number) * along;
      const shiftY = (below.shift[y] as number) * (1 - along) + (above.shift[y] as number) * along;
      places[x] = node.x * view.zoom + view.panX + shiftX;
      places[y] = node.y * view.zoom + view.panY + shiftY;
      sizes[index] =
        ((below.hosts[index] as number) < 0 ? 1 - along : 0) + ((above.hosts[index] as number) < 0 ? along : 0);
    });
  }

  #step(zoom: number): number {
    return this.octaves(zoom) * stepsPerOctave;
  }

  #at(step: number): Arrangement {
    const known = this.#arrangements.get(step);
    if (known !== undefined) return known;
    const { nodes } = this.#model;
    const zoom = this.#fitZoom * 2 ** (step / stepsPerOctave);
    const scale = this.symbolScale(zoom);
    const { exact, room } = this.#standing;
    // In rows everyone has a place, and folding would take sites out of their level.
    const mostHere = room === null ? (exact ? mostUnfolded : 0) : exact ? Infinity : mostUnfoldedArranged;
    const unfolded = nodes.length <= mostHere;
    const hosts = unfolded ? new Int32Array(nodes.length).fill(-1) : foldMembers(this.#model, zoom, scale);
    if (!unfolded) foldCrowd(this.#model, zoom, scale, hosts);
    const standing = nodes.flatMap((_, index) => ((hosts[index] as number) < 0 ? [index] : []));
    const holds = new Set(hosts);
    const spread = exact
      ? new Float32Array(standing.length * 2)
      : spreadSymbols(
          standing.map((index) => {
            const node = nodes[index];
            if (node === undefined) throw new Error('SymbolLayout: node out of range.');
            return {
              x: node.x * zoom,
              y: node.y * zoom,
              radius: node.radius * scale * 1.15 + (holds.has(index) ? 5 * this.#scale : 0),
              weight: 0.2 + node.importance ** 2 * 4,
            };
          }),
          longestShift * this.#scale,
        );
    const shift = new Float32Array(nodes.length * 2);
    standing.forEach((index, position) => {
      shift[2 * index] = spread[2 * position] as number;
      shift[2 * index + 1] = spread[2 * position + 1] as number;
    });
    nodes.forEach((node, index) => {
      const host = hosts[index] as number;
      const place = nodes[host];
      if (place === undefined) return;
      shift[2 * index] = (place.x - node.x) * zoom + (shift[2 * host] as number);
      shift[2 * index + 1] = (place.y - node.y) * zoom + (shift[2 * host + 1] as number);
    });
    const made: Arrangement = { shift, hosts, lanes: linkLanes(this.#model, hosts) };
    this.#arrangements.set(step, made);
    return made;
  }
}
