const written = new WeakMap<Path2D, string>();

/** A path from path data that can be written down again, for pictures in vectors. */
export function drawnPath(data: string): Path2D {
  const path = new Path2D(data);
  written.set(path, data);
  return path;
}

/** The data of a path made by `drawnPath`; empty for any other. */
export const pathData = (path: Path2D): string => written.get(path) ?? '';

const short = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Path data of lines through points, each closed or left open. */
export function linesData(lines: Iterable<Iterable<readonly [x: number, y: number]>>, closed: boolean): string {
  const parts: string[] = [];
  for (const line of lines) {
    let first = true;
    for (const [x, y] of line) {
      parts.push(`${first ? 'M' : 'L'}${short(x)} ${short(y)}`);
      first = false;
    }
    if (closed && !first) parts.push('Z');
  }
  return parts.join('');
}
