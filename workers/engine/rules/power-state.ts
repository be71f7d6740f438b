import type { IslandLabeller } from '../flow/islands';
import { createIslandLabeller } from '../flow/islands';
import type { ServiceNetwork } from '../model';
import type { World } from '../world';

export const unitStatus = { off: 0, starting: 1, online: 2 } as const;

/**
 * Everything that one grid remembers. Buses are the local nodes of its network, branches its arcs; units are its
 * provisions and loads its needs, in the order of the network. MW and seconds.
 */
export type PowerState = {
  readonly world: World;
  readonly network: ServiceNetwork;
  readonly labeller: IslandLabeller;
  readonly busCount: number;
  readonly branchCount: number;
  readonly unitCount: number;
  readonly loadCount: number;
  readonly unitBus: Int32Array;
  readonly loadBus: Int32Array;
  /** Units at bus `b` are `unitStart[b] … unitStart[b + 1]`; likewise loads. */
  readonly unitStart: Int32Array;
  readonly loadStart: Int32Array;
  /** 1 where the bus has no unit or relay and a single branch: it comes with its neighbour. */
  readonly leaf: Uint8Array;
  /** 1 where the node has neither a need nor a unit of this grid: only its voltage tells whether it works. */
  readonly silent: Uint8Array;

  readonly busUp: Uint8Array;
  readonly energised: Uint8Array;
  readonly deadSince: Float64Array;
  readonly deadCause: Int32Array;
  readonly liveCause: Int32Array;
  readonly hopEvent: Int32Array;
  /** Island of each energised bus, −1 where dead; and part of the whole grid that each working bus hangs together with. */
  readonly island: Int32Array;
  islandCount: number;
  readonly part: Int32Array;
  /** First demand of each part. */
  readonly partDemand: Float64Array;
  /** Goes up with every labelling of the islands. */
  labelled: number;
  labelsStale: boolean;
  partsStale: boolean;
  flowStale: boolean;
  /** Whether units, loads or islands have changed since the islands were added up. */
  sumsStale: boolean;

  readonly branchUp: Uint8Array;
  readonly tripped: Uint8Array;
  readonly reclosed: Uint8Array;
  readonly tripCause: Int32Array;
  readonly flow: Float64Array;
  readonly angle: Float64Array;
  /** Part of the trip delay that has passed, since when, at which delay, and why the line is overloaded. */
  readonly tripProgress: Float64Array;
  readonly tripSince: Float64Array;
  readonly tripDelay: Float64Array;
  readonly tripEvent: Int32Array;
  readonly overloadCause: Int32Array;
  /** Branches that went out at this instant. */
  readonly droppedBranches: Int32Array;
  droppedCount: number;

  readonly status: Uint8Array;
  readonly output: Float64Array;
  readonly capacity: Float64Array;
  readonly fastUsed: Float64Array;
  readonly fastFreeAt: Float64Array;
  readonly startEvent: Int32Array;
  readonly seenCondition: Float64Array;
  readonly seenDerate: Float64Array;

  readonly firstDemand: Float64Array;
  readonly demand: Float64Array;
  /** Share of its demand that a load may draw while its bus is energised. */
  readonly allowed: Float64Array;
  /** MW that under-frequency relays can still shed there. */
  readonly armed: Float64Array;
  /** Not reconnected before this time. */
  readonly hold: Float64Array;
  /** 1 from a collapse until fully reconnected. */
  readonly restoring: Uint8Array;
  /** MW reconnected within the present step of load pick-up. */
  readonly pickedUp: Float64Array;
  readonly cutCause: Int32Array;
  pickUpStep: number;
  pickUpEvent: number;
  /** A reserve that was used is due to be relieved. */
  reliefDue: boolean;
};

/** Where the items of each bus begin in a list that ascends by bus. */
function startsAt(busCount: number, buses: Int32Array): Int32Array {
  const start = new Int32Array(busCount + 1);
  for (const bus of buses) start[bus + 1] = (start[bus + 1] as number) + 1;
  for (let bus = 0; bus < busCount; bus += 1) start[bus + 1] = (start[bus + 1] as number) + (start[bus] as number);
  return start;
}

