import type { Model } from './model';

/** Everything that changes during a run, as flat arrays; reset, never re-allocated, from run to run. */
export type State = {
  /** Share of the node that damage and switching left. */
  readonly condition: Float64Array;
  /** What damage alone left of the node, and 1 where damage alone keeps a link out: what frames show. */
  readonly intact: Float64Array;
  readonly linkBroken: Uint8Array;
  /** Condition times the scarcest need. */
  readonly nodeFunction: Float64Array;
  /** 1 where the link is not out by damage; and 1 where it also carries (no tie, or closed). */
  readonly linkUp: Uint8Array;
  readonly linkCarries: Uint8Array;
  readonly tieClosed: Uint8Array;
  /** Share of its rating that each power link may carry; and the number of changes of any. */
  readonly linkRating: Float64Array;
  ratingRevision: number;
  /** Multiplies the demand for each service. */
  readonly demandFactor: Float64Array;
  /** Rung of each node, 0 normal; and what its mode multiplies each of its needs by. */
  readonly mode: Uint8Array;
  readonly needFactor: Float64Array;
  /** Share of each need met by the network alone, and by network and store. */
  readonly networkShare: Float64Array;
  readonly needShare: Float64Array;
  /** Level at `storeSince` (unit·seconds), net rate since then (negative: discharging), and true capacity. */
  readonly storeLevel: Float64Array;
  readonly storeRate: Float64Array;
  readonly storeSince: Float64Array;
  readonly storeCapacity: Float64Array;
  /** Handle of the event at which the store runs dry or is full, −1 for none. */
  readonly storeEvent: Int32Array;
  /** Most that a provision can still give after derating (Infinity: not derated). */
  readonly derate: Float64Array;
  /** 1 for an online power unit; for any other provision 0 from a stop of its node until its start-up time after. */
  readonly online: Uint8Array;
  /** Handle of the event at which a provision that is not power has started, −1 for none. */
  readonly startEvent: Int32Array;
  /** Share of the staff of each node that is present. */
  readonly present: Float64Array;
  /** What orders have set: factor on the demand for each service, share of what is asked for, and 1 where it is handed out. */
  readonly orderedDemand: Float64Array;
  readonly ration: Float64Array;
  readonly allotted: Uint8Array;
  /** … share of the capacity of each provision, share of the staff and factor on all needs of each node, class of each need. */
  readonly orderedLimit: Float64Array;
  readonly orderedStaff: Float64Array;
  readonly orderedNeeds: Float64Array;
  readonly needClass: Uint8Array;
  readonly serviceDirty: Uint8Array;
  /** Nodes whose function has to be recomputed. */
  readonly nodeQueue: Int32Array;
  nodeQueueLength: number;
  readonly nodeQueued: Uint8Array;
  /** Load of each link as a share of its capacity, by its first carried service. */
  readonly linkLoad: Float64Array;

  /** Log positions: what explains the present state of each entity; −1 where nothing was recorded. */
  readonly conditionCause: Int32Array;
  readonly functionCause: Int32Array;
  readonly linkCause: Int32Array;
  /** Newest change of supply; and the last fall that still holds, −1 once the need is met in full. */
  readonly supplyCause: Int32Array;
  readonly lossCause: Int32Array;
  readonly storeCause: Int32Array;
  readonly derateCause: Int32Array;
  readonly demandCause: Int32Array;
  /** Order by which a service is rationed; −1 where it is not. */
  readonly rationCause: Int32Array;
  readonly presentCause: Int32Array;
  readonly modeCause: Int32Array;
  /** Values that the log holds last, so that drift in small steps is recorded too. */
  readonly loggedFunction: Float64Array;
  readonly loggedShare: Float64Array;
};

