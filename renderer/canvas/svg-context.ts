import { pathData } from './drawn-path';

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

const times = (one: Matrix, other: Matrix): Matrix => [
  one[0] * other[0] + one[2] * other[1],
  one[1] * other[0] + one[3] * other[1],
  one[0] * other[2] + one[2] * other[3],
  one[1] * other[2] + one[3] * other[3],
  one[0] * other[4] + one[2] * other[5] + one[4],
  one[1] * other[4] + one[3] * other[5] + one[5],
];

const short = (value: number): string => String(Math.round(value * 100) / 100);
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

type Look = {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  globalAlpha: number;
  lineCap: string;
  lineJoin: string;
  font: string;
  textAlign: string;
  textBaseline: string;
};
type State = {
  readonly look: Look;
  readonly matrix: Matrix;
  readonly dash: readonly number[];
  readonly groups: number;
};

/**
 * The part of a canvas context that the map draws with, written down as SVG: the same drawing code makes the picture on
 * screen and the one in vectors. Colours are taken as they are; a path must come from `drawnPath`.
 */
export class SvgContext {
  fillStyle = '#000';
  strokeStyle = '#000';
  lineWidth = 1;
  globalAlpha = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  font = '10px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  readonly #parts: string[] = [];
  readonly #measure: (text: string, font: string) => TextMetrics;
  #path = '';
  #matrix: Matrix = identity;
  #dash: readonly number[] = [];
  #groups = 0;
  #clips = 0;
  readonly #saved: State[] = [];

  constructor(measure: (text: string, font: string) => TextMetrics) {
    this.#measure = measure;
  }

  save(): void {
    this.#saved.push({ look: this.#look(), matrix: this.#matrix, dash: this.#dash, groups: this.#groups });
  }

  restore(): void {
    const state = this.#saved.pop();
    if (state === undefined) return;
    for (; this.#groups > state.groups; this.#groups -= 1) this.#parts.push('</g>');
    Object.assign(this, state.look);
    this.#matrix = state.matrix;
    this.#dash = state.dash;
  }

  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.#matrix = [a, b, c, d, e, f];
  }

  translate(x: number, y: number): void {
    this.#matrix = times(this.#matrix, [1, 0, 0, 1, x, y]);
  }

  scale(x: number, y: number): void {
    this.#matrix = times(this.#matrix, [x, 0, 0, y, 0, 0]);
  }

  rotate(angle: number): void {
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    this.#matrix = times(this.#matrix, [cosine, sine, -sine, cosine, 0, 0]);
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = dash;
  }

  beginPath(): void {
    this.#path = '';
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${short(x)} ${short(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `${this.#path === '' ? 'M' : 'L'}${short(x)} ${short(y)}`;
  }

  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.#path += `Q${short(x1)} ${short(y1)} ${short(x)} ${short(y)}`;
  }

  closePath(): void {
    this.#path += 'Z';
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const r = Math.min(radius, width / 2, height / 2);
    const corner = (dx: number, dy: number): string => `a${short(r)} ${short(r)} 0 0 1 ${short(dx)} ${short(dy)}`;
    this.#path += `M${short(x + r)} ${short(y)}h${short(width - 2 * r)}${corner(r, r)}v${short(height - 2 * r)}${corner(-r, r)}h${short(2 * r - width)}${corner(-r, -r)}v${short(2 * r - height)}${corner(r, -r)}Z`;
  }

  arc(x: number, y: number, radius: number, from: number, to: number, anticlockwise = false): void {
    const at = (angle: number): string =>
      `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`;
    const sweep = anticlockwise ? 0 : 1;
    const r = short(radius);
    this.#path += `${this.#path === '' || this.#path.endsWith('Z') ? 'M' : 'L'}${at(from)}`;
    if (Math.abs(to - from) >= 2 * Math.PI - 1e-9) {
      const half = at(from + Math.PI);
      this.#path += `A${r} ${r} 0 1 ${String(sweep)} ${half}A${r} ${r} 0 1 ${String(sweep)} ${at(from)}`;
      return;
    }
    const turn = (((anticlockwise ? from - to : to - from) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
    this.#path += `A${r} ${r} 0 ${turn > Math.PI ? '1' : '0'} ${String(sweep)} ${at(to)}`;
  }

  fill(path?: Path2D | string, rule?: string): void {
    const data = typeof path === 'object' ? pathData(path) : this.#path;
    const evenOdd = path === 'evenodd' || rule === 'evenodd' ? ' fill-rule="evenodd"' : '';
    if (data !== '') this.#write(`<path d="${data}" fill="${this.fillStyle}"${evenOdd}${this.#around()}/>`);
  }

  stroke(path?: Path2D): void {
    const data = path === undefined ? this.#path : pathData(path);
    if (data !== '') this.#write(`<path d="${data}" fill="none"${this.#line()}${this.#around()}/>`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#write(
      `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${this.fillStyle}"${this.#around()}/>`,
    );
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#write(
      `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="none"${this.#line()}${this.#around()}/>`,
    );
  }

  clearRect(): void {
    // Nothing lies beneath what is written down.
  }

  clip(): void {
    const id = `clip${String((this.#clips += 1))}`;
    this.#write(
      `<clipPath id="${id}"><path d="${this.#path}"${this.#transform()}/></clipPath><g clip-path="url(#${id})">`,
    );
    this.#groups += 1;
  }

