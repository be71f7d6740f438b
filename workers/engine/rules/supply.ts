import { changeKind, entityKind } from '@scenarios/format/run';
import type { World } from '../world';
import { queueNode } from './function';
import { updateStores } from './stores';

const ROUNDING = 1e-9;
/** Changes of a share below this are not worth a record of their own; they add up until they are. */
const RECORDED = 0.005;

/** Brings stores and met share of a need up to date with its network share, demand and node. */
export function updateNeed(world: World, need: number): void {
  const { state, model } = world;
  const covered = updateStores(world, need);
  const share = covered ? 1 : (state.networkShare[need] as number);
  if (share === state.needShare[need]) return;
  state.needShare[need] = share;
  world.revision += 1;
  queueNode(world, model.needNode[need] as number);
}

/** Whether setting this share would lower it, so that the caller has to know why. */
export const wouldFall = (world: World, need: number, share: number): boolean =>
  share < (world.state.loggedShare[need] as number) - ROUNDING;

/** Sets what the network alone delivers of a need, as a share of it; `cause` is the record that forced the change. */
export function setNetworkShare(world: World, need: number, value: number, cause: number): void {
  const { state, log } = world;
  const share = value >= 1 - ROUNDING ? 1 : value <= ROUNDING ? 0 : value;
  if (share === state.networkShare[need]) return;
  state.networkShare[need] = share;
  world.revision += 1;
  if (world.initialising) {
    state.loggedShare[need] = share;
  } else {
    const before = state.loggedShare[need] as number;
    if (share !== before && (Math.abs(share - before) >= RECORDED || share === 0 || share === 1)) {
      const fell = share < before;
      const kind = fell ? changeKind.supplyFell : changeKind.supplyRose;
      const own = log.write(world.now, kind, entityKind.need, need, share, cause);
      state.supplyCause[need] = own;
      if (fell) state.lossCause[need] = own;
      else if (share === 1) state.lossCause[need] = -1;
      state.loggedShare[need] = share;
    }
  }
  updateNeed(world, need);
}
