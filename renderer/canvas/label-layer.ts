import type { Language } from '@ui/i18n/language.svelte';
import type { MapModel } from './elements';
import { cutName, labelStyle, longestLabel, mapLabels } from './map-labels';
import type { Palette } from './palette';
import type { PlacedLabel } from './place-labels';
import type { Viewport } from './viewport';

export type LabelScene = {
  readonly model: MapModel;
  readonly view: Viewport;
  readonly places: Float32Array;
  readonly sizes: Float32Array;
  /** Nodes that stand for others as well, and carry a ring. */
  readonly hosting: ReadonlySet<number>;
  readonly octaves: number;
  readonly symbolScale: number;
  readonly textScale: number;
  readonly palette: Palette;
  readonly language: Language;
  readonly shown: (node: number) => boolean;
  /** Whether a node belongs to what is drawn now. */
  readonly drawsNode: (node: number) => boolean;
  /** Left edge that names keep free where the whole mesh is in view, CSS pixels. */
  readonly leftEdge: number;
  /** Nodes that are named in any case, in full. */
  readonly marked: ReadonlySet<number>;
};

const stepsPerOctave = 6;

/** Whether every node is in view. */
const showsAll = ({ model, places, view }: LabelScene): boolean =>
  model.nodes.every((_, item) => {
    const x = places[2 * item] as number;
    const y = places[2 * item + 1] as number;
    return x >= 0 && y >= 0 && x <= view.width && y <= view.height;
  });

/** Names of nodes: placed once for each step of zoom, drawn with a halo. */
export class LabelLayer {
  readonly #placed = new Map<string, readonly PlacedLabel[]>();
  readonly #widths = new Map<string, number>();

  /** Places are worked out anew, for another model, language, size or filter. */
  forgetPlaces(): void {
    this.#placed.clear();
  }

  /** Names are measured anew, for when a font has arrived. */
  forgetWidths(): void {
    this.#widths.clear();
    this.#placed.clear();
  }

  paint(context: CanvasRenderingContext2D, scene: LabelScene): void {
    const { model, view, places, palette, language, textScale, marked } = scene;
    const labels = this.#labels(context, scene);
    const named = new Set(labels.map(({ item }) => item));
    const beside = (item: number): number => (model.nodes[item]?.radius ?? 0) * scene.symbolScale * 1.05 + 8;
    // The name of what is folded away stands in place of that of the symbol it is folded into.
    const covered = new Set([...marked].filter((item) => !named.has(item)).map((item) => model.nodes[item]?.community));
    const extra = [...marked].filter((item) => !named.has(item)).map((item) => ({ item, dx: beside(item), dy: 0 }));
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    for (const { item, dx, dy } of [...labels.filter((label) => !covered.has(label.item)), ...extra]) {
      const node = model.nodes[item];
      if (node === undefined || !scene.drawsNode(item)) continue;
      const x = (places[2 * item] as number) + dx;
      const y = (places[2 * item + 1] as number) + dy;
      if (x > view.width || x < -300 || y < -20 || y > view.height + 20) continue;
      const { font } = labelStyle(node.importance, node.kind === 'community', textScale, palette.font);
      const name = marked.has(item)
        ? node.name[language]
        : cutName(node.name[language], longestLabel * textScale, (text) => this.#width(context, text, font));
      context.font = font;
      if (!named.has(item)) {
        const width = this.#width(context, name, font);
        context.beginPath();
        context.roundRect(x - 4, y - 9 * textScale, width + 8, 18 * textScale, 3);
        context.fillStyle = palette['surface-2'];
        context.fill();
      }
      context.lineWidth = 3.5 * textScale;
      context.strokeStyle = palette['map-land'];
      context.globalAlpha = 0.9;
      context.strokeText(name, x, y);
      context.globalAlpha = 1;
      context.fillStyle = node.kind === 'community' || node.importance > 0.6 ? palette.text : palette['text-2'];
      context.fillText(name, x, y);
    }
  }

  #labels(context: CanvasRenderingContext2D, scene: LabelScene): readonly PlacedLabel[] {
    const whole = showsAll(scene);
    const step = `${Math.round(scene.octaves * stepsPerOctave)} ${whole}`;
    const known = this.#placed.get(step);
    if (known !== undefined) return known;
    const placed = mapLabels(scene.model, scene.places, scene.sizes, {
      ...scene,
      // Where the whole mesh is in view no name may leave it; closer up names must not move with every pan.
      within: whole
        ? { left: scene.leftEdge, top: 4, right: scene.view.width - 4, bottom: scene.view.height - 4 }
        : null,
      family: scene.palette.font,
      measure: (text, font) => this.#width(context, text, font),
    });
    this.#placed.set(step, placed);
    return placed;
  }

  #width(context: CanvasRenderingContext2D, text: string, font: string): number {
    const key = font + text;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    context.font = font;
    const { width } = context.measureText(text);
    this.#widths.set(key, width);
    return width;
  }
}
