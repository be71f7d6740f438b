import type { XmlElement } from './xml-document';

/** What yEd draws of a node or edge. */
export type YedGraphics = {
  readonly label: string | null;
  /** Middle of the shape with y upwards; yEd counts it downwards from the corner. */
  readonly drawn: { readonly x: number; readonly y: number } | null;
  /** Whether an edge has an arrow at exactly one end; null where its drawing says nothing of arrows. */
  readonly oneWay: boolean | null;
};

function firstInside(element: XmlElement, fits: (name: string) => boolean): XmlElement | null {
  for (const child of element.children) {
    if (fits(child.name)) return child;
    const inner = firstInside(child, fits);
    if (inner !== null) return inner;
  }
  return null;
}

const numberOf = (element: XmlElement, name: string): number => {
  const written = element.attributes.get(name);
  return written === undefined || written.trim() === '' ? NaN : Number(written);
};

/** Reads shape and label from the `<data>` of a node or edge in which yEd keeps its graphics; nulls where there is none. */
export function yedGraphics(element: XmlElement): YedGraphics {
  let label: string | null = null;
  let drawn: YedGraphics['drawn'] = null;
  let oneWay: boolean | null = null;
  for (const data of element.children) {
    if (data.name !== 'data' || data.children.length === 0) continue;
    const text = firstInside(data, (name) => name === 'NodeLabel' || name === 'EdgeLabel')?.text.trim();
    if (text !== undefined && text !== '') label ??= text;
    const arrows = firstInside(data, (name) => name === 'Arrows')?.attributes;
    const ends = ['source', 'target'].map((end) => arrows?.get(end) ?? 'none');
    if (arrows !== undefined) oneWay ??= (ends[0] === 'none') !== (ends[1] === 'none');
    const shape = firstInside(data, (name) => name === 'Geometry');
    if (shape === null || drawn !== null) continue;
    const [width, height] = [numberOf(shape, 'width'), numberOf(shape, 'height')];
    const x = numberOf(shape, 'x') + (Number.isFinite(width) ? width / 2 : 0);
    const y = -(numberOf(shape, 'y') + (Number.isFinite(height) ? height / 2 : 0));
    if (Math.abs(x) <= 1e12 && Math.abs(y) <= 1e12) drawn = { x, y: y + 0 };
  }
  return { label, drawn, oneWay };
}
