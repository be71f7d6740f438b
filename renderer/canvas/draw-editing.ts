import type { MapModel } from './elements';
import type { Palette } from './palette';
import type { Viewport } from './viewport';

/** What is being done with the pointer on a map that is edited; places in CSS pixels of the map. */
export type MapEditing = {
  /** Positions of the nodes and links that are chosen. */
  readonly nodes: ReadonlySet<number>;
  readonly links: ReadonlySet<number>;
  /** Nodes on their way to another place, with how far they have come. */
  readonly dragged: { readonly nodes: ReadonlySet<number>; readonly dx: number; readonly dy: number } | null;
  /** Corners of a frame that is drawn around what is to be chosen. */
  readonly box: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } | null;
  /** A link that is drawn from a node; `to` is the node under the pointer, or −1. */
  readonly line: { readonly from: number; readonly to: number; readonly x: number; readonly y: number } | null;
  /** Corners of a measured way, model coordinates. */
  readonly way: readonly (readonly [x: number, y: number])[];
};

export const restEditing: MapEditing = {
  nodes: new Set(),
  links: new Set(),
  dragged: null,
  box: null,
  line: null,
  way: [],
};

type Scene = {
  readonly model: MapModel;
  readonly places: Float32Array;
  readonly ends: Float32Array;
  readonly symbolScale: number;
  readonly view: Viewport;
  readonly palette: Palette;
  /** Whether a node, or a link, belongs to what is drawn now. */
  readonly drawsNode: (node: number) => boolean;
  readonly drawsLink: (link: number) => boolean;
};

/** Rings around chosen nodes and casings under chosen links, drawn before the symbols. */
export function drawChosen(context: CanvasRenderingContext2D, { nodes, links }: MapEditing, scene: Scene): void {
  const { model, places, ends, symbolScale, palette, drawsNode, drawsLink } = scene;
  context.strokeStyle = palette.accent;
  context.globalAlpha = 0.35;
  context.lineWidth = 9;
  context.beginPath();
  for (const index of links) {
    if (!drawsLink(index)) continue;
    context.moveTo(ends[4 * index] as number, ends[4 * index + 1] as number);
    context.lineTo(ends[4 * index + 2] as number, ends[4 * index + 3] as number);
  }
  context.stroke();
  context.globalAlpha = 1;
  context.lineWidth = 2;
  context.beginPath();
  for (const index of nodes) {
    if (!drawsNode(index)) continue;
    const x = places[2 * index] as number;
    const y = places[2 * index + 1] as number;
    const radius = (model.nodes[index]?.radius ?? 8) * symbolScale * 1.2 + 5;
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.stroke();
}

/** What hangs on the pointer, drawn above everything. */
export function drawGesture(context: CanvasRenderingContext2D, { box, line, way }: MapEditing, scene: Scene): void {
  const { places, view, palette } = scene;
  context.strokeStyle = palette.accent;
  context.fillStyle = palette.accent;
  if (box !== null) {
    const width = box.x2 - box.x1;
    const height = box.y2 - box.y1;
    context.globalAlpha = 0.1;
    context.fillRect(box.x1, box.y1, width, height);
    context.globalAlpha = 1;
    context.lineWidth = 1;
    context.strokeRect(box.x1, box.y1, width, height);
  }
  if (line !== null) {
    const x = line.to < 0 ? line.x : (places[2 * line.to] as number);
    const y = line.to < 0 ? line.y : (places[2 * line.to + 1] as number);
    context.setLineDash(line.to < 0 ? [6, 4] : []);
    context.lineWidth = 2.5;
    context.beginPath();
    context.moveTo(places[2 * line.from] as number, places[2 * line.from + 1] as number);
    context.lineTo(x, y);
    context.stroke();
    context.setLineDash([]);
    context.beginPath();
    context.arc(x, y, line.to < 0 ? 3 : 14, 0, 2 * Math.PI);
    context.stroke();
  }
  if (way.length > 0) {
    context.lineWidth = 2;
    context.setLineDash([7, 4]);
    context.beginPath();
    way.forEach(([x, y], index) => {
      const screenX = x * view.zoom + view.panX;
      const screenY = y * view.zoom + view.panY;
      if (index === 0) context.moveTo(screenX, screenY);
      else context.lineTo(screenX, screenY);
    });
    context.stroke();
    context.setLineDash([]);
    for (const [x, y] of way) {
      context.beginPath();
      context.arc(x * view.zoom + view.panX, y * view.zoom + view.panY, 3.5, 0, 2 * Math.PI);
      context.fill();
    }
  }
}
