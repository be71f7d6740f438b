import type { Frames } from '@scenarios/format/run';
import { linkState, nodeState } from '@scenarios/format/run';
import { frameBytes } from './frame-bytes';
import type { ServiceNetwork } from './model';
import type { PowerGrid } from './rules/power-grid';
import type { World } from './world';
import { notice, NOT_WORKING } from './world';

export type FrameStore = {
  /** Forgets all frames. */
  readonly reset: () => void;
  /** Adds a frame of the present instant; beyond the memory bound only those of the sample grid. */
  readonly add: (series: Float32Array, levels: Float64Array, onGrid: boolean) => void;
  /** The frame added last, alone. */
  readonly last: () => Frames;
  readonly take: () => Frames;
};

/** Memory of the columns, in bytes, up to which it is kept for the next run. */
const keptBytes = 32 * 1024 * 1024;
/** Function at or above which a node counts as whole. */
const WHOLE = 0.99;

/** Reads how nodes and links show at the present instant, as codes of `nodeState` and `linkState`. Allocates nothing. */
type ShownStates = {
  readonly ofNode: (node: number) => number;
  readonly ofLink: (link: number) => number;
};

function createShownStates({ model, state }: World, grids: readonly PowerGrid[]): ShownStates {
  /** Grid of the first service that each link carries, −1 where that is not power; and its branch there, −1 for none. */
  const gridOfLink = new Int32Array(model.linkCount).fill(-1);
  const branchOfLink = new Int32Array(model.linkCount).fill(-1);
  const isTie = Uint8Array.from(model.tieSeconds, (seconds) => (Number.isNaN(seconds) ? 0 : 1));
  for (let link = 0; link < model.linkCount; link += 1) {
    const service = model.linkServices.items[model.linkServices.start[link] as number] as number;
    gridOfLink[link] = grids.findIndex((grid) => grid.state.network.service === service);
    const network = grids[gridOfLink[link] as number]?.state.network;
    if (network !== undefined) branchOfLink[link] = branchAt(network, link, model.linkFrom[link] as number);
  }

  /** A node of the grid that needs no power itself is dark without voltage; one with units also while none is online. */
  function isDark(grid: PowerGrid, node: number): boolean {
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

  return {
    /**
     * The worst first: damage where it is what limits the node most, down, degraded, and only where it works in full whether a
     * store carries one of its needs.
     */
    ofNode(node) {
      const share = state.nodeFunction[node] as number;
      const condition = state.intact[node] as number;
      if (condition < WHOLE && condition * condition <= share) return nodeState.damaged;
      if (share < NOT_WORKING) return nodeState.down;
      for (let grid = 0; grid < grids.length; grid += 1) {
        if (isDark(grids[grid] as PowerGrid, node)) return nodeState.down;
      }
      if (share < WHOLE) return nodeState.degraded;
      const end = model.needStart[node + 1] as number;
      for (let need = model.needStart[node] as number; need < end; need += 1) {
        if ((state.needShare[need] as number) > (state.networkShare[need] as number)) return nodeState.onStore;
      }
      return nodeState.normal;
    },
    ofLink(link) {
      if (state.linkUp[link] !== 1) return state.linkBroken[link] === 1 ? linkState.damaged : linkState.dead;
      if (isTie[link] === 1 && state.tieClosed[link] === 0) return linkState.open;
      const from = model.linkFrom[link] as number;
      const to = model.linkTo[link] as number;
      const grid = gridOfLink[link] as number;
      if (grid < 0) {
        const dead = state.linkCarries[link] !== 1 || state.condition[from] === 0 || state.condition[to] === 0;
        return dead ? linkState.dead : linkState.normal;
      }
      const branch = branchOfLink[link] as number;
      if (branch < 0) return linkState.normal;
      const { network, tripped, energised, tripEvent } = (grids[grid] as PowerGrid).state;
      if (tripped[branch] === 1) return linkState.tripped;
      const bothLive = energised[network.local[from] as number] === 1 && energised[network.local[to] as number] === 1;
      if (!bothLive) return linkState.dead;
      return tripEvent[branch] !== -1 ? linkState.overloaded : linkState.normal;
    },
  };
}

/** The first arc of a network at one end of a link that is the link; −1 for none. */
function branchAt(network: ServiceNetwork, link: number, end: number): number {
  const bus = network.local[end] as number;
  const last = network.arcStart[bus + 1] as number;
  for (let place = network.arcStart[bus] as number; place < last; place += 1) {
    const arc = network.arcOf[place] as number;
    if (network.links[arc] === link) return arc;
  }
  return -1;
}

/** Growing columns of frames, row-major. */
export function createFrameStore(world: World, grids: readonly PowerGrid[]): FrameStore {
  const { model, state } = world;
  const { nodeCount, linkCount, needCount, storeCount } = model;
  const seriesCount = model.series.length;
  const shown = createShownStates(world, grids);
  const bytes = frameBytes({
    nodes: nodeCount,
    links: linkCount,
    needs: needCount,
    stores: storeCount,
    series: seriesCount,
  });
  const keptCapacity = Math.floor(keptBytes / bytes);
  const most = Math.max(model.sampleCount, Math.floor((model.parameters['frames.max-megabytes'] * 1e6) / bytes));
  let capacity = 0;
  let length = 0;
  let gridLeft = model.sampleCount;
  let time = new Float64Array(0);
  let nodeFunction = new Float32Array(0);
  let nodeStates = new Uint8Array(0);
  let needShare = new Float32Array(0);
  let storeLevel = new Float32Array(0);
  let linkStates = new Uint8Array(0);
  let linkLoad = new Float32Array(0);
  let series = new Float32Array(0);

  /** Room for some frames, with what was recorded so far. */
  function makeRoom(frames: number): void {
    capacity = frames;
    const singles = (old: Float32Array, width: number): Float32Array<ArrayBuffer> => {
      const next = new Float32Array(capacity * width);
      next.set(old.subarray(0, length * width));
      return next;
    };
    const octets = (old: Uint8Array, width: number): Uint8Array<ArrayBuffer> => {
      const next = new Uint8Array(capacity * width);
      next.set(old.subarray(0, length * width));
      return next;
    };
    const doubles = new Float64Array(capacity);
    doubles.set(time.subarray(0, length));
    time = doubles;
    nodeFunction = singles(nodeFunction, nodeCount);
    nodeStates = octets(nodeStates, nodeCount);
    needShare = singles(needShare, needCount);
    storeLevel = singles(storeLevel, storeCount);
    linkStates = octets(linkStates, linkCount);
    linkLoad = singles(linkLoad, linkCount);
    series = singles(series, seriesCount);
  }

  /** The frames from one on. */
  const slice = (from: number): Frames => ({
    time: time.slice(from, length),
    nodeFunction: nodeFunction.slice(from * nodeCount, length * nodeCount),
    nodeState: nodeStates.slice(from * nodeCount, length * nodeCount),
    needShare: needShare.slice(from * needCount, length * needCount),
    storeLevel: storeLevel.slice(from * storeCount, length * storeCount),
    linkState: linkStates.slice(from * linkCount, length * linkCount),
    linkLoad: linkLoad.slice(from * linkCount, length * linkCount),
    series: series.slice(from * seriesCount, length * seriesCount),
  });

  return {
    reset() {
      length = 0;
      gridLeft = model.sampleCount;
    },
    add(values, levels, onGrid) {
      if (onGrid) gridLeft -= 1;
      else if (length + gridLeft >= most) return notice(world, 'frames/bound-reached');
      if (length === capacity) makeRoom(Math.min(most, capacity === 0 ? model.sampleCount + 256 : capacity * 2));
      time[length] = world.now;
      nodeFunction.set(state.nodeFunction, length * nodeCount);
      needShare.set(state.needShare, length * needCount);
      linkLoad.set(state.linkLoad, length * linkCount);
      series.set(values, length * seriesCount);
      for (let node = 0; node < nodeCount; node += 1) {
        nodeStates[length * nodeCount + node] = shown.ofNode(node);
      }
      for (let link = 0; link < linkCount; link += 1) {
        linkStates[length * linkCount + link] = shown.ofLink(link);
      }
      for (let store = 0; store < storeCount; store += 1) {
        const full = state.storeCapacity[store] as number;
        storeLevel[length * storeCount + store] = full > 0 ? (levels[store] as number) / full : 0;
      }
      length += 1;
    },
    last: () => slice(length - 1),
    take() {
      const frames = slice(0);
      length = 0;
      if (capacity > keptCapacity) makeRoom(0);
      return frames;
    },
  };
}
