import type { Basemap } from '@scenarios/format/basemap';
import type { Mesh } from '@scenarios/format/mesh';
import { nodeState } from '@scenarios/format/run';
import type { WorldRun } from '@workers/exercise/world-run';
import { frameAt, framesOf } from '@workers/exercise/world-run';
import type { Drawing, Point, Shape } from '../drawing';

const frame = { width: 900, height: 560, margin: 26, foot: 34 } as const;
/** Most names on a map: what is worst comes first. */
const mostNames = 18;

/** States from the best to the worst: what is drawn last lies on top. Each has a colour and a shape of its own. */
export const shownStates = ['normal', 'degraded', 'onStore', 'down', 'damaged'] as const;
export type ShownState = (typeof shownStates)[number];
const colours: Readonly<Record<ShownState, string>> = {
  normal: '#2f7f95',
  degraded: '#c98500',
  onStore: '#7f56c2',
  down: '#c2341d',
  damaged: '#6b1024',
};

function mark(state: ShownState, [x, y]: Point, radius: number): Shape {
  const fill = colours[state];
  const stroke = '#ffffff';
  const of = (...points: readonly Point[]): Shape => ({ of: 'polygon', points, fill, stroke });
  switch (state) {
    case 'normal':
      return { of: 'circle', at: [x, y], radius, fill, stroke };
    case 'degraded':
      return of([x, y - radius * 1.3], [x + radius * 1.2, y + radius], [x - radius * 1.2, y + radius]);
    case 'onStore':
      return of([x - radius, y - radius], [x + radius, y - radius], [x + radius, y + radius], [x - radius, y + radius]);
    case 'down':
      return of([x, y - radius * 1.4], [x + radius * 1.4, y], [x, y + radius * 1.4], [x - radius * 1.4, y]);
    case 'damaged': {
      const [near, far] = [radius * 0.5, radius * 1.5];
      return of(
        [x - far, y - far + near],
        [x - near, y],
        [x - far, y + far - near],
        [x - far + near, y + far],
        [x, y + near],
        [x + far - near, y + far],
        [x + far, y + far - near],
        [x + near, y],
        [x + far, y - far + near],
        [x + far - near, y - far],
        [x, y - near],
        [x - far + near, y - far],
      );
    }
  }
}

/** Degrees to the drawing, true to shape at its middle. */
function projection(
  points: readonly { readonly lon: number; readonly lat: number }[],
): (lon: number, lat: number) => Point {
  const lons = points.map(({ lon }) => lon);
  const lats = points.map(({ lat }) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const width = frame.width - 2 * frame.margin;
  const height = frame.height - frame.foot - 2 * frame.margin;
  const scale = Math.min(width / Math.max((east - west) * narrow, 1e-6), height / Math.max(north - south, 1e-6));
  return (lon, lat) => [
    frame.width / 2 + (lon - (west + east) / 2) * narrow * scale,
    frame.margin + height / 2 - (lat - (south + north) / 2) * scale,
  ];
}

export type MapOfMoment = {
  readonly drawing: Drawing;
  readonly counts: Readonly<Record<ShownState, number>>;
  readonly worst: readonly string[];
};

/** The mesh as it truly is at a moment, seconds after the start of the scenario, with a legend. */
export function mapDrawing(
  world: WorldRun,
  mesh: Mesh,
  basemap: Basemap | undefined,
  seconds: number,
  words: {
    readonly title: string;
    readonly states: Readonly<Record<ShownState, string>>;
    readonly name: (node: string) => string;
  },
): MapOfMoment {
  const frames = framesOf(world);
  const at = frameAt(frames, seconds);
  const stateOf = new Map(
    world.index.nodes.map((id, place): [string, ShownState] => {
      const code = frames.nodeState[at * world.index.nodes.length + place];
      return [id, shownStates.find((state) => nodeState[state] === code) ?? 'normal'];
    }),
  );
  const place = projection(mesh.nodes.map(({ position }) => position));
  const places = new Map(mesh.nodes.map(({ id, position }) => [id, place(position.lon, position.lat)]));
  const shapes: Shape[] = [];
  for (const ring of basemap?.coast ?? [])
    shapes.push({
      of: 'polygon',
      points: ring.map(([lon, lat]) => place(lon, lat)),
      fill: '#f6f5f1',
      stroke: '#b7c0c9',
    });
  for (const { from, to } of mesh.links) {
    const [one, other] = [places.get(from), places.get(to)];
    if (one !== undefined && other !== undefined)
      shapes.push({ of: 'line', points: [one, other], stroke: '#b3bcc8', width: 0.8 });
  }
  const radius = mesh.nodes.length > 1000 ? 2 : mesh.nodes.length > 200 ? 3.5 : 5;
  const ordered = shownStates.map((state) => mesh.nodes.filter(({ id }) => stateOf.get(id) === state));
  const counts = Object.fromEntries(shownStates.map((state, each) => [state, ordered[each]?.length ?? 0])) as Record<
    ShownState,
    number
  >;
  shownStates.forEach((state, each) => {
    for (const { id } of ordered[each] ?? []) shapes.push(mark(state, places.get(id) ?? [0, 0], radius));
  });
  const worst = ordered
    .slice(3)
    .toReversed()
    .flatMap((nodes) => nodes.map(({ id }) => id));
  const boxes: (readonly [left: number, top: number, right: number])[] = [];
  for (const id of worst) {
    if (boxes.length >= mostNames) break;
    const [x, y] = places.get(id) ?? [0, 0];
    const text = words.name(id);
    const width = [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 12 : 6.5), 0);
    const left = x + radius + 5 + width > frame.width ? x - radius - 5 - width : x + radius + 5;
    if (boxes.some(([l, t, r]) => Math.abs(t - y) < 14 && left < r && l < left + width)) continue;
    boxes.push([left, y, left + width]);
    shapes.push({ of: 'text', at: [left, y + 4], text, size: 12, fill: '#17202b' });
  }
  let x = frame.margin;
  const y = frame.height - frame.foot / 2;
  for (const state of shownStates) {
    const text = `${words.states[state]} ${String(counts[state])}`;
    shapes.push(mark(state, [x + 6, y], 5), { of: 'text', at: [x + 18, y + 4], text, size: 13, fill: '#17202b' });
    x += 34 + [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 13 : 7.5), 0);
  }
  const summary = shownStates.map((state) => `${words.states[state]} ${String(counts[state])}`).join(', ');
  return { drawing: { width: frame.width, height: frame.height, title: words.title, summary, shapes }, counts, worst };
}
