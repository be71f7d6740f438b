type Place = { readonly position: { readonly lon: number; readonly lat: number } };

/**
 * Looks for the nearest of many places, in cells that hold about one place each, so that thousands of questions take no
 * longer than the places themselves. Nearness is by degrees, those to the east shortened towards the poles; null where
 * there are no places, and the first of the list among equals.
 */
export function createNearest<Kind extends Place>(places: readonly Kind[]): (from: Place) => Kind | null {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const { position } of places) {
    west = Math.min(west, position.lon);
    east = Math.max(east, position.lon);
    south = Math.min(south, position.lat);
    north = Math.max(north, position.lat);
  }
  const side = Math.max(1, Math.ceil(Math.sqrt(places.length)));
  const width = Math.max(1e-9, (east - west) / side);
  const height = Math.max(1e-9, (north - south) / side);
  const cells: number[][] = Array.from({ length: side * side }, () => []);
  const clamp = (value: number): number => Math.min(side - 1, Math.max(0, Math.floor(value)));
  for (const [index, { position }] of places.entries())
    cells[clamp((position.lat - south) / height) * side + clamp((position.lon - west) / width)]?.push(index);

  return ({ position }) => {
    if (places.length === 0) return null;
    // A parabola is near enough to the cosine to find the nearest.
    const poleward = position.lat / 90;
    const shrink = Math.max(0.01, 1 - poleward * poleward);
    const column = clamp((position.lon - west) / width);
    const row = clamp((position.lat - south) / height);
    let best = -1;
    let least = Infinity;
    for (let ring = 0; ring < side; ring += 1) {
      // What lies further out than this ring is at least so far away.
      const reach = Math.max(0, ring - 1) * Math.min(width * shrink, height);
      if (best >= 0 && reach * reach > least) break;
      for (let y = Math.max(0, row - ring); y <= Math.min(side - 1, row + ring); y += 1) {
        const edge = Math.abs(y - row) === ring;
        for (let x = Math.max(0, column - ring); x <= Math.min(side - 1, column + ring); x += 1) {
          if (!edge && Math.abs(x - column) !== ring) continue;
          for (const index of cells[y * side + x] ?? []) {
            const place = places[index]?.position;
            if (place === undefined) continue;
            const eastward = (place.lon - position.lon) * shrink;
            const northward = place.lat - position.lat;
            const distance = eastward * eastward + northward * northward;
            if (distance < least || (distance === least && index < best)) {
              least = distance;
              best = index;
            }
          }
        }
      }
    }
    return places[best] ?? null;
  };
}
