import { calmOrder } from './calm-order';
import { flowArcs, type Arcs } from './flow-arcs';
import type { LayoutGraph, LayoutLevel, LayoutPlaces } from './layout';

const sweeps = 12;
/** Width of the picture over its height, as a screen has it. */
const aspect = 1.8;
/** Free height between two levels, in places of a row. */
const levelGap = 0.5;
/** What no flow reaches stands closer together, and so leaves the room to the rest. */
const apartPitch = 0.6;

/**
 * Level of every node: one more than the highest of those that give to it, arcs against the calm order left out. −1 for
 * nodes without arcs.
 */
export function levelsOf(count: number, arcs: Arcs): Int32Array {
  const order = calmOrder(count, arcs);
  const rank = new Int32Array(count);
  order.forEach((node, at) => (rank[node] = at));
  const outs: number[][] = Array.from({ length: count }, () => []);
  const levels = new Int32Array(count).fill(-1);
  arcs.from.forEach((giver, arc) => {
    const taker = arcs.to[arc] as number;
    levels[giver] = 0;
    levels[taker] = 0;
    if ((rank[giver] as number) < (rank[taker] as number)) outs[giver]?.push(taker);
  });
  for (const node of order)
    for (const taker of outs[node] ?? [])
      levels[taker] = Math.max(levels[taker] as number, (levels[node] as number) + 1);
  return levels;
}

/** Nodes of each level, ordered so that few arcs cross: sweeps of barycentres, begun from west to east. */
function orderLevels(levels: Int32Array, arcs: Arcs, x: Float64Array): readonly (readonly number[])[] {
  const rows: number[][] = [];
  levels.forEach((level, node) => {
    if (level >= 0) (rows[level] ??= []).push(node);
  });
  const along = new Float64Array(levels.length);
  const settle = (row: readonly number[]): void => {
    row.forEach((node, at) => (along[node] = (at + 0.5) / row.length));
  };
  for (const row of rows) {
    row.sort((one, other) => (x[one] as number) - (x[other] as number) || one - other);
    settle(row);
  }
  const above: number[][] = Array.from(levels, () => []);
  const below: number[][] = Array.from(levels, () => []);
  arcs.from.forEach((one, arc) => {
    const other = arcs.to[arc] as number;
    const [upper, lower] = (levels[one] as number) < (levels[other] as number) ? [one, other] : [other, one];
    above[lower]?.push(upper);
    below[upper]?.push(lower);
  });
  const middle = new Float64Array(levels.length);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const down = sweep % 2 === 0;
    for (const row of down ? rows : rows.toReversed()) {
      for (const node of row) {
        const beside = (down ? above : below)[node] ?? [];
        middle[node] =
          beside.length === 0
            ? (along[node] as number)
            : beside.reduce((sum, other) => sum + (along[other] as number), 0) / beside.length;
      }
      row.sort(
        (one, other) =>
          (middle[one] as number) - (middle[other] as number) ||
          (along[one] as number) - (along[other] as number) ||
          one - other,
      );
      settle(row);
    }
  }
  return rows;
}

/** Rows that a level takes when it is broken to a width. */
const rowsOf = (nodes: number, width: number, pitch: number): number => Math.ceil((nodes * pitch) / width);

/** Least width, in places of a row, at which the picture is not higher than a screen. */
function widthFor(levels: readonly number[], apart: number): number {
  const height = (width: number): number =>
    levels.reduce((sum, nodes) => sum + rowsOf(nodes, width, 1) + levelGap, 0) +
    (apart === 0 ? 0 : rowsOf(apart, width, apartPitch) * apartPitch + levelGap);
  let width = 2;
  while (width < aspect * height(width)) width += 1;
  return width;
}

/**
 * Nodes in levels from those that give to those that need, top to bottom; each level from left to right in an order that
 * crosses few links. Wide levels are broken into rows; nodes that no flow reaches stand in rows below. Arcs that close a
 * circle do not count. Deterministic; near linear in nodes and links.
 */
export function layeredLayout({ nodes, x, flows }: LayoutGraph): LayoutPlaces {
  const count = nodes.length;
  const places = new Float64Array(2 * count);
  const arcs = flowArcs(count, flows);
  const levels = levelsOf(count, arcs);
  const rows = orderLevels(levels, arcs, x);
  const apart = Array.from(levels.keys())
    .filter((node) => levels[node] === -1)
    .toSorted((one, other) => (x[one] as number) - (x[other] as number) || one - other);
  const lengths = rows.map((row) => row.length);
  const width = widthFor(lengths, apart.length);
  const made: LayoutLevel[] = [];
  let top = 0;
  const stand = (row: readonly number[], step: number | null, pitch: number): void => {
    const broken = rowsOf(row.length, width, pitch);
    row.forEach((node, at) => {
      places[2 * node] = ((at + 0.5) / row.length) * width;
      places[2 * node + 1] = top + levelGap / 2 + ((at % broken) + 0.5) * pitch;
    });
    const bottom = top + broken * pitch + levelGap;
    made.push({ step, top, bottom });
    top = bottom;
  };
  for (const [step, row] of rows.entries()) stand(row, step, 1);
  if (apart.length > 0) stand(apart, null, apartPitch);
  return { places, spacing: rows.length === 0 ? apartPitch : 1, levels: made };
}
