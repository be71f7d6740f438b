import type { LayoutLevel, LayoutPlaces } from '@ui/layouts/layout';
import type { MapModel } from './elements';
import type { ModelBox, ModelPoint } from './projection';

/** What a layout gave, model coordinates. */
export type Arrangement = {
  readonly places: ReadonlyMap<string, ModelPoint>;
  /** The box that places and levels fill. */
  readonly bounds: ModelBox;
  /** Room that each node has to itself, across. */
  readonly spacing: number;
  readonly levels: readonly LayoutLevel[];
};

/** Length of the longer side of an arrangement, as that of a projection. */
const span = 1000;
const goldenAngle = 2.399963;
/** How far a newcomer stands from the middle of its neighbours. */
const aside = 18;

/** Least and largest symbols where rows are of one height, CSS pixels at scale 1. */
const leastInRows = 10;
const largestInRows = 13.5;

/** Fits places of any unit into model coordinates. Returns an empty box around the origin where there are none. */
export function arrangementOf(nodes: readonly string[], { places, spacing, levels }: LayoutPlaces): Arrangement {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let node = 0; node < nodes.length; node += 1) {
    const x = places[2 * node] as number;
    const y = places[2 * node + 1] as number;
    [left, right] = [Math.min(left, x - spacing / 2), Math.max(right, x + spacing / 2)];
    [top, bottom] = [Math.min(top, y - spacing / 2), Math.max(bottom, y + spacing / 2)];
  }
  if (left > right)
    return { places: new Map(), bounds: { x: 0, y: 0, width: span, height: span }, spacing: span, levels: [] };
  for (const level of levels) [top, bottom] = [Math.min(top, level.top), Math.max(bottom, level.bottom)];
  const scale = span / Math.max(right - left, bottom - top);
  return {
    places: new Map(
      nodes.map((id, node) => [
        id,
        [((places[2 * node] as number) - left) * scale, ((places[2 * node + 1] as number) - top) * scale],
      ]),
    ),
    bounds: { x: 0, y: 0, width: (right - left) * scale, height: (bottom - top) * scale },
    spacing: spacing * scale,
    levels: levels.map((level) => ({
      step: level.step,
      top: (level.top - top) * scale,
      bottom: (level.bottom - top) * scale,
    })),
  };
}

/**
 * The model with the places of an arrangement. Nodes that came after it stand beside the middle of the neighbours that
 * have a place, else in a row along its lower edge.
 */
export function arrangedModel(model: MapModel, { places, bounds, levels }: Arrangement): MapModel {
  const newcomers = new Map<number, { x: number; y: number; count: number }>();
  model.nodes.forEach((node, index) => {
    if (!places.has(node.id)) newcomers.set(index, { x: 0, y: 0, count: 0 });
  });
  if (newcomers.size > 0)
    for (const { from, to } of model.links)
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        const sum = newcomers.get(one);
        const beside = places.get(model.nodes[other]?.id ?? '');
        if (sum === undefined || beside === undefined) continue;
        sum.x += beside[0];
        sum.y += beside[1];
        sum.count += 1;
      }
  let alone = 0;
  const nodes = model.nodes.map((node, index) => {
    const [x, y] = places.get(node.id) ?? newcomerPlace(index);
    if (levels.length === 0) return { ...node, x, y };
    return { ...node, x, y, radius: Math.min(largestInRows, Math.max(leastInRows, node.radius)) };
  });
  return { nodes, links: model.links };

  function newcomerPlace(index: number): ModelPoint {
    const { x, y, count } = newcomers.get(index) ?? { x: 0, y: 0, count: 0 };
    if (count === 0)
      return [bounds.x + (((alone++ + 0.5) * 2 * aside) % Math.max(1, bounds.width)), bounds.y + bounds.height];
    const turn = index * goldenAngle;
    return [x / count + aside * Math.cos(turn), y / count + aside * Math.sin(turn)];
  }
}
