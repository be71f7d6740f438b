import { changeKind, entityKind } from '@scenarios/format/run';
import type { World } from '../world';
import type { ActiveImpacts } from './active-impacts';
import { updateNeed } from './supply';

/** What multiplies the needs of each service. */
export type Surges = {
  readonly reset: () => void;
  /** Sets the factor of a service; replaces what was set before. */
  readonly scale: (service: number, factor: number) => void;
  /** The same by order, besides what a hazard has set. */
  readonly order: (service: number, factor: number) => void;
  /** While a service is handed out by allotment, no factor above 1 counts. */
  readonly allot: (service: number, on: boolean) => void;
  /** The surges in force changed; `cause` is −1 where the hazard did it. Returns the record. */
  readonly recount: (service: number, cause: number) => number;
};

/** Demand is multiplied by the factor that was set, by what was ordered and by every surge in force. */
export function createSurges(world: World, active: ActiveImpacts): Surges {
  const { model, state, log } = world;
  const set = new Float64Array(model.serviceCount);

  function apply(service: number, cause: number): number {
    const most = state.allotted[service] === 1 ? 1 : Infinity;
    let factor = Math.min(most, set[service] as number) * Math.min(most, state.orderedDemand[service] as number);
    for (let i = active.first('service', service); i >= 0; i = active.next(i)) {
      if (active.isActive(i)) factor *= Math.min(most, world.impact.value[i] as number);
    }
    const own = log.write(world.now, changeKind.demandScaled, entityKind.service, service, factor, cause);
    state.demandFactor[service] = factor;
    state.demandCause[service] = own;
    state.serviceDirty[service] = 1;
    world.revision += 1;
    log.touch(service, own, -1, -1);
    for (const need of model.networks[service]?.needs ?? []) updateNeed(world, need);
    return own;
  }

  return {
    reset() {
      set.fill(1);
    },
    scale(service, factor) {
      set[service] = factor;
      apply(service, -1);
    },
    order(service, factor) {
      state.orderedDemand[service] = factor;
      apply(service, -1);
    },
    allot(service, on) {
      state.allotted[service] = on ? 1 : 0;
      const kind = changeKind.allotted;
      apply(service, log.write(world.now, kind, entityKind.service, service, on ? 1 : 0, -1));
    },
    recount: apply,
  };
}
