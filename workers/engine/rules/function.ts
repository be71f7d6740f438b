import { changeKind, entityKind } from '@scenarios/format/run';
import type { Model } from '../model';
import type { World } from '../world';
import { NOT_WORKING, touchServices } from '../world';
import { staffShare } from './staff';
import { followNode } from './start-up';

/** Changes of function below this are not passed on: rounding must not keep an instant from settling. */
const NEGLIGIBLE = 1e-5;
/** Changes of function below this are not worth a record of their own; they add up until they are. */
const RECORDED = 0.005;

/** Puts a node on the list of those whose function is to be recomputed at this instant. */
export function queueNode(world: World, node: number): void {
  const { state } = world;
  if (state.nodeQueued[node] === 1) return;
  state.nodeQueued[node] = 1;
  state.nodeQueue[state.nodeQueueLength] = node;
  state.nodeQueueLength += 1;
}

/** Share of full function that one need allows when `share` of it is met, 0–1. */
export function allowedShare(model: Model, need: number, share: number): number {
  const floor = model.needFloor[need] as number;
  const threshold = model.needThreshold[need] as number;
  if (Number.isNaN(threshold)) return floor + (1 - floor) * share;
  return share >= threshold - 1e-9 ? 1 : floor;
}

/** Newest record that explains why a need is not met: its last loss of supply, or one of its stores that ran dry. */
export function lossCause(world: World, need: number): number {
  const { state, model } = world;
  let cause = state.lossCause[need] as number;
  const end = model.needStores.start[need + 1] as number;
  for (let i = model.needStores.start[need] as number; i < end; i += 1) {
    cause = Math.max(cause, state.storeCause[model.needStores.items[i] as number] as number);
  }
  return cause;
}

function record(world: World, node: number, value: number, binding: number): void {
  const { state, model, log } = world;
  const before = state.loggedFunction[node] as number;
  if (Math.abs(value - before) < RECORDED && !(value !== before && (value === 0 || value === 1))) return;
  let cause = Math.max(
    state.conditionCause[node] as number,
    state.presentCause[node] as number,
    state.modeCause[node] as number,
  );
  const fell = value < before;
  if (fell) {
    if (binding >= 0) cause = Math.max(cause, lossCause(world, binding));
  } else {
    const end = model.needStart[node + 1] as number;
    for (let need = model.needStart[node] as number; need < end; need += 1)
      cause = Math.max(cause, state.supplyCause[need] as number);
  }
  const kind = fell ? changeKind.functionFell : changeKind.functionRose;
  state.functionCause[node] = log.write(world.now, kind, entityKind.node, node, value, cause);
  state.loggedFunction[node] = value;
}

/**
 * Recomputes the function of a node: its condition times what its staff and its mode allow, times the least that any of its
 * needs allows, each `floor + (1 − floor) · curve(share met by network and store)`. A change touches the services that it provides or
 * relays.
 */
export function updateFunction(world: World, node: number): void {
  const { state, model } = world;
  let allowed = 1;
  let binding = -1;
  const end = model.needStart[node + 1] as number;
  for (let need = model.needStart[node] as number; need < end; need += 1) {
    const limit = allowedShare(model, need, state.needShare[need] as number);
    if (limit < allowed) {
      allowed = limit;
      binding = need;
    }
  }
  const staff = staffShare(world, node);
  const rung = state.mode[node] as number;
  const mode = rung > 0 ? (model.modeFunction[(model.modeStart[node] as number) + rung - 1] as number) : 1;
  const value = (state.condition[node] as number) * staff * mode * allowed;
  const before = state.nodeFunction[node] as number;
  if (world.onlyFalling && value > before) return;
  if (value === before || (Math.abs(value - before) < NEGLIGIBLE && value !== 0 && value !== 1)) return;
  state.nodeFunction[node] = value;
  world.revision += 1;
  if (!world.initialising) record(world, node, value, binding);
  else state.loggedFunction[node] = value;
  if (value >= NOT_WORKING !== before >= NOT_WORKING) followNode(world, node, state.functionCause[node] as number);
  touchServices(world, model.functionServices, node, state.functionCause[node] as number, node, -1);
}
