import { changeKind, entityKind } from '@scenarios/format/run';
import type { World } from '../world';
import type { ActiveImpacts } from './active-impacts';
import { queueNode } from './function';

/** Absences in force, or orders, at a node changed: what is present of its staff is the product of what each leaves. Returns the record. */
export function recountStaff(world: World, active: ActiveImpacts, node: number, cause: number): number {
  const { state, log } = world;
  let present = state.orderedStaff[node] as number;
  for (let i = active.first('staff', node); i >= 0; i = active.next(i)) {
    if (active.isActive(i)) present *= 1 - (world.impact.value[i] as number);
  }
  const own = log.write(world.now, changeKind.staffChanged, entityKind.node, node, present, cause);
  state.present[node] = present;
  state.presentCause[node] = own;
  world.revision += 1;
  queueNode(world, node);
  return own;
}
