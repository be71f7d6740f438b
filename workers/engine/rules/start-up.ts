import { changeKind, entityKind } from '@scenarios/format/run';
import { eventKind } from '../event';
import type { World } from '../world';
import { NOT_WORKING } from '../world';

/** Provisions that are not power and take time to start; power units have their own rules. */
const takesTime = (world: World, provision: number): boolean => {
  const { model } = world;
  const service = model.provisionService[provision] as number;
  return (model.provisionStartSeconds[provision] as number) > 0 && model.networks[service]?.flow !== 'dc-power';
};

/**
 * A node stopped working or works again: its provisions that take time to start give nothing from the stop until their start-up
 * time after the node is back. A stop in between begins it anew.
 */
export function followNode(world: World, node: number, record: number): void {
  const { model, state, queue } = world;
  const works = (state.nodeFunction[node] as number) >= NOT_WORKING;
  const end = model.provisionStart[node + 1] as number;
  for (let provision = model.provisionStart[node] as number; provision < end; provision += 1) {
    if (!takesTime(world, provision)) continue;
    const handle = state.startEvent[provision] as number;
    if (!works) {
      if (handle >= 0) queue.cancel(handle);
      state.startEvent[provision] = -1;
      state.online[provision] = 0;
    } else if (state.online[provision] === 0 && handle < 0) {
      const seconds =
        (model.provisionStartSeconds[provision] as number) * (world.impact.startFactor[provision] as number);
      const kind = eventKind.provisionStarts;
      state.startEvent[provision] = queue.push(world.now + seconds, kind, kind, provision, 0, record);
    }
  }
}

/** A provision has started: it gives what its node can. */
export function startProvision(world: World, provision: number, cause: number): void {
  const { model, state, log } = world;
  state.startEvent[provision] = -1;
  if (state.online[provision] === 1) return;
  state.online[provision] = 1;
  const node = model.provisionNode[provision] as number;
  const output = (model.provisionCapacity[provision] as number) * (state.nodeFunction[node] as number);
  const own = log.write(world.now, changeKind.sourceStarted, entityKind.node, node, output, cause);
  const service = model.provisionService[provision] as number;
  state.serviceDirty[service] = 1;
  world.revision += 1;
  log.touch(service, own, node, -1);
}
