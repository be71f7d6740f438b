import { createMaxFlow } from '@workers/engine/flow/max-flow';
import type { SupplyGrid } from './supply-grid';

/**
 * Prepares the load, MW, that must be shed without some branches if power went where it is wanted, within ratings: by
 * maximum flow. The laws of the DC model can only add to it, so that it is a lower bound on the least shed there.
 */
export function createFlowShed(grid: SupplyGrid): (lost: readonly number[]) => number {
  const { busCount, from, to, rating, capacity, load } = grid;
  const [source, sink] = [busCount, busCount + 1];
  const buses = Array.from({ length: busCount }, (_, bus) => bus);
  const network = createMaxFlow({
    nodeCount: busCount + 2,
    from: Int32Array.from([...from, ...buses.map(() => source), ...buses]),
    to: Int32Array.from([...to, ...buses, ...buses.map(() => sink)]),
  });
  const branchCount = from.length;
  let total = 0;
  for (const bus of buses) {
    network.setCapacity(branchCount + bus, capacity[bus] as number);
    network.setCapacity(branchCount + busCount + bus, load[bus] as number);
    total += load[bus] as number;
  }
  return (lost) => {
    for (let branch = 0; branch < branchCount; branch += 1) {
      const most = from[branch] === to[branch] ? 0 : (rating[branch] as number);
      network.setCapacity(branch, most, most);
    }
    for (const branch of lost) network.setCapacity(branch, 0, 0);
    network.reset();
    return Math.max(0, total - network.run(source, sink));
  };
}
