import type { ParticipantView, PerceivedNode, PerceivedState } from '@host/contract/exercise';
import { drawDonut } from '@ui/canvas/draw-donut';
import { drawNode } from '@ui/canvas/draw-node';
import { bodyShapes, kindStyles } from '@ui/canvas/kind-style';
import type { Palette } from '@ui/canvas/palette';
import { placeLabels } from '@ui/canvas/place-labels';
import type { MapProjection } from '@ui/canvas/projection';
import type { Viewport } from '@ui/canvas/viewport';
import { foldSites } from './fold-sites';
import { perceivedLook, perceivedOrder } from './perceived-look';

type Placed = { readonly node: PerceivedNode; readonly x: number; readonly y: number; readonly radius: number };

/** Names of sites that are well are left out unless they matter this much. */
const namedFrom = 0.5;
const worse: Readonly<Partial<Record<PerceivedState, number>>> = { damaged: 0.35, down: 0.2, 'on-store': 0.02 };

/**
 * Draws links and sites as players know them, the worst on top, with the names of those that are not well.
 * @param unit CSS pixels for one of the 1920 that the room view is laid out in
 * @param label what stands beside a site
 */
export function drawRoomMap(
  context: CanvasRenderingContext2D,
  map: ParticipantView['map'],
  place: { readonly projection: MapProjection; readonly view: Viewport },
  style: { readonly palette: Palette; readonly unit: number; readonly label: (node: PerceivedNode) => string },
): void {
  const { projection, view } = place;
  const { palette, unit, label } = style;
  const placed = map.nodes.map((node): Placed => {
    const [x, y] = projection.project(node.position.lon, node.position.lat);
    return {
      node,
      x: x * view.zoom + view.panX,
      y: y * view.zoom + view.panY,
      radius: (13 + 17 * kindStyles[node.kind].importance) * unit,
    };
  });
  const byId = new Map(placed.map((each) => [each.node.id, each]));

  context.lineWidth = Math.max(0.5, 2 * unit);
  context.strokeStyle = palette['link-normal'];
  context.globalAlpha = 0.45;
  context.beginPath();
  for (const link of map.links) {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    if (from === undefined || to === undefined) continue;
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  }
  context.stroke();
  context.globalAlpha = 1;

  const rank = (each: Placed): number => perceivedOrder.indexOf(each.node.state);
  /** What is worse than usual stands before what is as usual of the same importance. */
  const weight = (each: Placed): number => kindStyles[each.node.kind].importance + (worse[each.node.state] ?? 0);
  const folded = foldSites(
    placed.map((each) => ({ state: each.node.state, x: each.x, y: each.y, radius: each.radius, weight: weight(each) })),
  );
  const order = folded.flatMap(({ item, counts }) => {
    const each = placed[item];
    return each === undefined ? [] : [{ ...each, counts }];
  });
  order.sort((one, other) => weight(one) - weight(other));
  for (const { node, x, y, radius, counts } of order) {
    if (Object.values(counts).reduce((sum, count) => sum + count, 0) > 1)
      drawDonut(context, x, y, radius * 1.24, radius * 0.2, { ...counts, onStore: counts['on-store'] }, palette);
    drawNode(
      context,
      {
        kind: node.kind,
        shape: bodyShapes[kindStyles[node.kind].group],
        x,
        y,
        radius,
        look: perceivedLook(node.state),
        ring: null,
      },
      palette,
    );
  }

  const size = 25 * unit;
  context.font = `600 ${String(size)}px ${palette.font}`;
  context.textBaseline = 'middle';
  const wanted = order
    .map((each, item) => ({ each, item }))
    .filter(({ each: { node } }) => node.state !== 'normal' || kindStyles[node.kind].importance >= namedFrom);
  const texts = new Map(wanted.map(({ each, item }) => [item, label(each.node)]));
  const labels = placeLabels(
    wanted.map(({ each, item }) => ({
      item,
      x: each.x,
      y: each.y,
      radius: each.radius * 1.3,
      width: context.measureText(texts.get(item) ?? '').width,
      height: size * 1.1,
      priority: (perceivedOrder.length - rank(each)) * 2 + kindStyles[each.node.kind].importance,
      mayCover: each.node.state !== 'normal',
    })),
    order.map(({ node, x, y, radius }, item) => ({
      item,
      x,
      y,
      radius,
      minor: node.state === 'normal' || kindStyles[node.kind].importance < 0.3,
    })),
    { left: 4 * unit, top: 4 * unit, right: view.width - 4 * unit, bottom: view.height - 4 * unit },
  );
  context.lineJoin = 'round';
  for (const { item, dx, dy } of labels) {
    const each = order[item];
    if (each === undefined) continue;
    const text = texts.get(item) ?? '';
    context.lineWidth = 5 * unit;
    context.strokeStyle = palette['surface-2'];
    context.strokeText(text, each.x + dx, each.y + dy);
    context.fillStyle = palette.text;
    context.fillText(text, each.x + dx, each.y + dy);
  }
}
