import { calmOrder } from './calm-order';
import { flowArcs, type Arcs } from './flow-arcs';
import type { LayoutGraph, LayoutPlaces } from './layout';

const sweeps = 12;
/** Width of the picture over its height, as a screen has it. */
const aspect = 1.7;
/** Height of a row of a level that is broken, and of the gap below a level, in places of a row. */
const rowHeight = 0.7;
const levelGap = 0.8;

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

/**
 * Nodes in levels from those that give to those that need, top to bottom; each level from left to right in an order that
 * crosses few links. Wide levels are broken into rows; nodes that no flow reaches stand in rows below. Arcs that close a
 * circle do not count. Deterministic; near linear in nodes and links.
 */
export function layeredLayout({ nodes, x, flows }: LayoutGraph): LayoutPlaces {
  const count = nodes.length;
  const places = new Float64Array(2 * count);
  if (count === 0) return places;
  const arcs = flowArcs(count, flows);
  const levels = levelsOf(count, arcs);
  const rows = orderLevels(levels, arcs, x);
  const apart = Array.from(levels.keys())
    .filter((node) => levels[node] === -1)
    .toSorted((one, other) => (x[one] as number) - (x[other] as number) || one - other);
  const width = Math.max(4, Math.ceil(Math.sqrt(count * aspect * rowHeight)), Math.ceil(rows.length * aspect * 0.6));
  let top = 0;
  for (const row of apart.length === 0 ? rows : [...rows, apart]) {
    const broken = Math.ceil(row.length / width);
    row.forEach((node, at) => {
      places[2 * node] = ((at + 0.5) / row.length) * width;
      places[2 * node + 1] = top + (at % broken) * rowHeight;
    });
    top += broken * rowHeight + levelGap;
  }
  return places;
}
