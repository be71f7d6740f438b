import { changeKind, entityKind } from '@scenarios/format/run';
import type { World } from '../world';
import type { ActiveImpacts } from './active-impacts';

/** What holds the provisions of a run below their capacity. */
export type Limits = {
  readonly reset: () => void;
  /** Sets the most that a provision gives, unit of its service; replaces what was set before. */
  readonly derate: (provision: number, capacity: number) => void;
  /** Sets by order the share of its capacity that a provision may give; replaces the last such order. */
  readonly order: (provision: number, share: number) => void;
  /** Lifts what was set, because of a record; orders and limits in force stay. */
  readonly lift: (provision: number, cause: number) => void;
  /** The limits in force on a provision changed; `cause` is −1 where the hazard did it. Returns the record. */
  readonly recount: (provision: number, cause: number) => number;
};

/** A provision gives at most what was set for it, and the least share of its capacity that orders and limits in force leave. */
export function createLimits(world: World, active: ActiveImpacts): Limits {
  const { model, state, log } = world;
  const set = new Float64Array(model.provisionCount);

  function apply(provision: number, cause: number): number {
    const capacity = model.provisionCapacity[provision] as number;
    const ordered = state.orderedLimit[provision] as number;
    let bound = ordered < 1 ? Math.min(set[provision] as number, ordered * capacity) : (set[provision] as number);
    for (let i = active.first('provision', provision); i >= 0; i = active.next(i)) {
      if (active.isActive(i)) bound = Math.min(bound, (world.impact.value[i] as number) * capacity);
    }
    const shown = Math.min(bound, capacity);
    const own = log.write(world.now, changeKind.derated, entityKind.provision, provision, shown, cause);
    state.derate[provision] = bound;
    state.derateCause[provision] = own;
    const service = model.provisionService[provision] as number;
    state.serviceDirty[service] = 1;
    log.touch(service, own, model.provisionNode[provision] as number, -1);
    return own;
  }

  return {
    reset() {
      set.fill(Infinity);
    },
    derate(provision, capacity) {
      set[provision] = capacity;
      apply(provision, -1);
    },
    order(provision, share) {
      state.orderedLimit[provision] = share;
      apply(provision, -1);
    },
    lift(provision, cause) {
      if (set[provision] === Infinity) return;
      set[provision] = Infinity;
      apply(provision, cause);
    },
    recount: apply,
  };
}
