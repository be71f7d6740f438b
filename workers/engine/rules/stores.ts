import { changeKind, entityKind } from '@scenarios/format/run';
import { eventKind } from '../event';
import type { State } from '../state';
import type { World } from '../world';

/** Share of its capacity below which a store counts as empty: only rounding is left in it. */
const ROUNDING = 1e-12;

/** Level of a store at a time not before its last change of rate, in the unit of its service times seconds. */
export function storeLevelAt(state: State, store: number, time: number): number {
  const rate = state.storeRate[store] as number;
  const level = state.storeLevel[store] as number;
  if (rate === 0) return level;
  const moved = level + rate * (time - (state.storeSince[store] as number));
  return Math.min(state.storeCapacity[store] as number, Math.max(0, moved));
}

/** A store is rebased only here, when its rate changes, so that its empty and full times do not depend on any tick. */
function setRate(world: World, store: number, rate: number): void {
  const { state, queue, now } = world;
  if (rate === state.storeRate[store]) return;
  const level = storeLevelAt(state, store, now);
  const handle = state.storeEvent[store] as number;
  if (handle >= 0) queue.cancel(handle);
  state.storeEvent[store] = -1;
  state.storeLevel[store] = level;
  state.storeSince[store] = now;
  state.storeRate[store] = rate;
  world.storeRevision += 1;
  if (rate === 0) return;
  const left = rate < 0 ? level / -rate : ((state.storeCapacity[store] as number) - level) / rate;
  state.storeEvent[store] = queue.push(now + left, eventKind.storeTurns, eventKind.storeTurns, store, 0, -1);
}

/**
 * Sets the rates of the stores of a need: the first that is not empty covers what the network does not; while the network
 * meets the whole need they refill, all at once. What refilling draws from the network is not modelled. Nothing is drawn
 * at a node without any condition left. Returns whether a store covers the need.
 */
export function updateStores(world: World, need: number): boolean {
  const { state, model, now } = world;
  const end = model.needStores.start[need + 1] as number;
  const share = state.networkShare[need] as number;
  const working = (state.condition[model.needNode[need] as number] as number) > 0;
  const factor = state.demandFactor[model.needService[need] as number] as number;
  const own = state.needFactor[need] as number;
  const missing = (model.needRate[need] as number) * factor * own * (1 - share);
  let covered = false;
  for (let i = model.needStores.start[need] as number; i < end; i += 1) {
    const store = model.needStores.items[i] as number;
    const level = storeLevelAt(state, store, now);
    const capacity = state.storeCapacity[store] as number;
    const refill = model.storeRefillRate[store] as number;
    let rate = 0;
    if (working && share < 1 && !covered && level > capacity * ROUNDING) {
      covered = true;
      rate = -missing;
    } else if (working && share >= 1 && level < capacity && refill > 0) {
      rate = refill;
    }
    setRate(world, store, rate);
  }
  return covered;
}

/** Applies the event at which a store runs dry or is full; the caller then updates its need. */
export function turnStore(world: World, store: number): void {
  const { state, model, log } = world;
  const ranDry = (state.storeRate[store] as number) < 0;
  state.storeLevel[store] = ranDry ? 0 : (state.storeCapacity[store] as number);
  state.storeSince[store] = world.now;
  state.storeRate[store] = 0;
  state.storeEvent[store] = -1;
  world.revision += 1;
  world.storeRevision += 1;
  const need = model.storeNeed[store] as number;
  const lost = state.lossCause[need] as number;
  const cause = ranDry && lost >= 0 ? lost : (state.supplyCause[need] as number);
  const kind = ranDry ? changeKind.storeEmpty : changeKind.storeFull;
  const record = log.write(world.now, kind, entityKind.store, store, ranDry ? 0 : 1, cause);
  state.storeCause[store] = ranDry ? record : -1;
}

/** Puts an amount into a store from outside, and what does not fit into the others of its need; the caller then updates the need. */
export function restock(world: World, first: number, amount: number): void {
  const { state, model, queue, log } = world;
  const need = model.storeNeed[first] as number;
  const end = model.needStores.start[need + 1] as number;
  let left = amount;
  for (let i = model.needStores.start[need] as number; i < end && left > 0; i += 1) {
    const store = model.needStores.items[i] as number;
    const capacity = state.storeCapacity[store] as number;
    const level = storeLevelAt(state, store, world.now);
    const put = Math.min(left, capacity - level);
    if (put <= 0) continue;
    left -= put;
    const handle = state.storeEvent[store] as number;
    if (handle >= 0) queue.cancel(handle);
    state.storeEvent[store] = -1;
    state.storeRate[store] = 0;
    state.storeSince[store] = world.now;
    state.storeLevel[store] = level + put;
    state.storeCause[store] = -1;
    world.revision += 1;
    const share = (level + put) / capacity;
    state.supplyCause[need] = log.write(world.now, changeKind.restocked, entityKind.store, store, share, -1);
  }
}
