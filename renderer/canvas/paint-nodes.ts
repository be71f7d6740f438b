import { drawDonut } from './draw-donut';
import { drawNode } from './draw-node';
import { lensTones } from './lens';
import { nodeLook, ringShare, type NodeLook } from './node-look';
import type { NodeSprites } from './node-sprites';
import { dimmed, nodeShown, type OverlayScene } from './overlay-scene';

/** Opacity of sites of which a lens does not speak. */
const besideLens = 0.3;

/** Through a lens a symbol shows its class, else its state. */
function lookOf({ frame, style }: OverlayScene, node: number): NodeLook {
  const look = nodeLook(frame.nodeState(node));
  const of = style.lens?.nodes[node] ?? null;
  return of === null ? look : { ...look, colour: lensTones[of], fill: 'solid', badge: 'none', notch: false };
}

/** Draws the symbols in view, marked ones above the others; without `sprites` every one afresh, as for vectors. */
export function paintNodes(context: CanvasRenderingContext2D, scene: OverlayScene, sprites: NodeSprites | null): void {
  const { model, frame, style, palette, places, sizes, symbolScale, drawsNode } = scene;
  const { width, height, zoom, panX, panY } = scene.view;
  const paintOne = (index: number, marked: 'no' | 'hovered' | 'selected'): void => {
    const node = model.nodes[index];
    if (node === undefined || !drawsNode(index)) return;
    const x = places[2 * index] as number;
    const y = places[2 * index + 1] as number;
    const size = marked === 'no' ? (sizes[index] as number) : 1;
    const radius = node.radius * symbolScale * size;
    if (size < 0.15 || x < -40 || y < -40 || x > width + 40 || y > height + 40) return;
    const aside = style.service === null ? besideLens : dimmed;
    context.globalAlpha = nodeShown(scene, index) || marked !== 'no' ? 1 : aside;
    if (marked !== 'no') {
      const trueX = node.x * zoom + panX;
      const trueY = node.y * zoom + panY;
      if (Math.abs(trueX - x) + Math.abs(trueY - y) > radius) {
        context.beginPath();
        context.moveTo(trueX, trueY);
        context.lineTo(x, y);
        context.lineWidth = 1;
        context.strokeStyle = palette['text-2'];
        context.stroke();
        context.beginPath();
        context.arc(trueX, trueY, 2, 0, 2 * Math.PI);
        context.fillStyle = palette['text-2'];
        context.fill();
      }
      context.beginPath();
      context.arc(x, y, radius * 1.28 + 6, 0, 2 * Math.PI);
      context.lineWidth = marked === 'selected' ? 3 : 1.5;
      context.strokeStyle = palette.accent;
      context.stroke();
      if (marked === 'selected') {
        context.fillStyle = palette.accent;
        context.globalAlpha = 0.16;
        context.fill();
        context.globalAlpha = 1;
      }
    }
    const members = scene.members.get(index);
    if (members !== undefined) {
      const counts = { normal: 0, degraded: 0, onStore: 0, down: 0, damaged: 0 };
      for (const member of members) {
        const state = frame.nodeState(member);
        if (state !== null && nodeShown(scene, member)) counts[state]++;
      }
      drawDonut(context, x, y, radius + 4.5 * style.scale, 4 * style.scale, counts, palette);
    }
    const drawing = {
      kind: node.kind,
      shape: node.shape,
      x,
      y,
      radius,
      look: lookOf(scene, index),
      ring: members === undefined ? ringShare(frame.nodeFunction(index)) : null,
    };
    if (sprites === null) drawNode(context, drawing, palette);
    else sprites.draw(context, drawing, palette, window.devicePixelRatio);
    context.globalAlpha = 1;
  };
  const hovered = scene.hovered?.kind === 'node' ? scene.hovered.index : -1;
  const selected = scene.selected?.kind === 'node' ? scene.selected.index : -1;
  for (const index of scene.order) if (index !== hovered && index !== selected) paintOne(index, 'no');
  if (selected >= 0) paintOne(selected, 'selected');
  if (hovered >= 0 && hovered !== selected) paintOne(hovered, 'hovered');
}
