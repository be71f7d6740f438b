import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairAllocation, type AllocationProblem } from '../testing/fair-allocation';
import { createFuzz } from '../testing/fuzz';
import { createCapacitatedFlow } from './capacitated';

type Answer = { delivered: number[]; arcFlow: number[]; sourceOutput: number[] };

function allocator(problem: AllocationProblem): (state: AllocationProblem) => Answer {
  const { arcs, sources, sinks } = problem;
  const network = createCapacitatedFlow({
    nodeCount: problem.nodeCount,
    from: Int32Array.from(arcs, (arc) => arc.from),
    to: Int32Array.from(arcs, (arc) => arc.to),
    directed: Uint8Array.from(arcs, (arc) => (arc.directed ? 1 : 0)),
    sourceNode: Int32Array.from(sources, (source) => source.node),
    sinkNode: Int32Array.from(sinks, (sink) => sink.node),
    sinkClass: Uint8Array.from(sinks, (sink) => sink.priority),
  });
  return (state) => {
    state.sources.forEach((source, index) => network.setSource(index, source.capacity));
    state.nodeCapacity.forEach((capacity, node) => network.setNode(node, capacity));
    state.arcs.forEach((arc, index) => network.setArc(index, arc.capacity));
    state.sinks.forEach((sink, index) => network.setDemand(index, sink.demand));
    network.settle();
    const left = state.nodeCapacity.map((_, node) => network.outputOf(node));
    return {
      delivered: sinks.map((_, sink) => network.deliveredTo(sink)),
      arcFlow: arcs.map((_, arc) => network.flowOn(arc)),
      // Of several sources at a node the first gives first.
      sourceOutput: state.sources.map(({ node, capacity }) => {
        const given = Math.min(left[node] ?? 0, capacity);
        left[node] = (left[node] ?? 0) - given;
        return given;
      }),
    };
  };
}

const allocate = (problem: AllocationProblem): Answer => allocator(problem)(problem);

/** Node balance, every capacity, every demand. */
function checkLaws(problem: AllocationProblem, { delivered, arcFlow, sourceOutput }: Answer): void {
  const { nodeCount, arcs, nodeCapacity, sources, sinks } = problem;
  const balance = new Array<number>(nodeCount).fill(0);
  const arriving = new Array<number>(nodeCount).fill(0);
  const own = new Array<number>(nodeCount).fill(0);
  const slack = 1e-8;
  const add = (list: number[], node: number, value: number): void => {
    list[node] = (list[node] ?? 0) + value;
  };
  arcs.forEach(({ from, to, directed, capacity }, index) => {
    const carried = arcFlow[index] ?? NaN;
    expect(Math.abs(carried)).toBeLessThanOrEqual(capacity + slack);
    if (directed) expect(carried).toBeGreaterThanOrEqual(-slack);
    add(balance, from, -carried);
    add(balance, to, carried);
    if (from !== to) add(arriving, carried > 0 ? to : from, Math.abs(carried));
  });
  sources.forEach(({ node, capacity }, index) => {
    const output = sourceOutput[index] ?? NaN;
    expect(output).toBeGreaterThanOrEqual(-slack);
    expect(output).toBeLessThanOrEqual(capacity + slack);
    add(balance, node, output);
  });
  sinks.forEach(({ node, demand }, index) => {
    const got = delivered[index] ?? NaN;
    expect(got).toBeGreaterThanOrEqual(0);
    expect(got).toBeLessThanOrEqual(demand);
    add(balance, node, -got);
    add(own, node, got);
  });
  for (let node = 0; node < nodeCount; node += 1) {
    expect(Math.abs(balance[node] ?? NaN)).toBeLessThan(slack);
    expect((arriving[node] ?? NaN) - (own[node] ?? NaN)).toBeLessThanOrEqual((nodeCapacity[node] ?? NaN) + slack);
  }
}

