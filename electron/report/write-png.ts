import { crc32, deflateSync } from 'node:zlib';
import type { Drawing, Point, Shape } from './drawing';

type Canvas = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };
type Colour = readonly [red: number, green: number, blue: number];

const readColour = (text: string): Colour => {
  const value = Number.parseInt(text.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** Fills what lies inside, rule even–odd, sampled at the middle of each pixel. */
function fillPolygon(canvas: Canvas, points: readonly Point[], colour: Colour): void {
  const ys = points.map(([, y]) => y);
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const bottom = Math.min(canvas.height - 1, Math.ceil(Math.max(...ys)));
  for (let row = top; row <= bottom; row += 1) {
    const crossings: number[] = [];
    points.forEach(([x, y], at) => {
      const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
      if (y <= row + 0.5 === nextY <= row + 0.5) return;
      crossings.push(x + ((row + 0.5 - y) / (nextY - y)) * (nextX - x));
    });
    crossings.sort((one, other) => one - other);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const from = Math.max(0, Math.round(crossings[at] ?? 0));
      const until = Math.min(canvas.width, Math.round(crossings[at + 1] ?? 0));
      for (let column = from; column < until; column += 1) canvas.pixels.set(colour, (row * canvas.width + column) * 3);
    }
  }
}

function drawLine(canvas: Canvas, points: readonly Point[], width: number, colour: Colour): void {
  const half = Math.max(0.5, width / 2);
  points.slice(1).forEach(([x, y], at) => {
    const [fromX, fromY] = points[at] ?? [x, y];
    const length = Math.sqrt((x - fromX) ** 2 + (y - fromY) ** 2) || 1;
    const [alongX, alongY] = [((x - fromX) / length) * half, ((y - fromY) / length) * half];
    const corners: readonly Point[] = [
      [fromX - alongX - alongY, fromY - alongY + alongX],
      [fromX - alongX + alongY, fromY - alongY - alongX],
      [x + alongX + alongY, y + alongY - alongX],
      [x + alongX - alongY, y + alongY + alongX],
    ];
    fillPolygon(canvas, corners, colour);
  });
}

const round = ([x, y]: Point, radius: number): readonly Point[] =>
  Array.from({ length: 24 }, (_, at): Point => {
    const angle = (at * Math.PI) / 12;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

function drawShape(canvas: Canvas, shape: Shape, scale: number): void {
  const scaled = (points: readonly Point[]): readonly Point[] => points.map(([x, y]): Point => [x * scale, y * scale]);
  const area = (points: readonly Point[], fill: string, stroke: string | undefined): void => {
    fillPolygon(canvas, points, readColour(fill));
    const [first] = points;
    if (stroke !== undefined && first !== undefined) drawLine(canvas, [...points, first], scale, readColour(stroke));
  };
  if (shape.of === 'line') drawLine(canvas, scaled(shape.points), shape.width * scale, readColour(shape.stroke));
  else if (shape.of === 'polygon') area(scaled(shape.points), shape.fill, shape.stroke);
  else if (shape.of === 'circle') area(scaled(round(shape.at, shape.radius)), shape.fill, shape.stroke);
}

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.byteLength);
  bytes.set(new TextEncoder().encode(kind), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.byteLength, crc32(bytes.subarray(4, 8 + data.byteLength)));
  return bytes;
}

/**
 * The lines and areas of a drawing as a PNG, for programs that cannot show SVG. Its words are left out: fonts are not drawn here,
 * so whoever uses it has to say them beside the picture.
 * @param scale pixels to a unit of the drawing
 */
export function writePng(drawing: Drawing, scale = 1.5): Uint8Array {
  const [width, height] = [Math.round(drawing.width * scale), Math.round(drawing.height * scale)];
  const canvas: Canvas = { width, height, pixels: new Uint8Array(width * height * 3).fill(255) };
  for (const shape of drawing.shapes) drawShape(canvas, shape, scale);
  const rows = new Uint8Array(height * (1 + width * 3));
  for (let row = 0; row < height; row += 1)
    rows.set(canvas.pixels.subarray(row * width * 3, (row + 1) * width * 3), row * (1 + width * 3) + 1);
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}
