import { markingColours } from '@scenarios/format/marking-colours';
import type { NodeKind } from '@scenarios/format/node';
import type { NodeStateName } from '@ui/state/frame-view.svelte';
import { drawNode } from './draw-node';
import { bodyShapes, kindStyles } from './kind-style';
import { lensTones, type LensClass } from './lens';
import type { MapCanvasState } from './map-canvas.svelte';
import { nodeLook } from './node-look';
import type { Palette, PaletteToken } from './palette';
import { SvgContext } from './svg-context';

/** What stands around the map on a picture of it; every text in the language of the picture. */
export type PictureTexts = {
  readonly title: string;
  readonly subtitle: string;
  /** Classification mark, above and below; null where the document has none. */
  readonly marking: string | null;
  /** Own layers in sight, each with its steps. */
  readonly layers: readonly { readonly tone: PaletteToken; readonly opacity: number; readonly text: string }[];
  /** States of sites where a run is shown. */
  readonly states: readonly { readonly state: NodeStateName; readonly text: string }[];
  readonly kinds: readonly { readonly kind: NodeKind; readonly text: string }[];
  readonly services: readonly { readonly colour: string; readonly dash: readonly number[]; readonly text: string }[];
  readonly lens: readonly { readonly of: LensClass; readonly text: string }[];
  readonly scale: (kilometres: number) => string;
  /** Where the land comes from, and when the picture was made. */
  readonly note: string;
};

const headHeight = 56;
const markHeight = 22;
const footHeight = 24;
const legendWidth = 210;
const row = 20;

type Context = CanvasRenderingContext2D;

function write(context: Context, text: string, x: number, y: number, font: string, colour: string): void {
  context.font = font;
  context.fillStyle = colour;
  context.textBaseline = 'middle';
  context.fillText(text, x, y);
}

/** The text, or as much of its beginning as a width has room for. */
function fitted(context: Context, text: string, width: number, font: string): string {
  context.font = font;
  if (context.measureText(text).width <= width) return text;
  const signs = [...text];
  while (signs.length > 1 && context.measureText(`${signs.join('')}…`).width > width) signs.pop();
  return `${signs.join('')}…`;
}

const rowsOf = (texts: PictureTexts): number =>
  [texts.layers, texts.states, texts.lens, texts.services, texts.kinds].reduce((sum, list) => sum + list.length, 0);

/** Columns of a legend that is not to be much higher than the map beside it. */
function columnsOf(map: MapCanvasState, texts: PictureTexts): { readonly columns: number; readonly rows: number } {
  const columns = Math.max(1, Math.ceil((rowsOf(texts) * row + 8) / Math.max(map.size.height, 320)));
  return { columns, rows: Math.ceil(rowsOf(texts) / columns) };
}

function drawLegend(
  context: Context,
  texts: PictureTexts,
  left: number,
  y: number,
  rows: number,
  palette: Palette,
): void {
  let x = left;
  let at = y + 14;
  const line = (text: string): void => {
    const font = `400 12px ${palette.font}`;
    write(context, fitted(context, text, legendWidth - 46, font), x + 40, at, font, palette.text);
    at += row;
    if (at < y + 14 + rows * row) return;
    at = y + 14;
    x += legendWidth;
  };
  for (const { tone, opacity, text } of texts.layers) {
    context.globalAlpha = opacity;
    context.fillStyle = palette[tone];
    context.fillRect(x + 8, at - 6, 24, 12);
    context.globalAlpha = 1;
    context.strokeStyle = palette[tone];
    context.lineWidth = 1;
    context.strokeRect(x + 8, at - 6, 24, 12);
    line(text);
  }
  for (const { state, text } of texts.states) {
    const mark = {
      kind: 'community',
      shape: 'disc',
      x: x + 20,
      y: at,
      radius: 8,
      look: nodeLook(state),
      ring: null,
    } as const;
    drawNode(context, mark, palette);
    line(text);
  }
  for (const { of, text } of texts.lens) {
    context.fillStyle = palette[lensTones[of]];
    context.fillRect(x + 14, at - 6, 12, 12);
    line(text);
  }
  for (const { colour, dash, text } of texts.services) {
    context.beginPath();
    context.moveTo(x + 6, at);
    context.lineTo(x + 32, at);
    context.strokeStyle = colour;
    context.lineWidth = 2.5;
    context.setLineDash([...dash]);
    context.stroke();
    context.setLineDash([]);
    line(text);
  }
  for (const { kind, text } of texts.kinds) {
    const shape = bodyShapes[kindStyles[kind].group];
    drawNode(context, { kind, shape, x: x + 20, y: at, radius: 8, look: nodeLook('normal'), ring: null }, palette);
    line(text);
  }
}