export const createState = (model: Model): State => {
  const { nodeCount, linkCount, serviceCount, needCount, storeCount, provisionCount } = model;
  return {
    condition: new Float64Array(nodeCount),
    intact: new Float64Array(nodeCount),
    linkBroken: new Uint8Array(linkCount),
    nodeFunction: new Float64Array(nodeCount),
    linkUp: new Uint8Array(linkCount),
    linkCarries: new Uint8Array(linkCount),
    tieClosed: new Uint8Array(linkCount),
    linkRating: new Float64Array(linkCount),
    ratingRevision: 0,
    demandFactor: new Float64Array(serviceCount),
    mode: new Uint8Array(nodeCount),
    needFactor: new Float64Array(needCount),
    networkShare: new Float64Array(needCount),
    needShare: new Float64Array(needCount),
    storeLevel: new Float64Array(storeCount),
    storeRate: new Float64Array(storeCount),
    storeSince: new Float64Array(storeCount),
    storeCapacity: new Float64Array(storeCount),
    storeEvent: new Int32Array(storeCount),
    derate: new Float64Array(provisionCount),
    online: new Uint8Array(provisionCount),
    startEvent: new Int32Array(provisionCount),
    present: new Float64Array(nodeCount),
    orderedDemand: new Float64Array(serviceCount),
    ration: new Float64Array(serviceCount),
    allotted: new Uint8Array(serviceCount),
    orderedLimit: new Float64Array(provisionCount),
    orderedStaff: new Float64Array(nodeCount),
    orderedNeeds: new Float64Array(nodeCount),
    needClass: new Uint8Array(needCount),
    serviceDirty: new Uint8Array(serviceCount),
    nodeQueue: new Int32Array(nodeCount),
    nodeQueueLength: 0,
    nodeQueued: new Uint8Array(nodeCount),
    linkLoad: new Float64Array(linkCount),
    conditionCause: new Int32Array(nodeCount),
    functionCause: new Int32Array(nodeCount),
    linkCause: new Int32Array(linkCount),
    supplyCause: new Int32Array(needCount),
    lossCause: new Int32Array(needCount),
    storeCause: new Int32Array(storeCount),
    derateCause: new Int32Array(provisionCount),
    demandCause: new Int32Array(serviceCount),
    rationCause: new Int32Array(serviceCount),
    presentCause: new Int32Array(nodeCount),
    modeCause: new Int32Array(nodeCount),
    loggedFunction: new Float64Array(nodeCount),
    loggedShare: new Float64Array(needCount),
  };
};

/** Back to the intact, fully supplied state, with the true capacities of this run's stores. */
export function resetState(state: State, model: Model, storeFactor: Float64Array): void {
  state.condition.fill(1);
  state.intact.fill(1);
  state.linkBroken.fill(0);
  state.nodeFunction.fill(1);
  state.linkUp.fill(1);
  state.linkCarries.fill(1);
  for (const tie of model.ties) state.linkCarries[tie] = 0;
  state.tieClosed.fill(0);
  state.linkRating.fill(1);
  state.ratingRevision = 0;
  state.demandFactor.fill(1);
  state.mode.fill(0);
  state.needFactor.fill(1);
  state.networkShare.fill(1);
  state.needShare.fill(1);
  for (let store = 0; store < model.storeCount; store += 1) {
    const capacity = (model.storeCapacity[store] as number) * (storeFactor[store] ?? 1);
    state.storeCapacity[store] = capacity;
    state.storeLevel[store] = capacity * (model.storeInitialShare[store] as number);
  }
  state.storeRate.fill(0);
  state.storeSince.fill(0);
  state.storeEvent.fill(-1);
  state.derate.fill(Infinity);
  state.online.fill(1);
  state.startEvent.fill(-1);
  state.present.fill(1);
  state.orderedDemand.fill(1);
  state.ration.fill(1);
  state.allotted.fill(0);
  state.orderedLimit.fill(1);
  state.orderedStaff.fill(1);
  state.orderedNeeds.fill(1);
  state.needClass.set(model.needClass);
  state.serviceDirty.fill(1);
  state.nodeQueued.fill(0);
  state.nodeQueueLength = 0;
  state.linkLoad.fill(0);
  for (const causes of [
    state.conditionCause,
    state.functionCause,
    state.linkCause,
    state.supplyCause,
    state.lossCause,
    state.storeCause,
    state.derateCause,
    state.demandCause,
    state.rationCause,
    state.presentCause,
    state.modeCause,
  ]) {
    causes.fill(-1);
  }
  state.loggedFunction.fill(1);
  state.loggedShare.fill(1);
}