const problemOf = (seed: number): AllocationProblem => {
  const fuzz = createFuzz(seed);
  const nodeCount = 1 + fuzz.below(8);
  const whole = fuzz.next() < 0.5;
  const amount = (most: number): number => (whole ? fuzz.below(most + 1) : fuzz.next() * most);
  return {
    nodeCount,
    arcs: Array.from({ length: fuzz.below(3 * nodeCount) }, () => ({
      from: fuzz.below(nodeCount),
      to: fuzz.below(nodeCount),
      directed: fuzz.next() < 0.5,
      capacity: fuzz.next() < 0.2 ? Infinity : fuzz.next() < 0.15 ? 0 : amount(8),
    })),
    nodeCapacity: Array.from({ length: nodeCount }, () =>
      fuzz.next() < 0.6 ? Infinity : fuzz.next() < 0.3 ? 0 : amount(8),
    ),
    sources: Array.from({ length: fuzz.below(4) }, () => ({
      node: fuzz.below(nodeCount),
      capacity: fuzz.next() < 0.1 ? 0 : amount(12),
    })),
    sinks: Array.from({ length: fuzz.below(7) }, () => ({
      node: fuzz.below(nodeCount),
      priority: fuzz.below(3),
      demand: fuzz.next() < 0.1 ? 0 : amount(6),
    })),
  };
};

