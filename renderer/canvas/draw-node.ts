import type { NodeKind } from '@scenarios/format/node';
import { drawnPath } from './drawn-path';
import type { BodyShape } from './kind-style';
import { glyphGrid, kindGlyphs } from './kind-glyphs';
import type { NodeLook } from './node-look';
import type { Palette } from './palette';

const glyphPaths = new Map<NodeKind, Path2D>();

function glyphPath(kind: NodeKind): Path2D {
  const known = glyphPaths.get(kind);
  if (known !== undefined) return known;
  const path = drawnPath(kindGlyphs[kind]);
  glyphPaths.set(kind, path);
  return path;
}

function polygon(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  corners: number,
  turn: number,
) {
  for (let corner = 0; corner < corners; corner++) {
    const angle = turn + (corner * 2 * Math.PI) / corners;
    const px = x + radius * Math.cos(angle);
    const py = y + radius * Math.sin(angle);
    if (corner === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.closePath();
}

/** Adds the silhouette of a symbol to the current path; all shapes cover about the same area. */
function body(context: CanvasRenderingContext2D, shape: BodyShape, x: number, y: number, radius: number): void {
  switch (shape) {
    case 'disc':
    case 'circle':
      context.arc(x, y, radius, 0, 2 * Math.PI);
      break;
    case 'square':
      context.roundRect(x - radius * 0.92, y - radius * 0.92, radius * 1.84, radius * 1.84, radius * 0.22);
      break;
    case 'hexagon':
      polygon(context, x, y, radius * 1.1, 6, Math.PI / 6);
      break;
    case 'octagon':
      polygon(context, x, y, radius * 1.06, 8, Math.PI / 8);
      break;
    case 'diamond':
      polygon(context, x, y, radius * 1.28, 4, 0);
      break;
    case 'house':
      context.moveTo(x, y - radius * 1.15);
      context.lineTo(x + radius, y - radius * 0.35);
      context.lineTo(x + radius * 0.9, y + radius * 0.95);
      context.lineTo(x - radius * 0.9, y + radius * 0.95);
      context.lineTo(x - radius, y - radius * 0.35);
      context.closePath();
      break;
    case 'shield':
      context.moveTo(x - radius * 0.92, y - radius * 0.9);
      context.lineTo(x + radius * 0.92, y - radius * 0.9);
      context.lineTo(x + radius * 0.92, y + radius * 0.25);
      context.quadraticCurveTo(x + radius * 0.75, y + radius * 0.8, x, y + radius * 1.2);
      context.quadraticCurveTo(x - radius * 0.75, y + radius * 0.8, x - radius * 0.92, y + radius * 0.25);
      context.closePath();
      break;
    case 'pill':
      context.roundRect(x - radius * 1.15, y - radius * 0.8, radius * 2.3, radius * 1.6, radius * 0.8);
      break;
  }
}

function glyph(
  context: CanvasRenderingContext2D,
  kind: NodeKind,
  x: number,
  y: number,
  size: number,
  colour: string,
): void {
  context.save();
  context.translate(x - size / 2, y - size / 2);
  context.scale(size / glyphGrid, size / glyphGrid);
  context.fillStyle = colour;
  context.fill(glyphPath(kind), 'evenodd');
  context.restore();
}

function badge(
  context: CanvasRenderingContext2D,
  sign: NodeLook['badge'],
  x: number,
  y: number,
  radius: number,
  colour: string,
  palette: Palette,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = palette['surface-2'];
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = colour;
  context.stroke();
  const arm = radius * 0.5;
  context.beginPath();
  context.fillStyle = colour;
  context.lineWidth = Math.max(1.5, radius * 0.36);
  if (sign === 'triangle') {
    context.moveTo(x, y - arm * 1.15);
    context.lineTo(x + arm * 1.1, y + arm * 0.8);
    context.lineTo(x - arm * 1.1, y + arm * 0.8);
    context.fill();
  } else if (sign === 'half') {
    context.lineWidth = 1;
    context.rect(x - arm, y - arm, arm * 2, arm * 2);
    context.stroke();
    context.fillRect(x - arm, y, arm * 2, arm);
  } else if (sign === 'bar') {
    context.moveTo(x - arm, y);
    context.lineTo(x + arm, y);
    context.stroke();
  } else if (sign === 'cross') {
    context.moveTo(x - arm, y - arm);
    context.lineTo(x + arm, y + arm);
    context.moveTo(x + arm, y - arm);
    context.lineTo(x - arm, y + arm);
    context.stroke();
  }
}

export type NodeDrawing = {
  readonly kind: NodeKind;
  readonly shape: BodyShape;
  readonly x: number;
  readonly y: number;
  /** CSS pixels. */
  readonly radius: number;
  readonly look: NodeLook;
  /** Share of the function ring; null draws none. */
  readonly ring: number | null;
};

/** Smallest radii that still get a glyph and a badge. */
const detailRadius = 6.5;
const badgeRadius = 9;

/** Draws one symbol: silhouette by group, glyph by kind, fill, rim, notch and badge by state, ring by function share. */
export function drawNode(context: CanvasRenderingContext2D, drawing: NodeDrawing, palette: Palette): void {
  const { kind, shape, x, y, radius, look, ring } = drawing;
  const colour = palette[look.colour];
  const surface = palette['surface-2'];
  const detail = radius >= detailRadius;
  const glyphSize = radius * (shape === 'diamond' || shape === 'shield' ? 1.2 : shape === 'disc' ? 1.15 : 1.32);

  if (ring !== null) {
    const around = radius * 1.28 + 2.5;
    context.lineWidth = 2.5;
    context.beginPath();
    context.arc(x, y, around, 0, 2 * Math.PI);
    context.strokeStyle = surface;
    context.globalAlpha *= 0.75;
    context.stroke();
    context.globalAlpha /= 0.75;
    if (ring > 0) {
      context.beginPath();
      context.arc(x, y, around, -Math.PI / 2, -Math.PI / 2 + ring * 2 * Math.PI);
      context.strokeStyle = colour;
      context.stroke();
    }
  }

  context.beginPath();
  body(context, shape, x, y, radius + 1.5);
  context.fillStyle = surface;
  context.fill();

  context.beginPath();
  body(context, shape, x, y, radius);
  context.fillStyle = look.fill === 'solid' ? colour : surface;
  context.fill();
  context.lineWidth = look.rim === 'heavy' ? 2 : 1.4;
  context.strokeStyle = colour;
  context.setLineDash(look.rim === 'dashed' ? [2, 2] : []);
  context.stroke();
  context.setLineDash([]);

  if (look.fill === 'half') {
    context.save();
    context.beginPath();
    body(context, shape, x, y, radius);
    context.clip();
    context.fillStyle = colour;
    context.fillRect(x - radius * 2, y, radius * 4, radius * 2);
    if (detail) {
      glyph(context, kind, x, y, glyphSize, colour);
      context.beginPath();
      context.rect(x - radius * 2, y, radius * 4, radius * 2);
      context.clip();
      glyph(context, kind, x, y, glyphSize, surface);
    }
    context.restore();
  } else if (detail) {
    glyph(context, kind, x, y, glyphSize, look.fill === 'solid' ? surface : colour);
  }

  if (look.notch) {
    context.save();
    context.beginPath();
    body(context, shape, x, y, radius + 1);
    context.clip();
    context.beginPath();
    context.moveTo(x - radius * 1.5, y - radius * 1.5);
    context.lineTo(x - radius * 0.1, y - radius * 1.5);
    context.lineTo(x - radius * 0.45, y - radius * 0.45);
    context.lineTo(x - radius * 1.5, y - radius * 0.1);
    context.closePath();
    context.fillStyle = surface;
    context.fill();
    context.restore();
  }
  if (look.badge !== 'none') {
    if (radius >= badgeRadius)
      badge(context, look.badge, x + radius * 0.85, y - radius * 0.85, Math.max(4, radius * 0.48), colour, palette);
    else if (!detail && (look.badge === 'cross' || look.badge === 'bar')) {
      const arm = radius * 0.5;
      context.beginPath();
      context.moveTo(x - arm, look.badge === 'bar' ? y : y - arm);
      context.lineTo(x + arm, look.badge === 'bar' ? y : y + arm);
      if (look.badge === 'cross') {
        context.moveTo(x + arm, y - arm);
        context.lineTo(x - arm, y + arm);
      }
      context.lineWidth = 1.4;
      context.strokeStyle = surface;
      context.stroke();
    }
  }
}
