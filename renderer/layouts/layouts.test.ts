import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleScenario } from '@scenarios/format/example-scenario';
import { parseScenario } from '@scenarios/format/parse';
import { calmOrder } from './calm-order';
import { flowArcs, type Arcs } from './flow-arcs';
import { forceLayout } from './force-layout';
import { layeredLayout, levelsOf } from './layered-layout';
import type { LayoutFlow, LayoutGraph, LayoutPlaces } from './layout';
import { layoutGraph } from './layout-graph';

const flow = (providers: readonly number[], links: readonly (readonly [number, number])[], oneWay = 0): LayoutFlow => ({
  providers: Int32Array.from(providers),
  from: Int32Array.from(links, ([from]) => from),
  to: Int32Array.from(links, ([, to]) => to),
  oneWay: new Uint8Array(links.length).fill(oneWay),
});
const graph = (count: number, flows: readonly LayoutFlow[]): LayoutGraph => ({
  nodes: Array.from({ length: count }, (_, at) => `n${String(at)}`),
  x: Float64Array.from({ length: count }, (_, at) => (at * 37) % 101),
  y: Float64Array.from({ length: count }, (_, at) => (at * 53) % 97),
  from: Int32Array.from(flows.flatMap(({ from }) => [...from])),
  to: Int32Array.from(flows.flatMap(({ to }) => [...to])),
  flows,
});
const arcsOf = (pairs: readonly (readonly [number, number])[]): Arcs => ({
  from: pairs.map(([from]) => from),
  to: pairs.map(([, to]) => to),
});
const heights = ({ places }: LayoutPlaces): readonly number[] => [...places].filter((_, at) => at % 2 === 1);

describe('arcs of flows', () => {
  it('turn links away from the nearest provider, against the way they were drawn where they go both ways', () => {
    expect(flowArcs(4, [flow([3], [[0, 1], [2, 1], [3, 2]])])).toEqual(arcsOf([[1, 0], [2, 1], [3, 2]])); // prettier-ignore
  });

  it('leave out links between nodes that are equally far, that nothing reaches, or that go the other way only', () => {
    expect(flowArcs(5, [flow([0], [[0, 1], [0, 2], [1, 2], [3, 4]])])).toEqual(arcsOf([[0, 1], [0, 2]])); // prettier-ignore
    expect(flowArcs(2, [flow([1], [[0, 1]], 1)])).toEqual(arcsOf([]));
  });
});

describe('calm order', () => {
  it('runs against no arc where there is no circle, and holds every node once', () => {
    const arcs = fc.integer({ min: 2, max: 40 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        pairs: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).filter(([one, other]) => one < other)),
        names: fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }),
      }),
    );
    fc.assert(
      fc.property(arcs, ({ count, pairs, names }) => {
        const named = pairs.map(([one, other]) => [names[one] as number, names[other] as number] as const);
        const order = [...calmOrder(count, arcsOf(named))];
        expect(order.toSorted((a, b) => a - b)).toEqual([...Array(count).keys()]);
        for (const [one, other] of named) expect(order.indexOf(one)).toBeLessThan(order.indexOf(other));
      }),
      { seed: 4 },
    );
  });

  it('runs against one arc of a circle', () => {
    const ring = [[0, 1], [1, 2], [2, 3], [3, 0]] as const; // prettier-ignore
    const order = [...calmOrder(4, arcsOf(ring))];
    expect(ring.filter(([one, other]) => order.indexOf(one) > order.indexOf(other))).toHaveLength(1);
  });

  it('holds every node once and runs against at most half of the arcs, whatever the circles', () => {
    const any = fc.integer({ min: 2, max: 30 }).chain((count) =>
      fc.tuple(
        fc.constant(count),
        fc.uniqueArray(
          fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).filter(([one, other]) => one !== other),
          {
            selector: ([one, other]) => one * 100 + other,
          },
        ),
      ),
    );
    fc.assert(
      fc.property(any, ([count, pairs]) => {
        const order = [...calmOrder(count, arcsOf(pairs))];
        expect(new Set(order).size).toBe(count);
        const against = pairs.filter(([one, other]) => order.indexOf(one) > order.indexOf(other)).length;
        expect(against).toBeLessThanOrEqual(pairs.length / 2);
      }),
      { seed: 5 },
    );
  });
});

