import { expect, it } from 'vitest';
import type { ServiceNetwork } from '../model';
import { settle } from '../settle';
import { resetState } from '../state';
import { line, testModel } from '../test-mesh';
import { createWorld, touchServices } from '../world';
import { createPowerGrid } from './power-grid';
import { unitStatus } from './power-state';

/** Small generator with a fixed seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function randomGrid(next: () => number) {
  const count = 3 + Math.floor(next() * 12);
  const ranks = ['life', 'essential', 'normal'] as const;
  return testModel({
    services: [{ id: 'power', flow: 'dc-power' }],
    parameters: { 'power.ufls.quota': next(), 'power.restoration.margin': next() * 0.3 },
    nodes: Array.from({ length: count }, (_, i) => ({
      id: `n${i}`,
      provides:
        next() < 0.5
          ? [
              {
                service: 'power',
                capacity: next() * 100,
                fastReserve: next() * 20,
                blackStart: next() < 0.5,
                needsLiveGrid: next() < 0.2,
              },
            ]
          : [],
      needs:
        next() < 0.6 ? [{ service: 'power', rate: next() * 50, class: ranks[Math.floor(next() * 3)] ?? 'normal' }] : [],
    })),
    links: Array.from({ length: count * 2 }, (_, i) => {
      const from = Math.floor(next() * count);
      return line(`n${from}`, `n${(from + 1 + Math.floor(next() * (count - 1))) % count}`, next() * 60, `l${i}`);
    }),
  });
}

it('every live island is in balance, within its units, and sustained, whatever breaks', () => {
  const next = generator(7);
  for (let round = 0; round < 150; round += 1) {
    const model = randomGrid(next);
    const world = createWorld(model);
    const { state } = world;
    const network = model.networks[0] as ServiceNetwork;
    const power = createPowerGrid(world, network);
    const grid = power.state;
    resetState(state, model, world.impact.storeFactor);
    power.reset();
    settle(world, [power]);
    world.initialising = false;
    for (let step = 0; step < 12; step += 1) {
      world.now += 600;
      const node = Math.floor(next() * model.nodeCount);
      const link = Math.floor(next() * model.linkCount);
      state.condition[node] = state.nodeFunction[node] = next() < 0.5 ? 1 : next();
      touchServices(world, model.conditionServices, node, -1, node, -1);
      state.linkUp[link] = next() < 0.6 ? 1 : 0;
      touchServices(world, model.linkServices, link, -1, -1, link);
      const bus = Math.floor(next() * grid.busCount);
      if (next() < 0.3) power.energiseBus(bus);
      settle(world, [power]);
      power.conclude();
      const balance = new Float64Array(grid.busCount);
      const sustained = new Uint8Array(grid.busCount);
      for (let unit = 0; unit < grid.unitCount; unit += 1) {
        const output = grid.output[unit] as number;
        const island = grid.island[grid.unitBus[unit] as number] as number;
        if (grid.status[unit] !== unitStatus.online) {
          expect(output).toBe(0);
          continue;
        }
        expect(island).toBeGreaterThanOrEqual(0);
        expect(output).toBeGreaterThanOrEqual(-1e-6);
        expect(output).toBeLessThanOrEqual((grid.capacity[unit] as number) + 1e-6);
        balance[island] = (balance[island] as number) + output;
        if (model.provisionNeedsLiveGrid[network.provisions[unit] as number] !== 1) sustained[island] = 1;
      }
      for (let load = 0; load < grid.loadCount; load += 1) {
        const island = grid.island[grid.loadBus[load] as number] as number;
        expect(grid.armed[load]).toBeGreaterThanOrEqual(-1e-9);
        const served = (grid.allowed[load] as number) * (grid.demand[load] as number);
        const share = state.networkShare[network.needs[load] as number] as number;
        if (island < 0) expect(share).toBe(0);
        else balance[island] = (balance[island] as number) - served;
      }
      for (let island = 0; island < grid.islandCount; island += 1) {
        expect(sustained[island]).toBe(1);
        expect(Math.abs(balance[island] as number)).toBeLessThan(1e-5);
      }
    }
  }
});
