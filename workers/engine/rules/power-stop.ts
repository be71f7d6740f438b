import { changeKind, entityKind } from '@scenarios/format/run';
import type { PowerState } from './power-state';
import { unitStatus } from './power-state';

/** Stops a unit and returns the record of it. */
export function stopUnit(grid: PowerState, unit: number, cause: number): number {
  const { world, network } = grid;
  const { model, state, log } = world;
  const provision = network.provisions[unit] as number;
  const node = model.provisionNode[provision] as number;
  const lost = grid.output[unit] as number;
  grid.status[unit] = unitStatus.off;
  grid.output[unit] = 0;
  grid.fastUsed[unit] = 0;
  state.online[provision] = 0;
  world.revision += 1;
  if (world.initialising) return -1;
  return log.write(world.now, changeKind.sourceStopped, entityKind.node, node, lost, cause);
}
