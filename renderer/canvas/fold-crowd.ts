import type { MapModel } from './elements';

/** Smaller meshes keep every symbol that `foldMembers` leaves: their user placed each of them by hand. */
const crowdSize = 1500;
/** Room around a symbol for its ring and a gap, CSS pixels at scale 1. */
const around = 6;

/**
 * Folds what still stands too near to something more important on screen into that, in meshes so large that symbols would
 * make one heap. Changes `hosts`, the node that stands for each or −1; afterwards every host stands for itself. Linear in
 * nodes beside the sort.
 */
export function foldCrowd(model: MapModel, zoom: number, symbolScale: number, hosts: Int32Array): void {
  const { nodes } = model;
  if (nodes.length <= crowdSize) return;
  const roomOf = (node: number): number => ((nodes[node]?.radius ?? 0) * 1.15 + around) * symbolScale;
  const side = 2 * nodes.reduce((most, _, node) => Math.max(most, roomOf(node)), 0);
  const standing = Array.from(nodes.keys())
    .filter((node) => (hosts[node] as number) < 0)
    .toSorted((one, other) => (nodes[other]?.importance ?? 0) - (nodes[one]?.importance ?? 0) || one - other);
  const cells = new Map<number, number[]>();
  /** Cells are numbered by rows far longer than any map. */
  const cellOf = (column: number, row: number): number => row * 2 ** 20 + column;
  for (const index of standing) {
    const node = nodes[index];
    if (node === undefined) continue;
    const x = node.x * zoom;
    const y = node.y * zoom;
    const column = Math.floor(x / side);
    const row = Math.floor(y / side);
    const room = roomOf(index);
    let nearest = Infinity;
    for (let across = -1; across <= 1; across += 1)
      for (let down = -1; down <= 1; down += 1)
        for (const other of cells.get(cellOf(column + across, row + down)) ?? []) {
          const place = nodes[other];
          if (place === undefined) continue;
          const distance = Math.sqrt((place.x * zoom - x) ** 2 + (place.y * zoom - y) ** 2);
          if (distance >= nearest || distance >= room + roomOf(other)) continue;
          nearest = distance;
          hosts[index] = other;
        }
    if (nearest < Infinity) continue;
    const cell = cellOf(column, row);
    const known = cells.get(cell);
    if (known === undefined) cells.set(cell, [index]);
    else known.push(index);
  }
  hosts.forEach((host, index) => {
    const above = host < 0 ? -1 : (hosts[host] as number);
    if (above >= 0) hosts[index] = above;
  });
}
