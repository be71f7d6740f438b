import { drawLink } from './draw-link';
import type { LinkBatch } from './link-batch';
import { linkLook } from './link-look';
import { linkOpacity, type OverlayScene } from './overlay-scene';

/** Draws the links in view, plain ones in batches, broken and marked ones above them. */
export function paintLinks(context: CanvasRenderingContext2D, scene: OverlayScene, batch: LinkBatch): void {
  const { model, frame, ends, palette, selected, marks, drawsLink } = scene;
  const { width, height } = scene.view;
  const { scale } = scene.style;
  const late: number[] = [];
  const paintOne = (index: number, marked: boolean): void => {
    const link = model.links[index];
    if (link === undefined) return;
    const x1 = ends[4 * index] as number;
    const y1 = ends[4 * index + 1] as number;
    const x2 = ends[4 * index + 2] as number;
    const y2 = ends[4 * index + 3] as number;
    if (Math.max(x1, x2) < 0 || Math.max(y1, y2) < 0 || Math.min(x1, x2) > width || Math.min(y1, y2) > height) return;
    if ((x2 - x1) ** 2 + (y2 - y1) ** 2 < 4) return;
    const look = linkLook(frame.linkState(index), frame.linkLoad(index), link.tie);
    const chosen = selected?.kind === 'link' && selected.index === index;
    const colour = look.colour === 'service' ? palette[link.style.colour] : palette[look.colour];
    const dash = look.dash === 'service' ? link.style.dash : look.dash;
    const opacity = linkOpacity(scene, index);
    if (!marked && look.mark === 'none' && !look.casing) {
      batch.add([x1, y1, x2, y2], colour, dash, look.width * scale, look.opacity * opacity);
      return;
    }
    if (chosen || marks.together(index)) {
      context.beginPath();
      // What lies beside the chosen one in its right-of-way is marked as it is, but broken.
      if (!chosen) context.setLineDash([10, 7]);
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
      context.strokeStyle = palette.accent;
      context.globalAlpha = 0.35;
      context.lineWidth = (look.width + 8) * scale;
      context.stroke();
      context.setLineDash([]);
      context.globalAlpha = 1;
    }
    const shown = marked ? { ...look, width: look.width + 0.8, opacity: 1 } : look;
    drawLink(context, { x1, y1, x2, y2, look: shown, colour, dash, scale, opacity }, palette);
  };
  for (let index = 0; index < model.links.length; index += 1) {
    if (!drawsLink(index)) continue;
    const state = frame.linkState(index);
    const marked = marks.marked(index);
    if (marked || state === 'tripped' || state === 'damaged' || state === 'overloaded') late.push(index);
    else paintOne(index, false);
  }
  batch.flush(context);
  for (const index of late) paintOne(index, marks.marked(index));
}
