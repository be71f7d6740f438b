import type { Allocation } from './rules/allocation';
import { updateFunction } from './rules/function';
import type { World } from './world';
import { notice } from './world';

/** Rounds without rest after which the states of an instant are compared: nearly every instant rests long before. */
const PATIENCE = 12;

/** One round: allocates the touched services, then recomputes the function of the nodes whose needs changed. */
function settleRound(world: World, allocations: readonly Allocation[]): void {
  const { state, log } = world;
  for (const service of world.model.settleOrder) {
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
}

const atRest = (world: World): boolean => !world.state.serviceDirty.includes(1);

const differing = (a: Float64Array, b: Float64Array): number[] => {
  const found: number[] = [];
  for (let node = 0; node < a.length; node += 1) if (a[node] !== b[node]) found.push(node);
  return found;
};

/**
 * Settles one instant from the present state, never from an optimistic one: round by round until nothing is touched any more.
 *
 * Bounded, and never silent about it. Where the functions of an earlier round of the same instant come back, needs chase each
 * other: that is noted with the nodes that alternate, and from there on functions may only fall, which comes to rest on the
 * lower side. A bound that is reached all the same is noted too, and the next instant goes on from there.
 */
export function settle(world: World, allocations: readonly Allocation[]): void {
  const { state } = world;
  const bound = world.model.parameters['settle.max-iterations'];
  let earlier: Float64Array | null = null;
  let alternating: Set<number> | null = null;
  for (let round = 0; round < bound; round += 1) {
    settleRound(world, allocations);
    if (atRest(world)) {
      world.onlyFalling = false;
      return;
    }
    if (round < PATIENCE || world.onlyFalling) continue;
    if (earlier === null) {
      earlier = state.nodeFunction.slice();
      alternating = new Set();
      continue;
    }
    const changed = differing(earlier, state.nodeFunction);
    for (const node of changed) alternating?.add(node);
    if (changed.length > 0) continue;
    notice(
      world,
      'settle/oscillates',
      [...(alternating ?? [])].sort((a, b) => a - b),
    );
    world.onlyFalling = true;
  }
  world.onlyFalling = false;
  notice(world, 'settle/bound-reached');
}
