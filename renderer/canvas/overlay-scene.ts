import type { Language } from '@ui/i18n/language.svelte';
import type { MapModel } from './elements';
import type { LensLook } from './lens';
import type { LinkMarks } from './link-marks';
import type { MapFrame } from './map-frame';
import type { Palette } from './palette';
import type { Picked } from './pick';
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
  /** Null where places have nothing to do with the ground. */
  readonly kilometresPerUnit: number | null;
};

/** Everything that one drawing of links, symbols and names reads. */
export type OverlayScene = {
  readonly model: MapModel;
  readonly frame: MapFrame;
  readonly style: OverlayStyle;
  readonly palette: Palette;
  readonly view: Viewport;
  /** Screen place of every node: x, y. */
  readonly places: Float32Array;
  /** Size of every node: 0 folded away, 1 shown. */
  readonly sizes: Float32Array;
  /** Screen ends of every link: x1, y1, x2, y2. */
  readonly ends: Float32Array;
  /** Nodes from the lowest to the uppermost. */
  readonly order: readonly number[];
  /** Members that each symbol stands for now, beside itself. */
  readonly members: ReadonlyMap<number, readonly number[]>;
  readonly octaves: number;
  readonly symbolScale: number;
  readonly selected: Picked | null;
  readonly hovered: Picked | null;
  /** Which links stand out beside what is selected and hovered. */
  readonly marks: LinkMarks;
  /** Whether a node, or a link, belongs to what is drawn now. */
  readonly drawsNode: (node: number) => boolean;
  readonly drawsLink: (link: number) => boolean;
};

/** Opacity of what a service or lens leaves in the background. */
export const dimmed = 0.1;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Minor links fade in as the map is enlarged, so that a dense city is no tangle from afar. */
export function linkOpacity(scene: Pick<OverlayScene, 'model' | 'style' | 'octaves' | 'marks'>, link: number): number {
  const { model, style, octaves, marks } = scene;
  const one = model.links[link];
  if (one === undefined) return 0;
  if (style.service !== null) return one.services.includes(style.service) ? 1 : dimmed * 0.5;
  if (style.lens !== null && style.lens.links[link] === false) return dimmed;
  if (marks.marked(link)) return 1;
  return clamp(0.22 + (one.importance - 0.15) * 2.2 + 0.4 * octaves, 0.22, 1);
}

/** Whether a node has to do with the service or lens that is shown. */
export function nodeShown({ model, style }: Pick<OverlayScene, 'model' | 'style'>, node: number): boolean {
  if (style.service === null) return style.lens?.nodes[node] !== null;
  return model.nodes[node]?.services.has(style.service) ?? false;
}
