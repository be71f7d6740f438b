import type { MapModel } from './elements';
import type { LensLook } from './lens';
import { lensTones } from './lens';
import type { Palette } from './palette';
import type { Viewport } from './viewport';

type Scene = {
  readonly model: MapModel;
  readonly view: Viewport;
  readonly palette: Palette;
  readonly kilometresPerUnit: number;
  /** Whether a node belongs to what is drawn now. */
  readonly drawsNode: (node: number) => boolean;
};

/** Discs of how far people walk to nodes, under links and symbols; places in reach of several grow darker. */
export function drawReaches(context: CanvasRenderingContext2D, look: LensLook, scene: Scene): void {
  const { model, view, palette, kilometresPerUnit, drawsNode } = scene;
  for (const { node, km } of look.reaches) {
    const radius = (km / kilometresPerUnit) * view.zoom;
    const place = model.nodes[node];
    if (place === undefined || !drawsNode(node)) continue;
    const x = place.x * view.zoom + view.panX;
    const y = place.y * view.zoom + view.panY;
    if (x < -radius || y < -radius || x > view.width + radius || y > view.height + radius) continue;
    const tone = palette[lensTones[look.nodes[node] ?? 'shelter']];
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = tone;
    context.globalAlpha = 0.1;
    context.fill();
    context.globalAlpha = 0.5;
    context.lineWidth = 1;
    context.strokeStyle = tone;
    context.stroke();
  }
  context.globalAlpha = 1;
}
