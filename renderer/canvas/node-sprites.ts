import { drawNode, type NodeDrawing } from './draw-node';
import type { Palette } from './palette';

const mostSprites = 1200;
/** Room around a symbol for its rim and badge, in radii. */
const reach = 1.75;

/** Symbols drawn once and copied: a copy costs a tenth of a drawing, and between two ticks few symbols change. */
export class NodeSprites {
  readonly #sprites = new Map<string, HTMLCanvasElement>();
  #palette: Palette | null = null;
  #ratio = 0;

  /** Draws a symbol; one with a ring is drawn afresh, because its share is hardly ever the same twice. */
  draw(context: CanvasRenderingContext2D, drawing: NodeDrawing, palette: Palette, ratio: number): void {
    if (drawing.ring !== null) {
      drawNode(context, drawing, palette);
      return;
    }
    if (palette !== this.#palette || ratio !== this.#ratio || this.#sprites.size > mostSprites) {
      this.#sprites.clear();
      this.#palette = palette;
      this.#ratio = ratio;
    }
    const radius = Math.round(drawing.radius * 8) / 8;
    const side = Math.ceil((radius * reach + 4) * 2 * ratio);
    const { look, kind } = drawing;
    const key = `${kind} ${look.colour} ${look.fill} ${look.badge} ${radius}`;
    let sprite = this.#sprites.get(key);
    if (sprite === undefined) {
      sprite = document.createElement('canvas');
      sprite.width = side;
      sprite.height = side;
      const own = sprite.getContext('2d');
      if (own === null) return;
      own.scale(ratio, ratio);
      drawNode(own, { ...drawing, radius, x: side / ratio / 2, y: side / ratio / 2 }, palette);
      this.#sprites.set(key, sprite);
    }
    // On whole device pixels, or the copy would be blurred.
    const left = Math.round(drawing.x * ratio - side / 2) / ratio;
    const top = Math.round(drawing.y * ratio - side / 2) / ratio;
    context.drawImage(sprite, left, top, side / ratio, side / ratio);
  }
}
