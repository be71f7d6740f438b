import { edmondsKarp, type TwinArc } from './edmonds-karp';

export type AllocationProblem = {
  readonly nodeCount: number;
  readonly arcs: readonly {
    readonly from: number;
    readonly to: number;
    readonly directed: boolean;
    readonly capacity: number;
  }[];
  readonly nodeCapacity: readonly number[];
  readonly sources: readonly { readonly node: number; readonly capacity: number }[];
  readonly sinks: readonly { readonly node: number; readonly priority: number; readonly demand: number }[];
};

/** Whether every sink can have this amount at once. */
function feasible(problem: AllocationProblem, amounts: readonly number[]): boolean {
  const { nodeCount } = problem;
  const [source, sink] = [2 * nodeCount, 2 * nodeCount + 1];
  const arcs: TwinArc[] = [];
  for (const { from, to, directed, capacity } of problem.arcs) {
    arcs.push({ from: 2 * from + 1, to: 2 * to, capacity: Math.min(capacity, 1e6) });
    if (!directed) arcs.push({ from: 2 * to + 1, to: 2 * from, capacity: Math.min(capacity, 1e6) });
  }
  problem.nodeCapacity.forEach((capacity, node) => {
    arcs.push({ from: 2 * node, to: 2 * node + 1, capacity: Math.min(capacity, 1e6) });
  });
  let next = sink + 1;
  const supplyAt = new Map<number, number>();
  for (const { node, capacity } of problem.sources) {
    const at = supplyAt.get(node) ?? next++;
    supplyAt.set(node, at);
    arcs.push({ from: source, to: at, capacity }, { from: at, to: 2 * node + 1, capacity: 1e6 });
  }
  problem.sinks.forEach(({ node }, index) => {
    const at = next++;
    arcs.push({ from: 2 * node, to: at, capacity: 1e6 }, { from: at, to: sink, capacity: amounts[index] ?? 0 });
    const local = supplyAt.get(node);
    if (local !== undefined) arcs.push({ from: local, to: at, capacity: 1e6 });
  });
  const wanted = amounts.reduce((sum, amount) => sum + amount, 0);
  return edmondsKarp(next, arcs, source, sink) >= wanted - 1e-7;
}

/**
 * What each sink gets when classes come in order and each class is max-min fair by share: the naive twin, by bisection
 * on the common share and by asking of each sink alone whether it could have more. Good to about 1e-5.
 */
export function fairAllocation(problem: AllocationProblem): number[] {
  const amounts = problem.sinks.map(() => 0);
  const demandOf = (index: number): number => problem.sinks[index]?.demand ?? 0;
  for (let priority = 0; priority < 3; priority += 1) {
    let active = problem.sinks.flatMap((sink, index) => (sink.priority === priority && sink.demand > 0 ? [index] : []));
    let share = 0;
    while (active.length > 0) {
      const tryShare = (value: number): boolean => {
        const trial = amounts.slice();
        for (const index of active) trial[index] = value * demandOf(index);
        return feasible(problem, trial);
      };
      let [low, high] = [share, 1];
      if (tryShare(1)) low = 1;
      for (let step = 0; step < 34 && low < 1; step += 1) {
        const middle = (low + high) / 2;
        if (tryShare(middle)) low = middle;
        else high = middle;
      }
      share = low;
      for (const index of active) amounts[index] = share * demandOf(index);
      if (share === 1) break;
      active = active.filter((index) => {
        const trial = amounts.slice();
        trial[index] = (trial[index] ?? 0) + 1e-4 * demandOf(index);
        return feasible(problem, trial);
      });
    }
  }
  return amounts;
}
