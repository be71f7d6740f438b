import { describe, expect, it } from 'vitest';
import { exampleScenario } from '@scenarios/format/example-scenario';
import { parseScenario } from '@scenarios/format/parse';
import type { LayoutOutcome } from '@ui/background/layout-worker';
import type { LayoutPlaces } from '@ui/layouts/layout';
import { arrangedModel, arrangementOf } from './arranged-model';
import { mapModel } from './elements';
import { MapLayout, type Arranger, type LayoutWish } from './map-layout.svelte';
import { fitProjection } from './projection';

const parsed = parseScenario(exampleScenario());
if (!parsed.ok) throw new Error('the example is not valid');
const { designs } = parsed.value;
const mesh = designs[0]?.mesh;
if (mesh === undefined) throw new Error('the example has no design');
const projection = fitProjection(mesh.nodes.map(({ position }) => [position.lon, position.lat]));
const wish: LayoutWish = { layout: 'force', path: '/one', service: null, designs, projection };

/** An arranger that is answered by hand, and a clock that is moved by hand. */
function byHand() {
  const asked: {
    answer: (outcome: LayoutOutcome) => void;
    progress: (done: number, total: number) => void;
    layout: string;
  }[] = [];
  const waiting: (() => void)[] = [];
  const arranger: Arranger = {
    arrange: ({ layout }, progress) => new Promise((answer) => asked.push({ answer, progress, layout })),
    stop: () => asked.at(-1)?.answer({ kind: 'stopped' }),
  };
  const layout = new MapLayout(arranger, (work) => {
    waiting.push(work);
    return () => waiting.splice(waiting.indexOf(work), 1);
  });
  return { asked, waiting, layout };
}
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
const placed: LayoutPlaces = {
  places: new Float64Array(200).map((_, at) => at * at),
  spacing: 1,
  levels: [],
};

describe('the layout of the maps', () => {
  it('is asked for once per document, kind and service, and shown when it comes', async () => {
    const { asked, layout } = byHand();
    layout.follow(wish);
    layout.follow({ ...wish, service: 'power' });
    expect(asked).toHaveLength(1);
    asked[0]?.answer({ kind: 'done', placed });
    await settled();
    expect(layout.shown?.places.size).toBe(
      new Set(designs.flatMap((each) => each.mesh.nodes.map(({ id }) => id))).size,
    );
    layout.follow({ ...wish, layout: 'layered' });
    layout.follow({ ...wish, layout: 'layered', service: 'power' });
    expect(asked.map((each) => each.layout)).toEqual(['force', 'layered', 'layered']);
    expect(layout.shown).not.toBeNull();
    layout.follow({ ...wish, path: '/other' });
    expect(layout.shown).toBeNull();
  });

  it('goes back to the ground, and forgets an answer that comes too late', async () => {
    const { asked, layout } = byHand();
    layout.follow(wish);
    layout.follow({ ...wish, layout: 'geographic' });
    asked[0]?.answer({ kind: 'done', placed });
    await settled();
    expect(layout.shown).toBeNull();
  });

  it('tells its progress only where it takes long, and can be stopped', async () => {
    const { asked, waiting, layout } = byHand();
    layout.follow(wish);
    asked[0]?.progress(10, 300);
    expect(layout.progress).toBeNull();
    waiting[0]?.();
    expect(layout.progress).toEqual({ done: 10, total: 300 });
    asked[0]?.progress(20, 300);
    expect(layout.progress).toEqual({ done: 20, total: 300 });
    layout.stop();
    await settled();
    expect(layout.progress).toBeNull();
    expect(layout.ended).toBe('stopped');
    expect(waiting).toHaveLength(0);
  });

  it('says that it failed', async () => {
    const { asked, layout } = byHand();
    layout.follow(wish);
    asked[0]?.answer({ kind: 'crashed', detail: 'out of memory' });
    await settled();
    expect(layout.ended).toBe('failed');
  });
});

describe('places of an arrangement', () => {
  it('take the place of x and y, and fill a box of the usual length', () => {
    const model = mapModel(mesh, projection);
    const arrangement = arrangementOf(
      mesh.nodes.map(({ id }) => id),
      placed,
    );
    const made = arrangedModel(model, arrangement);
    expect(Math.max(arrangement.bounds.width, arrangement.bounds.height)).toBeCloseTo(1000, 9);
    expect(made.nodes.map(({ id, x, y }) => [id, [x, y]])).toEqual([...arrangement.places]);
    expect(made.links).toBe(model.links);
  });

  it('give a node that came later a place beside its neighbours, and one without neighbours a place at the edge', () => {
    const model = mapModel(mesh, projection);
    const link = model.links[0];
    const late = model.nodes[link?.from ?? -1];
    const lone = model.nodes.find((_, index) => !model.links.some(({ from, to }) => from === index || to === index));
    const others = mesh.nodes.map(({ id }) => id).filter((id) => id !== late?.id && id !== lone?.id);
    const arrangement = arrangementOf(others, placed);
    const made = arrangedModel(model, arrangement);
    for (const { x, y } of made.nodes) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    const neighbours = model.links.flatMap(({ from, to }) =>
      model.nodes[from] === late ? [to] : model.nodes[to] === late ? [from] : [],
    );
    const one = made.nodes[link?.from ?? -1];
    const middle = neighbours.reduce((sum, node) => sum + (made.nodes[node]?.x ?? 0), 0) / neighbours.length;
    expect(Math.abs((one?.x ?? Infinity) - middle)).toBeLessThan(20);
  });
});
