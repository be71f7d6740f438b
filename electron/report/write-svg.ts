import type { Drawing, Point, Shape } from './drawing';
import { escapeMarkup } from './escape-markup';

const figure = (value: number): string => String(Math.round(value * 100) / 100);
const places = (points: readonly Point[]): string => points.map(([x, y]) => `${figure(x)},${figure(y)}`).join(' ');
const strokeOf = (stroke: string | undefined): string => (stroke === undefined ? '' : ` stroke="${stroke}"`);

function writeShape(shape: Shape): string {
  switch (shape.of) {
    case 'line': {
      const dash = shape.dash === undefined ? '' : ` stroke-dasharray="${shape.dash.map(figure).join(' ')}"`;
      return `<polyline points="${places(shape.points)}" fill="none" stroke="${shape.stroke}" stroke-width="${figure(shape.width)}"${dash}/>`;
    }
    case 'polygon':
      return `<polygon points="${places(shape.points)}" fill="${shape.fill}"${strokeOf(shape.stroke)}/>`;
    case 'circle': {
      const [x, y] = shape.at;
      return `<circle cx="${figure(x)}" cy="${figure(y)}" r="${figure(shape.radius)}" fill="${shape.fill}"${strokeOf(shape.stroke)}/>`;
    }
    case 'text': {
      const [x, y] = shape.at;
      return `<text x="${figure(x)}" y="${figure(y)}" font-size="${figure(shape.size)}" fill="${shape.fill}" text-anchor="${shape.anchor ?? 'start'}">${escapeMarkup(shape.text)}</text>`;
    }
  }
}

/** A drawing as SVG of its own: no scripts, no styles, nothing from elsewhere. */
export function writeSvg({ width, height, title, summary, shapes }: Drawing): string {
  const size = `width="${figure(width)}" height="${figure(height)}" viewBox="0 0 ${figure(width)} ${figure(height)}"`;
  const words = `<title>${escapeMarkup(title)}</title><desc>${escapeMarkup(summary)}</desc>`;
  const ground = `<rect width="100%" height="100%" fill="#ffffff"/>`;
  const font = `font-family="Inter, 'Noto Sans TC', 'Microsoft JhengHei', sans-serif"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${size} ${font}>${words}${ground}${shapes.map(writeShape).join('')}</svg>`;
}