describe('capacitated allocation', () => {
  it('gives each sink what the naive twin gives, and keeps every law', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const problem = problemOf(seed);
      const answer = allocate(problem);
      checkLaws(problem, answer);
      const expected = fairAllocation(problem);
      expected.forEach((value, sink) => {
        if (Math.abs(value - (answer.delivered[sink] ?? NaN)) > 1e-5) {
          throw new Error(`seed ${seed}, sink ${sink}: ${answer.delivered.join(' ')} but ${expected.join(' ')}`);
        }
      });
    }
  });

  it('shares exactly, and unreachable sinks do not pull the share down', () => {
    // One works of 10 behind one main: 4 + 8 + 8 wanted by a class, and 5 by a village that no pipe reaches.
    const { delivered, sourceOutput, arcFlow } = allocate({
      nodeCount: 6,
      arcs: [
        { from: 0, to: 1, directed: true, capacity: Infinity },
        { from: 1, to: 2, directed: false, capacity: 100 },
        { from: 3, to: 1, directed: false, capacity: 100 },
        { from: 1, to: 4, directed: false, capacity: 100 },
      ],
      nodeCapacity: [Infinity, Infinity, 0, 0, 0, 0],
      sources: [{ node: 0, capacity: 10 }],
      sinks: [
        { node: 2, priority: 1, demand: 4 },
        { node: 3, priority: 1, demand: 8 },
        { node: 4, priority: 1, demand: 8 },
        { node: 5, priority: 0, demand: 5 },
      ],
    });
    expect(delivered).toEqual([2, 4, 4, 0]);
    expect(sourceOutput).toEqual([10]);
    expect(arcFlow).toEqual([10, 2, -4, 4]);
  });

  it('fills what is left after the common share', () => {
    // The narrow branch stops at a quarter; the wide one goes on until the works is dry.
    const { delivered } = allocate({
      nodeCount: 3,
      arcs: [
        { from: 0, to: 1, directed: false, capacity: 1 },
        { from: 0, to: 2, directed: false, capacity: 50 },
      ],
      nodeCapacity: [Infinity, Infinity, Infinity],
      sources: [{ node: 0, capacity: 4 }],
      sinks: [
        { node: 1, priority: 2, demand: 4 },
        { node: 2, priority: 2, demand: 4 },
        { node: 0, priority: 0, demand: 0.5 },
      ],
    });
    expect(delivered).toEqual([1, 2.5, 0.5]);
  });

  it('reroutes a higher class rather than take from it', () => {
    // Life at node 2 could come from either works; the essential sink only from works 0 through the shared pipe.
    const { delivered } = allocate({
      nodeCount: 4,
      arcs: [
        { from: 0, to: 2, directed: true, capacity: 5 },
        { from: 1, to: 2, directed: true, capacity: 5 },
        { from: 0, to: 3, directed: true, capacity: 5 },
      ],
      nodeCapacity: [Infinity, Infinity, Infinity, Infinity],
      sources: [
        { node: 0, capacity: 5 },
        { node: 1, capacity: 5 },
      ],
      sinks: [
        { node: 2, priority: 0, demand: 5 },
        { node: 3, priority: 1, demand: 5 },
      ],
    });
    expect(delivered).toEqual([5, 5]);
  });

  it('a node that lets nothing pass still uses and sends its own', () => {
    const { delivered } = allocate({
      nodeCount: 3,
      arcs: [
        { from: 0, to: 1, directed: false, capacity: 9 },
        { from: 1, to: 2, directed: false, capacity: 9 },
      ],
      nodeCapacity: [Infinity, 0, Infinity],
      sources: [
        { node: 0, capacity: 9 },
        { node: 1, capacity: 3 },
      ],
      sinks: [
        { node: 1, priority: 1, demand: 4 },
        { node: 2, priority: 0, demand: 2 },
      ],
    });
    expect(delivered).toEqual([4, 2]);
  });

  it('a lower class never moves a higher one; a repeated state gives the same shares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 1_000_000 }), fc.nat(2), (seed, priority) => {
        const problem = problemOf(seed);
        const run = allocator(problem);
        const whole = run(problem);
        const without: AllocationProblem = {
          ...problem,
          sinks: problem.sinks.map((sink) => (sink.priority > priority ? { ...sink, demand: 0 } : sink)),
        };
        const fewer = run(without);
        problem.sinks.forEach((sink, index) => {
          if (sink.priority > priority) return;
          expect(Math.abs((whole.delivered[index] ?? NaN) - (fewer.delivered[index] ?? NaN))).toBeLessThan(1e-8);
        });
        run(problem).delivered.forEach((got, index) => {
          expect(Math.abs(got - (whole.delivered[index] ?? NaN))).toBeLessThan(1e-9);
        });
        const richer: AllocationProblem = {
          ...problem,
          sources: problem.sources.map((source) => ({ ...source, capacity: source.capacity * 2 })),
        };
        const total = (answer: Answer): number =>
          answer.delivered.reduce((sum, got, index) => sum + (problem.sinks[index]?.priority === 0 ? got : 0), 0);
        expect(total(run(richer))).toBeGreaterThanOrEqual(total(whole) - 1e-8);
      }),
      { numRuns: 300, seed: 17 },
    );
  });

  /** The same mesh with a few capacities, supplies and demands drawn anew; now and then a demand. */
  const changed = (problem: AllocationProblem, fuzz: ReturnType<typeof createFuzz>): AllocationProblem => {
    const draw = (value: number, most: number, endless: boolean): number => {
      const luck = fuzz.next();
      if (luck < 0.75) return value;
      return luck < 0.85 ? 0 : endless && luck < 0.9 ? Infinity : fuzz.next() * most;
    };
    return {
      ...problem,
      arcs: problem.arcs.map((arc) => ({ ...arc, capacity: draw(arc.capacity, 8, true) })),
      nodeCapacity: problem.nodeCapacity.map((value) => draw(value, 8, true)),
      sources: problem.sources.map((source) => ({ ...source, capacity: draw(source.capacity, 12, false) })),
      sinks: problem.sinks.map((sink) => ({
        ...sink,
        demand: fuzz.next() < 0.1 ? draw(sink.demand, 6, false) : sink.demand,
      })),
    };
  };

  it('gives step by step what a start from nothing gives', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const fuzz = createFuzz(seed + 9000);
      let problem = problemOf(seed);
      const run = allocator(problem);
      for (let step = 0; step < 12; step += 1) {
        const warm = run(problem);
        checkLaws(problem, warm);
        allocate(problem).delivered.forEach((cold, sink) => {
          if (Math.abs(cold - (warm.delivered[sink] ?? NaN)) < 1e-8) return;
          throw new Error(`seed ${seed}, step ${step}, sink ${sink}: ${warm.delivered.join(' ')}, cold ${cold}`);
        });
        problem = changed(problem, fuzz);
      }
    }
  });
});