  measureText(text: string): TextMetrics {
    return this.#measure(text, this.font);
  }

  fillText(text: string, x: number, y: number): void {
    this.#write(`<text${this.#text(x, y)} fill="${this.fillStyle}"${this.#around()}>${escaped(text)}</text>`);
  }

  strokeText(text: string, x: number, y: number): void {
    this.#write(`<text${this.#text(x, y)} fill="none"${this.#line()}${this.#around()}>${escaped(text)}</text>`);
  }

  /** Everything drawn so far as a document of its own. */
  document(width: number, height: number, title: string): string {
    const open = '</g>'.repeat(this.#groups);
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}">`,
      `<title>${escaped(title)}</title>`,
      ...this.#parts,
      `${open}</svg>`,
    ].join('\n');
  }

  #look(): Look {
    const { fillStyle, strokeStyle, lineWidth, globalAlpha, lineCap, lineJoin, font, textAlign, textBaseline } = this;
    return { fillStyle, strokeStyle, lineWidth, globalAlpha, lineCap, lineJoin, font, textAlign, textBaseline };
  }

  #write(part: string): void {
    this.#parts.push(part);
  }

  #transform(): string {
    return this.#matrix.every((value, index) => value === identity[index])
      ? ''
      : ` transform="matrix(${this.#matrix.map((value) => String(Math.round(value * 1e5) / 1e5)).join(' ')})"`;
  }

  #around(): string {
    return `${this.globalAlpha === 1 ? '' : ` opacity="${short(this.globalAlpha)}"`}${this.#transform()}`;
  }

  #line(): string {
    const dash = this.#dash.length === 0 ? '' : ` stroke-dasharray="${this.#dash.map(short).join(' ')}"`;
    const cap = this.lineCap === 'butt' ? '' : ` stroke-linecap="${this.lineCap}"`;
    // In units of the model a line is far thinner than a hundredth.
    const width = String(Math.round(this.lineWidth * 1e5) / 1e5);
    return ` stroke="${this.strokeStyle}" stroke-width="${width}" stroke-linejoin="${this.lineJoin}"${cap}${dash}`;
  }

  #text(x: number, y: number): string {
    const [, weight = '400', size = '12', family = 'sans-serif'] =
      /^(?:(\d+|bold)\s+)?([\d.]+)px\s+(.+)$/.exec(this.font) ?? [];
    const anchor = { center: 'middle', end: 'end', right: 'end' }[this.textAlign] ?? 'start';
    const baseline = this.textBaseline === 'middle' ? ' dominant-baseline="central"' : '';
    return ` x="${short(x)}" y="${short(y)}" font-family="${escaped(family.replaceAll('"', "'"))}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}"${baseline}`;
  }
}
