/**
 * Places for a grid without geography, degrees: rings of growing size around the first root, one for each number of links
 * to it, so that neighbours lie near each other. Along a ring, in the order in which a breadth-first search finds them,
 * buses are spread evenly; rings are squares, so that the places are exact on any machine. Parts that hang together
 * with no root before them begin a ring further out. Neighbours of a bus are visited in the order of the branches.
 */
export function layOutGrid(
  count: number,
  branches: readonly { readonly from: number; readonly to: number }[],
  roots: readonly number[],
): readonly { readonly lon: number; readonly lat: number }[] {
  const neighbours = Array.from({ length: count }, (): number[] => []);
  for (const { from, to } of branches) {
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  const seen = new Set<number>();
  const rings: number[][] = [];
  const visit = (root: number): void => {
    if (seen.has(root)) return;
    seen.add(root);
    for (let ring = [root]; ring.length > 0;) {
      rings.push(ring);
      const next: number[] = [];
      for (const bus of ring) {
        for (const other of neighbours[bus] ?? []) {
          if (seen.has(other)) continue;
          seen.add(other);
          next.push(other);
        }
      }
      ring = next;
    }
  };
  for (const root of roots) visit(root);
  for (let bus = 0; bus < count; bus += 1) visit(bus);

  // At most 40° from the middle, and 0.1° between rings where there are few.
  const step = Math.min(0.1, 40 / Math.max(1, rings.length));
  const places = Array.from({ length: count }, () => ({ lon: 0, lat: 0 }));
  rings.forEach((ring, radius) => {
    ring.forEach((bus, index) => {
      // Way around the square in sides, from the middle of its east side.
      const way = ((index + 0.5 * (radius % 2)) / ring.length) * 4 + 0.5;
      const side = Math.floor(way) % 4;
      const along = 2 * (way - Math.floor(way)) - 1;
      const [east, north] = (
        [
          [1, along],
          [-along, 1],
          [-1, -along],
          [along, -1],
        ] as const
      )[side] ?? [0, 0];
      const round = (value: number): number => Math.round(value * radius * step * 1e6) / 1e6 + 0;
      places[bus] = { lon: round(east), lat: round(north) };
    });
  });
  return places;
}
