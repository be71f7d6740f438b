import { cosineOfLatitude } from './cosine-of-latitude';
import { layOutGrid } from './grid-layout';

export type GraphPlace = { readonly lon: number; readonly lat: number };

/** What is known of where a node is: degrees, or a place on a drawing with y upwards. */
export type KnownPlace = {
  readonly geographic: GraphPlace | null;
  readonly drawn: { readonly x: number; readonly y: number } | null;
};

export type GraphPlaces = {
  readonly places: readonly GraphPlace[];
  /** How most of them were found. */
  readonly found: 'geographic' | 'drawn' | 'laid-out';
  /** Indices of nodes without a place of their own among others with one. */
  readonly placedNear: readonly number[];
};

type Edge = { readonly from: number; readonly to: number };

const kilometresPerDegree = 111.195;
const round = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;
const within = (value: number, bound: number): number => Math.min(bound, Math.max(-bound, value));
const at = (lon: number, lat: number): GraphPlace => ({ lon: round(within(lon, 180)), lat: round(within(lat, 90)) });

type Range = { readonly least: number; readonly most: number };
function rangeOf(values: readonly number[]): Range {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { least, most };
}

/** Puts a drawing into a box whose longer side is so many km, around a place; proportions stay. */
function scaleIntoBox(
  drawn: readonly ({ readonly x: number; readonly y: number } | null)[],
  { lon, lat }: GraphPlace,
  widthKm: number,
): (GraphPlace | null)[] {
  const present = drawn.filter((point) => point !== null);
  const [across, up] = [rangeOf(present.map(({ x }) => x)), rangeOf(present.map(({ y }) => y))];
  const longer = Math.max(across.most - across.least, up.most - up.least);
  const scale = longer > 0 ? widthKm / longer / kilometresPerDegree : 0;
  const squeeze = Math.max(0.05, cosineOfLatitude(lat));
  return drawn.map((point) =>
    point === null
      ? null
      : at(
          lon + ((point.x - (across.least + across.most) / 2) * scale) / squeeze,
          lat + (point.y - (up.least + up.most) / 2) * scale,
        ),
  );
}

/**
 * Sets nodes without a place around the first of their neighbours that has one, nearest first; parts of the graph without any
 * place go south of all others.
 */
function besideNeighbours(places: (GraphPlace | null)[], edges: readonly Edge[], widthKm: number): GraphPlace[] {
  const neighbours = places.map((): number[] => []);
  for (const { from, to } of edges) {
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  const present = places.filter((place) => place !== null);
  const [east, north] = [rangeOf(present.map(({ lon }) => lon)), rangeOf(present.map(({ lat }) => lat))];
  const extent = Math.max(east.most - east.least, north.most - north.least) || widthKm / kilometresPerDegree;
  const queue = places.flatMap((place, index) => (place === null ? [] : [index]));
  for (let next = 0; next < queue.length; next += 1) {
    const anchor = queue[next] ?? 0;
    const anchored = places[anchor];
    if (!anchored) continue;
    const around = [...new Set(neighbours[anchor])].filter((other) => places[other] === null);
    const ring = layOutGrid(
      around.length + 1,
      around.map((_, index) => ({ from: 0, to: index + 1 })),
      [0],
    );
    around.forEach((other, index) => {
      const { lon, lat } = ring[index + 1] ?? { lon: 0, lat: 0 };
      // A ring of one has its only place 0.1° from the middle.
      places[other] = at(anchored.lon + lon * 0.3 * extent, anchored.lat + lat * 0.3 * extent);
      queue.push(other);
    });
  }
  const rest = places.flatMap((place, index) => (place === null ? [index] : []));
  const positionOf = new Map(rest.map((index, position) => [index, position]));
  const inner = edges.flatMap(({ from, to }) => {
    const [one, other] = [positionOf.get(from), positionOf.get(to)];
    return one === undefined || other === undefined ? [] : [{ from: one, to: other }];
  });
  const middle = { lon: (east.least + east.most) / 2, lat: within(north.least - extent / 4, 89) };
  const laid = scaleIntoBox(
    layOutGrid(rest.length, inner, []).map(({ lon, lat }) => ({ x: lon, y: lat })),
    middle,
    (extent / 4) * kilometresPerDegree,
  );
  rest.forEach((index, position) => {
    places[index] = laid[position] ?? middle;
  });
  return places.map((place) => place ?? middle);
}

/**
 * A place in degrees for every node: its own where any node of the file has degrees; else the drawing scaled into a box of so
 * many km around `centre`; else rings. Nodes that lack what others have go beside their neighbours. Rounded to 1e-6°.
 */
export function placeGraph(
  known: readonly KnownPlace[],
  edges: readonly Edge[],
  centre: GraphPlace,
  widthKm: number,
): GraphPlaces {
  const geographic = known.some((place) => place.geographic !== null);
  const drawn = !geographic && known.some((place) => place.drawn !== null);
  if (!geographic && !drawn) {
    const rings = layOutGrid(known.length, edges, known.length > 0 ? [0] : []);
    const places = scaleIntoBox(
      rings.map(({ lon, lat }) => ({ x: lon, y: lat })),
      centre,
      widthKm,
    );
    return { places: places.map((place) => place ?? centre), found: 'laid-out', placedNear: [] };
  }
  const own = geographic
    ? known.map((place) => place.geographic)
    : scaleIntoBox(
        known.map((place) => place.drawn),
        centre,
        widthKm,
      );
  const placedNear = own.flatMap((place, index) => (place === null ? [index] : []));
  const places = placedNear.length === 0 ? own.flatMap((place) => place ?? []) : besideNeighbours(own, edges, widthKm);
  return { places, found: geographic ? 'geographic' : 'drawn', placedNear };
}
