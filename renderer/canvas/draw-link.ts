import type { LinkLook } from './link-look';
import type { Palette } from './palette';

export type LinkDrawing = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly look: LinkLook;
  readonly colour: string;
  readonly dash: readonly number[];
  readonly scale: number;
  readonly opacity: number;
};

function sign(
  context: CanvasRenderingContext2D,
  mark: LinkLook['mark'],
  x: number,
  y: number,
  angle: number,
  size: number,
  colour: string,
  palette: Palette,
): void {
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  const ground = palette['surface-2'];
  if (mark === 'open') {
    context.fillStyle = ground;
    context.strokeStyle = colour;
    context.lineWidth = 1.4;
    for (const side of [-1, 1]) {
      context.beginPath();
      context.arc(side * size * 0.9, 0, size * 0.42, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    }
    context.beginPath();
    context.moveTo(-size * 0.55, -size * 0.25);
    context.lineTo(size * 0.55, -size * 0.95);
    context.stroke();
  } else {
    context.rotate(-angle);
    context.beginPath();
    context.arc(0, 0, size, 0, 2 * Math.PI);
    context.fillStyle = ground;
    context.fill();
    context.lineWidth = 1.2;
    context.strokeStyle = colour;
    context.stroke();
    const arm = size * 0.46;
    context.beginPath();
    context.lineWidth = 1.8;
    context.lineCap = 'round';
    if (mark === 'cross') {
      context.moveTo(-arm, -arm);
      context.lineTo(arm, arm);
      context.moveTo(arm, -arm);
      context.lineTo(-arm, arm);
    } else if (mark === 'bar') {
      context.moveTo(-arm, 0);
      context.lineTo(arm, 0);
    } else {
      context.moveTo(0, -arm * 1.2);
      context.lineTo(0, arm * 0.3);
      context.moveTo(0, arm * 1.15);
      context.lineTo(0, arm * 1.2);
    }
    context.stroke();
  }
  context.restore();
}

/** Draws one link between two points on screen. Links shorter than their sign go without it. */
export function drawLink(context: CanvasRenderingContext2D, drawing: LinkDrawing, palette: Palette): void {
  const { x1, y1, x2, y2, look, colour, dash, scale, opacity } = drawing;
  const alpha = look.opacity * opacity;
  if (look.casing) {
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.globalAlpha = 0.85 * opacity;
    context.strokeStyle = palette['surface-2'];
    context.lineWidth = (look.width + 3) * scale;
    context.setLineDash([]);
    context.stroke();
  }
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.globalAlpha = alpha;
  context.strokeStyle = colour;
  context.lineWidth = look.width * scale;
  context.setLineDash(dash as number[]);
  context.stroke();
  context.setLineDash([]);
  const length = Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2);
  if (look.mark !== 'none' && length > 44) {
    context.globalAlpha = opacity;
    sign(context, look.mark, (x1 + x2) / 2, (y1 + y2) / 2, Math.atan2(y2 - y1, x2 - x1), 5.5 * scale, colour, palette);
  }
  context.globalAlpha = 1;
}
