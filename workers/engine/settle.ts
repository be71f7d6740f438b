import type { Allocation } from './rules/allocation';
import { updateFunction } from './rules/function';
import type { World } from './world';
import { notice } from './world';

/**
 * Settles one instant from the present state, never from an optimistic one: allocates the touched services, recomputes the
 * function of the nodes whose needs changed, and goes on while that touches services again. Bounded; a bound reached is
 * noted, and the next instant goes on from there.
 */
export function settle(world: World, allocations: readonly Allocation[]): void {
  const { state, log } = world;
  const bound = world.model.parameters['settle.max-iterations'];
  for (let round = 0; round < bound; round += 1) {
    for (let service = 0; service < allocations.length; service += 1) {
      if (state.serviceDirty[service] === 0) continue;
      state.serviceDirty[service] = 0;
      allocations[service]?.solve();
      log.settle(service);
    }
    for (let i = 0; i < state.nodeQueueLength; i += 1) {
      const node = state.nodeQueue[i] as number;
      state.nodeQueued[node] = 0;
      updateFunction(world, node);
    }
    state.nodeQueueLength = 0;
    if (!state.serviceDirty.includes(1)) return;
  }
  notice(world, 'settle/bound-reached');
}