describe('levels', () => {
  it('put a node below the lowest of those that give to it, over several services', () => {
    const arcs = flowArcs(4, [flow([0], [[0, 1], [1, 2], [0, 3]]), flow([2], [[2, 3]])]); // prettier-ignore
    expect([...levelsOf(4, arcs)]).toEqual([0, 1, 2, 3]);
  });

  it('mark nodes that no flow reaches', () => {
    expect([...levelsOf(3, arcsOf([[0, 1]]))]).toEqual([0, 1, -1]);
  });

  it('stand one below the other in the picture, those apart at the bottom', () => {
    const [plant, substation, hospital, apart] = heights(layeredLayout(graph(4, [flow([0], [[0, 1], [1, 2]])]))); // prettier-ignore
    expect(plant).toBeLessThan(substation as number);
    expect(substation).toBeLessThan(hospital as number);
    expect(hospital).toBeLessThan(apart as number);
  });

  it('cross no link of a tree', () => {
    // Two plants, given in the order against which their two customers each stand.
    const { places } = layeredLayout({ ...graph(6, [flow([0, 1], [[0, 2], [0, 4], [1, 3], [1, 5]])]), x: Float64Array.of(9, 1, 1, 2, 3, 4) }); // prettier-ignore
    const across = (node: number): number => places[2 * node] as number;
    expect(Math.sign(across(0) - across(1))).toBe(Math.sign(across(2) - across(3)));
    expect(Math.max(across(3), across(5)) < Math.min(across(2), across(4))).toBe(across(1) < across(0));
  });

  it('tell where they begin and end, every node inside its own, and break one that is too wide', () => {
    const links = Array.from({ length: 60 }, (_, at) => [0, at + 1] as const);
    const { places, levels, spacing } = layeredLayout(graph(64, [flow([0], links)]));
    expect(levels.map(({ step }) => step)).toEqual([0, 1, null]);
    const level = (node: number) => levels[node === 0 ? 0 : node <= 60 ? 1 : 2];
    for (let node = 0; node < 64; node += 1) {
      expect(places[2 * node + 1]).toBeGreaterThan(level(node)?.top ?? Infinity);
      expect(places[2 * node + 1]).toBeLessThan(level(node)?.bottom ?? 0);
    }
    for (const [at, { top }] of levels.entries()) if (at > 0) expect(top).toBe(levels[at - 1]?.bottom);
    const rows = new Map<number, number[]>();
    for (let node = 1; node <= 60; node += 1) {
      const y = places[2 * node + 1] as number;
      rows.set(y, [...(rows.get(y) ?? []), places[2 * node] as number]);
    }
    expect(rows.size).toBeGreaterThan(1);
    for (const row of rows.values())
      for (const [at, x] of row.toSorted((a, b) => a - b).entries())
        if (at > 0) expect(x - (row.toSorted((a, b) => a - b)[at - 1] as number)).toBeGreaterThan(0.99 * spacing);
  });

  it('place one node, and none', () => {
    expect([...layeredLayout(graph(1, [])).places].every(Number.isFinite)).toBe(true);
    expect(layeredLayout(graph(1, [])).levels).toHaveLength(1);
    expect(layeredLayout(graph(0, []))).toMatchObject({ places: new Float64Array(0), levels: [] });
  });

  it('give every node of a large mesh a place of its own', () => {
    const count = 2000;
    const links = Array.from({ length: 6000 }, (_, at) => [(at * 7) % count, (at * 13 + 5) % count] as const);
    const { places } = layeredLayout(graph(count, [flow([0, 1, 2], links), flow([900], links.slice(0, 3000))]));
    expect(
      new Set(Array.from({ length: count }, (_, at) => `${String(places[2 * at])} ${String(places[2 * at + 1])}`)).size,
    ).toBe(count);
  });
});

describe('force', () => {
  const chain = graph(60, [
    flow(
      [0],
      Array.from({ length: 59 }, (_, at) => [at, at + 1] as const),
    ),
  ]);

  it('always gives the same places', () => {
    expect(forceLayout(chain)).toEqual(forceLayout(chain));
  });

  it('brings linked nodes nearer than others, and never two onto one place', () => {
    const { places } = forceLayout(chain);
    const distance = (one: number, other: number): number =>
      Math.sqrt(
        ((places[2 * one] as number) - (places[2 * other] as number)) ** 2 +
          ((places[2 * one + 1] as number) - (places[2 * other + 1] as number)) ** 2,
      );
    let near = 0;
    let all = 0;
    let least = Infinity;
    for (let one = 0; one < 60; one += 1)
      for (let other = one + 1; other < 60; other += 1) {
        least = Math.min(least, distance(one, other));
        all += distance(one, other) / 1770;
        if (other === one + 1) near += distance(one, other) / 59;
      }
    expect(near).toBeLessThan(all / 2);
    expect(least).toBeGreaterThan(5);
  });

  it('parts nodes of one place, tells its progress, and takes an empty mesh', () => {
    const heap = { ...graph(3, []), x: new Float64Array(3), y: new Float64Array(3) };
    const told: number[] = [];
    const { places } = forceLayout(heap, (done, total) => told.push(done / total));
    expect(new Set([places[0], places[2], places[4]]).size).toBe(3);
    expect(told.at(-1)).toBe(1);
    expect(forceLayout(graph(0, [])).places).toHaveLength(0);
  });
});

describe('the graph of a document', () => {
  const parsed = parseScenario(exampleScenario());
  if (!parsed.ok) throw new Error('the example is not valid');
  const { designs } = parsed.value;
  const project = (lon: number, lat: number) => [lon, -lat] as const;

  it('holds every node of all designs once, and every pair that a link joins', () => {
    const made = layoutGraph([...designs, ...designs], project, null);
    const meshes = designs.map(({ mesh }) => mesh);
    expect(new Set(made.nodes)).toEqual(new Set(meshes.flatMap(({ nodes }) => nodes.map(({ id }) => id))));
    expect(made.nodes).toHaveLength(new Set(made.nodes).size);
    const pairs = new Set(meshes.flatMap(({ links }) => links.map(({ from, to }) => [from, to].toSorted().join(' '))));
    expect(made.from).toHaveLength(pairs.size);
    expect(made.flows).not.toHaveLength(0);
  });

  it('follows one service where one is chosen', () => {
    const service = designs[0]?.mesh.links[0]?.carries[0]?.service ?? '';
    expect(layoutGraph(designs, project, service).flows).toHaveLength(1);
    expect(layoutGraph(designs, project, 'nothing').flows).toHaveLength(0);
  });
});
