import type { Frames } from '@scenarios/format/run';
import { linkState, nodeState } from '@scenarios/format/run';
import { frameBytes } from './frame-bytes';
import type { PowerGrid } from './rules/power-grid';
import type { World } from './world';
import { notice, NOT_WORKING } from './world';

export type FrameStore = {
  /** Adds a frame of the present instant; beyond the memory bound only those of the sample grid. */
  readonly add: (series: Float32Array, levels: Float64Array, onGrid: boolean) => void;
  readonly take: () => Frames;
};

/** Function at or above which a node counts as whole. */
const WHOLE = 0.99;

/**
 * How the state of a node shows, the worst first: damage where it is what limits the node most, down, degraded, and only
 * where it works in full whether a store carries one of its needs.
 */
function shownNodeState(world: World, grids: readonly PowerGrid[], node: number): number {
  const { model, state } = world;
  const share = state.nodeFunction[node] as number;
  const condition = state.intact[node] as number;
  if (condition < WHOLE && condition * condition <= share) return nodeState.damaged;
  if (share < NOT_WORKING || grids.some((grid) => isDark(world, grid, node))) return nodeState.down;
  if (share < WHOLE) return nodeState.degraded;
  const end = model.needStart[node + 1] as number;
  for (let need = model.needStart[node] as number; need < end; need += 1) {
    if ((state.needShare[need] as number) > (state.networkShare[need] as number)) return nodeState.onStore;
  }
  return nodeState.normal;
}

/** A node of the grid that needs no power itself is dark without voltage; one with units also while none is online. */
function isDark(world: World, grid: PowerGrid, node: number): boolean {
  const { model, state } = world;
  const { network, energised, silent } = grid.state;
  const bus = network.local[node] as number;
  if (bus < 0) return false;
  if (silent[bus] === 1) return energised[bus] !== 1;
  let units = 0;
  const end = model.provisionStart[node + 1] as number;
  for (let provision = model.provisionStart[node] as number; provision < end; provision += 1) {
    if (model.provisionService[provision] !== network.service) continue;
    if (state.online[provision] === 1) return false;
    units += 1;
  }
  return units > 0;
}

function shownLinkState(world: World, grids: readonly PowerGrid[], link: number): number {
  const { model, state } = world;
  if (state.linkUp[link] !== 1) return state.linkBroken[link] === 1 ? linkState.damaged : linkState.dead;
  if (!Number.isNaN(model.tieSeconds[link] as number) && state.tieClosed[link] === 0) return linkState.open;
  const service = model.linkServices.items[model.linkServices.start[link] as number] as number;
  const from = model.linkFrom[link] as number;
  const to = model.linkTo[link] as number;
  const grid = grids.find((candidate) => candidate.state.network.service === service);
  if (grid === undefined) {
    const dead = state.linkCarries[link] !== 1 || state.condition[from] === 0 || state.condition[to] === 0;
    return dead ? linkState.dead : linkState.normal;
  }
  const { network, tripped, energised, tripEvent } = grid.state;
  const bus = network.local[from] as number;
  const end = network.arcStart[bus + 1] as number;
  for (let place = network.arcStart[bus] as number; place < end; place += 1) {
    const branch = network.arcOf[place] as number;
    if (network.links[branch] !== link) continue;
    if (tripped[branch] === 1) return linkState.tripped;
    if (energised[bus] !== 1 || energised[network.local[to] as number] !== 1) return linkState.dead;
    return tripEvent[branch] !== -1 ? linkState.overloaded : linkState.normal;
  }
  return linkState.normal;
}

/** Growing columns of frames, row-major. */
export function createFrameStore(world: World, grids: readonly PowerGrid[]): FrameStore {
  const { model, state } = world;
  const { nodeCount, linkCount, needCount, storeCount } = model;
  const seriesCount = model.series.length;
  const bytes = frameBytes({
    nodes: nodeCount,
    links: linkCount,
    needs: needCount,
    stores: storeCount,
    series: seriesCount,
  });
  const most = Math.max(model.sampleCount, Math.floor((model.parameters['frames.max-megabytes'] * 1e6) / bytes));
  let capacity = Math.min(most, model.sampleCount + 256);
  let length = 0;
  let gridLeft = model.sampleCount;
  let time = new Float64Array(capacity);
  let nodeFunction = new Float32Array(capacity * nodeCount);
  let nodeStates = new Uint8Array(capacity * nodeCount);
  let needShare = new Float32Array(capacity * needCount);
  let storeLevel = new Float32Array(capacity * storeCount);
  let linkStates = new Uint8Array(capacity * linkCount);
  let linkLoad = new Float32Array(capacity * linkCount);
  let series = new Float32Array(capacity * seriesCount);

  function grow(): void {
    capacity = Math.min(most, capacity * 2);
    const singles = (old: Float32Array, width: number): Float32Array<ArrayBuffer> => {
      const next = new Float32Array(capacity * width);
      next.set(old);
      return next;
    };
    const octets = (old: Uint8Array, width: number): Uint8Array<ArrayBuffer> => {
      const next = new Uint8Array(capacity * width);
      next.set(old);
      return next;
    };
    const doubles = new Float64Array(capacity);
    doubles.set(time);
    time = doubles;
    nodeFunction = singles(nodeFunction, nodeCount);
    nodeStates = octets(nodeStates, nodeCount);
    needShare = singles(needShare, needCount);
    storeLevel = singles(storeLevel, storeCount);
    linkStates = octets(linkStates, linkCount);
    linkLoad = singles(linkLoad, linkCount);
    series = singles(series, seriesCount);
  }

  return {
    add(values, levels, onGrid) {
      if (onGrid) gridLeft -= 1;
      else if (length + gridLeft >= most) return notice(world, 'frames/bound-reached');
      if (length === capacity) grow();
      time[length] = world.now;
      nodeFunction.set(state.nodeFunction, length * nodeCount);
      needShare.set(state.needShare, length * needCount);
      linkLoad.set(state.linkLoad, length * linkCount);
      series.set(values, length * seriesCount);
      for (let node = 0; node < nodeCount; node += 1) {
        nodeStates[length * nodeCount + node] = shownNodeState(world, grids, node);
      }
      for (let link = 0; link < linkCount; link += 1) {
        linkStates[length * linkCount + link] = shownLinkState(world, grids, link);
      }
      for (let store = 0; store < storeCount; store += 1) {
        const full = state.storeCapacity[store] as number;
        storeLevel[length * storeCount + store] = full > 0 ? (levels[store] as number) / full : 0;
      }
      length += 1;
    },
    take: () => ({
      time: time.slice(0, length),
      nodeFunction: nodeFunction.slice(0, length * nodeCount),
      nodeState: nodeStates.slice(0, length * nodeCount),
      needShare: needShare.slice(0, length * needCount),
      storeLevel: storeLevel.slice(0, length * storeCount),
      linkState: linkStates.slice(0, length * linkCount),
      linkLoad: linkLoad.slice(0, length * linkCount),
      series: series.slice(0, length * seriesCount),
    }),
  };
}
