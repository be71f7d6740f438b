import { changeKind, entityKind } from '@scenarios/format/run';
import type { World } from '../world';
import { updateNeed } from './supply';

/**
 * Everybody gets `share` of what they ask of a service at most, in place of the last such order; 1 ends it. Nothing
 * happens to a service that is not carried or power: there is no less of it to give.
 */
export function ration(world: World, service: number, share: number): void {
  const { state, model, log } = world;
  const network = model.networks[service];
  if (network?.flow !== 'capacitated' && network?.flow !== 'dc-power') return;
  const cause = state.rationCause[service] as number;
  const own = log.write(world.now, changeKind.rationed, entityKind.service, service, share, share < 1 ? -1 : cause);
  state.ration[service] = share;
  state.rationCause[service] = share < 1 ? own : -1;
  state.serviceDirty[service] = 1;
  world.revision += 1;
  log.touch(service, own, -1, -1);
  for (const need of network.needs) updateNeed(world, need);
}
