import { changeKind, entityKind } from '@scenarios/format/run';
import type { World } from '../world';
import { updateNeed } from './supply';

/** Share of what a need asks for normally that its node asks for in its mode and by order. */
export function askAgain(world: World, node: number, record: number): void {
  const { state, model, log } = world;
  const rung = state.mode[node] as number;
  const mode = rung > 0 ? (model.modeNeeds[(model.modeStart[node] as number) + rung - 1] as number) : 1;
  const factor = mode * (state.orderedNeeds[node] as number);
  const end = model.needStart[node + 1] as number;
  for (let need = model.needStart[node] as number; need < end; need += 1) {
    state.needFactor[need] = factor;
    const service = model.needService[need] as number;
    state.serviceDirty[service] = 1;
    log.touch(service, record, node, -1);
    updateNeed(world, need);
  }
}

/** Multiplies all needs of a node by a factor, in place of the last such order. */
export function orderNeeds(world: World, node: number, factor: number): void {
  const { state, log } = world;
  state.orderedNeeds[node] = factor;
  world.revision += 1;
  askAgain(world, node, log.write(world.now, changeKind.needsScaled, entityKind.node, node, factor, -1));
}

/** A need counts as another class from now on. */
export function regradeNeed(world: World, need: number, rank: number): void {
  const { state, model, log } = world;
  if (state.needClass[need] === rank) return;
  state.needClass[need] = rank;
  world.revision += 1;
  const service = model.needService[need] as number;
  const own = log.write(world.now, changeKind.regraded, entityKind.need, need, rank, -1);
  state.serviceDirty[service] = 1;
  log.touch(service, own, model.needNode[need] as number, -1);
}