/** Size of a picture of the map, CSS pixels: as high as the map or its legend, whichever is higher. */
function sizeOf(map: MapCanvasState, texts: PictureTexts): { readonly width: number; readonly height: number } {
  const marks = texts.marking === null ? 0 : 2 * markHeight;
  const { columns, rows } = columnsOf(map, texts);
  const middle = Math.max(map.size.height, rows * row + 8);
  return { width: map.size.width + columns * legendWidth, height: middle + headHeight + footHeight + marks };
}

/** Draws the map with title, legend, scale and mark. */
function drawPicture(
  context: Context,
  map: MapCanvasState,
  texts: PictureTexts,
  palette: Palette,
  ratio: number,
  vectors: boolean,
): void {
  const { width, height } = map.size;
  const mark = texts.marking === null ? 0 : markHeight;
  const top = mark + headHeight;
  const total = sizeOf(map, texts);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = palette['surface-2'];
  context.fillRect(0, 0, total.width, total.height);

  context.save();
  context.beginPath();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.rect(0, top, width, height);
  context.clip();
  const shifted = shiftedContext(context, top * ratio);
  const drawn = map.drawOn(shifted, ratio, vectors);
  context.restore();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);

  write(context, texts.title, 12, mark + 20, `600 18px ${palette.font}`, palette.text);
  write(context, texts.subtitle, 12, mark + 42, `400 12px ${palette.font}`, palette['text-2']);
  drawLegend(context, texts, width, top, columnsOf(map, texts).rows, palette);
  if (drawn !== null && drawn.scaleBar !== null) {
    const { kilometres, pixels } = drawn.scaleBar;
    const y = top + height - 14;
    context.beginPath();
    context.moveTo(14, y - 6);
    context.lineTo(14, y);
    context.lineTo(14 + pixels, y);
    context.lineTo(14 + pixels, y - 6);
    context.strokeStyle = palette.text;
    context.lineWidth = 1.5;
    context.stroke();
    write(context, texts.scale(kilometres), 14, y - 14, `400 12px ${palette.font}`, palette.text);
  }
  write(context, texts.note, 12, top + height + footHeight / 2, `400 11px ${palette.font}`, palette['text-2']);
  if (texts.marking === null) return;
  const font = `700 13px ${palette.font}`;
  context.font = font;
  const left = (total.width - context.measureText(texts.marking).width) / 2;
  const colours = markingColours(texts.marking);
  for (const y of [0, total.height - mark]) {
    context.fillStyle = colours.background;
    context.fillRect(0, y, total.width, mark);
    write(context, texts.marking, left, y + mark / 2, font, colours.text);
  }
}

/** A context on which every transform that is set begins further down. */
function shiftedContext(context: Context, down: number): Context {
  return new Proxy(context, {
    get: (target, key) => {
      if (key === 'setTransform')
        return (a: number, b: number, c: number, d: number, e: number, f: number): void => {
          target.setTransform(a, b, c, d, e, f + down);
        };
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
}

/** The map as it is seen, with title, legend, scale and mark, as a PNG at twice the pixels of the screen. */
export async function mapAsPng(map: MapCanvasState, texts: PictureTexts, palette: Palette): Promise<Blob | null> {
  const ratio = 2;
  const canvas = document.createElement('canvas');
  const { width, height } = sizeOf(map, texts);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  drawPicture(context, map, texts, palette, ratio, false);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}

/** The same in vectors. */
export function mapAsSvg(map: MapCanvasState, texts: PictureTexts, palette: Palette): string {
  const ruler = document.createElement('canvas').getContext('2d');
  const context = new SvgContext((text, font) => {
    if (ruler === null) return { width: text.length * 7 } as TextMetrics;
    ruler.font = font;
    return ruler.measureText(text);
  });
  drawPicture(context as unknown as Context, map, texts, palette, 1, true);
  const { width, height } = sizeOf(map, texts);
  return context.document(width, height, texts.title);
}