export function createPowerState(world: World, network: ServiceNetwork): PowerState {
  const { model } = world;
  const { nodeCount: busCount, arcCount: branchCount, provisions, needs, nodes } = network;
  const unitBus = provisions.map((provision) => network.local[model.provisionNode[provision] as number] as number);
  const loadBus = needs.map((need) => network.local[model.needNode[need] as number] as number);
  const unitCount = provisions.length;
  const loadCount = needs.length;
  const occupied = new Set([...unitBus, ...loadBus]);
  const generating = new Set(unitBus);
  const leaf = Uint8Array.from(nodes, (_, bus) => {
    const degree = (network.arcStart[bus + 1] as number) - (network.arcStart[bus] as number);
    return degree === 1 && Number.isNaN(network.relayCapacity[bus] as number) && !generating.has(bus) ? 1 : 0;
  });
  return {
    world,
    network,
    labeller: createIslandLabeller(busCount, network.from, network.to),
    busCount,
    branchCount,
    unitCount,
    loadCount,
    unitBus,
    loadBus,
    unitStart: startsAt(busCount, unitBus),
    loadStart: startsAt(busCount, loadBus),
    leaf,
    silent: Uint8Array.from(nodes, (_, bus) => (occupied.has(bus) ? 0 : 1)),
    busUp: new Uint8Array(busCount),
    energised: new Uint8Array(busCount),
    deadSince: new Float64Array(busCount),
    deadCause: new Int32Array(busCount),
    liveCause: new Int32Array(busCount),
    hopEvent: new Int32Array(busCount),
    island: new Int32Array(busCount),
    islandCount: 0,
    part: new Int32Array(busCount),
    partDemand: new Float64Array(busCount),
    labelled: 0,
    labelsStale: true,
    partsStale: true,
    flowStale: true,
    sumsStale: true,
    branchUp: new Uint8Array(branchCount),
    tripped: new Uint8Array(branchCount),
    reclosed: new Uint8Array(branchCount),
    tripCause: new Int32Array(branchCount),
    flow: new Float64Array(branchCount),
    angle: new Float64Array(busCount),
    tripProgress: new Float64Array(branchCount),
    tripSince: new Float64Array(branchCount),
    tripDelay: new Float64Array(branchCount),
    tripEvent: new Int32Array(branchCount),
    overloadCause: new Int32Array(branchCount),
    droppedBranches: new Int32Array(branchCount),
    droppedCount: 0,
    status: new Uint8Array(unitCount),
    output: new Float64Array(unitCount),
    capacity: new Float64Array(unitCount),
    fastUsed: new Float64Array(unitCount),
    fastFreeAt: new Float64Array(unitCount),
    startEvent: new Int32Array(unitCount),
    seenCondition: new Float64Array(unitCount),
    seenDerate: new Float64Array(unitCount),
    firstDemand: Float64Array.from(needs, (need) => model.needRate[need] as number),
    demand: new Float64Array(loadCount),
    allowed: new Float64Array(loadCount),
    armed: new Float64Array(loadCount),
    hold: new Float64Array(loadCount),
    restoring: new Uint8Array(loadCount),
    pickedUp: new Float64Array(loadCount),
    cutCause: new Int32Array(loadCount),
    pickUpStep: -1,
    pickUpEvent: -1,
    reliefDue: false,
  };
}

/** Back to the intact grid: every bus live, every unit online, every load allowed, all relays armed. */
export function resetPowerState(grid: PowerState): void {
  const quota = grid.world.model.parameters['power.ufls.quota'];
  grid.busUp.fill(1);
  grid.energised.fill(1);
  grid.deadSince.fill(0);
  for (const causes of [grid.deadCause, grid.liveCause, grid.tripCause, grid.overloadCause, grid.cutCause])
    causes.fill(-1);
  for (const events of [grid.hopEvent, grid.tripEvent, grid.startEvent]) events.fill(-1);
  grid.labelsStale = true;
  grid.partsStale = true;
  grid.flowStale = true;
  grid.branchUp.fill(0);
  grid.tripped.fill(0);
  grid.reclosed.fill(0);
  grid.flow.fill(0);
  grid.angle.fill(0);
  grid.tripProgress.fill(0);
  grid.tripSince.fill(0);
  grid.tripDelay.fill(0);
  grid.droppedCount = 0;
  grid.status.fill(unitStatus.online);
  grid.output.fill(0);
  grid.fastUsed.fill(0);
  grid.fastFreeAt.fill(Infinity);
  grid.seenCondition.fill(1);
  grid.seenDerate.fill(Infinity);
  grid.demand.set(grid.firstDemand);
  grid.allowed.fill(1);
  for (let load = 0; load < grid.loadCount; load += 1) grid.armed[load] = quota * (grid.firstDemand[load] as number);
  grid.hold.fill(-Infinity);
  grid.restoring.fill(0);
  grid.pickedUp.fill(0);
  grid.pickUpStep = -1;
  grid.pickUpEvent = -1;
  grid.reliefDue = false;
}
