import type { Frames, SimulateOptions } from '@scenarios/format/run';
import type { Digest } from './digest';
import type { FrameStore } from './frames';
import { createFrameStore } from './frames';
import type { Communities } from './measures/community-share';
import { communityShares, layOutCommunities } from './measures/community-share';
import type { SeriesTerm } from './model';
import type { PowerGrid } from './rules/power-grid';
import { storeLevelAt } from './rules/stores';
import type { World } from './world';

export type Recorder = {
  readonly reset: (recording: SimulateOptions['recording']) => void;
  /** A frame of the present instant, if anything that it shows has changed since the last. */
  readonly frame: () => void;
  /** Values of the grid at a sample, into series and digest. */
  readonly sample: (position: number, digest: Digest) => void;
  /** Final state into the digest. */
  readonly finish: (digest: Digest) => void;
  /** The frame in force, alone; null where none is recorded. */
  readonly last: () => Frames | null;
  readonly take: () => {
    readonly series: Float32Array;
    readonly peopleWithout: Float32Array;
    readonly frames: Frames | null;
  };
};

/** Records one run after another: the sample grid always, frames on demand. Series are handed out, never used again. */
export function createRecorder(world: World, grids: readonly PowerGrid[]): Recorder {
  const { model, state } = world;
  const seriesCount = model.seriesTerms.length;
  const headlineCount = model.headlineServices.length;
  const lifeThreshold = model.parameters['measure.life-threshold'];
  /** Communities of each series, none where it counts none. */
  const communitiesOf = model.seriesTerms.map((term) =>
    layOutCommunities('communities' in term ? term.communities : []),
  );
  const peopleWithout = new Float32Array(model.sampleCount * headlineCount);
  const values = new Float32Array(seriesCount);
  const levels = new Float64Array(model.storeCount);
  /** What the digest was given last, NaN before the first sample. */
  const givenLevels = new Float64Array(model.storeCount);
  const givenRates = new Float64Array(model.storeCount);
  const givenTimes = new Float64Array(model.storeCount);
  const givenFunctions = new Float64Array(model.nodeCount);
  const givenShares = new Float64Array(model.needCount);
  const changes = new Float64Array(2 * Math.max(model.storeCount, model.nodeCount, model.needCount));
  let series = new Float32Array(0);
  let store: FrameStore | null = null;
  /** The same while it is wanted. */
  let frames: FrameStore | null = null;
  let shownRevision = -1;
  let shownLoads = -1;
  let valuedRevision = -1;
  let digestedRevision = -1;
  let digestedStores = -1;

  function demandOf(need: number): number {
    const factor = state.demandFactor[model.needService[need] as number] as number;
    return (model.needRate[need] as number) * factor * (state.needFactor[need] as number);
  }

  /** People-weighted over the communities; without any, weighted by rate over all needs; 1 where nothing is needed. */
  function deliveredShare({ count, people, shares }: Communities, needs: Int32Array): number {
    let met = 0;
    let total = 0;
    for (let at = 0; at < count; at += 1) {
      met += (people[at] as number) * (shares[at] as number);
      total += people[at] as number;
    }
    if (count === 0) {
      for (const need of needs) {
        met += (model.needRate[need] as number) * (state.needShare[need] as number);
        total += model.needRate[need] as number;
      }
    }
    return total > 0 ? met / total : 1;
  }

  function valueOf(term: SeriesTerm, communities: Communities): number {
    communityShares(state.needShare, communities);
    let sum = 0;
    switch (term.kind) {
      case 'delivered-share':
        return deliveredShare(communities, term.needs);
      case 'delivered':
        for (const need of term.needs) sum += demandOf(need) * (state.networkShare[need] as number);
        return sum * term.scale;
      case 'people-without':
        for (let at = 0; at < communities.count; at += 1)
          sum += (communities.people[at] as number) * (1 - (communities.shares[at] as number));
        return sum * term.scale;
      case 'sites-out':
        for (const node of term.nodes)
          sum += (model.nodeQuantity[node] as number) * (1 - (state.nodeFunction[node] as number));
        return sum * term.scale;
    }
  }

  function evaluate(): void {
    if (world.revision === valuedRevision) return;
    valuedRevision = world.revision;
    for (let i = 0; i < seriesCount; i += 1) {
      values[i] = valueOf(model.seriesTerms[i] as SeriesTerm, communitiesOf[i] as Communities);
    }
  }

  /** By the shares that were met when the series were evaluated last. */
  function countPeopleWithout(position: number): void {
    if (position > 0 && world.revision === digestedRevision) {
      const before = (position - 1) * headlineCount;
      peopleWithout.copyWithin(position * headlineCount, before, before + headlineCount);
      return;
    }
    for (let headline = 0; headline < headlineCount; headline += 1) {
      const { count, people, shares } = communitiesOf[headline] as Communities;
      let without = 0;
      for (let at = 0; at < count; at += 1) {
        if ((shares[at] as number) < lifeThreshold - 1e-9) without += people[at] as number;
      }
      peopleWithout[position * headlineCount + headline] = without;
    }
  }

  function readLevels(): void {
    for (let store = 0; store < model.storeCount; store += 1) levels[store] = storeLevelAt(state, store, world.now);
  }

  /** Those of the figures that differ from what was given last, with their positions and how many they are. */
  function digestChanges(digest: Digest, figures: Float64Array, given: Float64Array): void {
    let length = 0;
    for (let at = 0; at < figures.length; at += 1) {
      const figure = figures[at] as number;
      if (figure === given[at]) continue;
      given[at] = figure;
      changes[length] = at;
      changes[length + 1] = figure;
      length += 2;
    }
    digest.int(length);
    digest.float64s(changes, length);
  }

  /**
   * Stores, node functions and need shares count again only where they changed since the last sample. A store counts by its level
   * at its last change of rate, that rate and that time: between changes its level follows from them.
   */
  function digestState(digest: Digest): void {
    const moved = world.revision !== digestedRevision;
    const turned = world.storeRevision !== digestedStores;
    if (!moved && !turned) return;
    digestedRevision = world.revision;
    digestedStores = world.storeRevision;
    digest.float64(world.now);
    digest.int(turned ? 1 : 0);
    if (turned) {
      digestChanges(digest, state.storeLevel, givenLevels);
      digestChanges(digest, state.storeRate, givenRates);
      digestChanges(digest, state.storeSince, givenTimes);
    }
    if (!moved) return;
    digestChanges(digest, state.nodeFunction, givenFunctions);
    digestChanges(digest, state.needShare, givenShares);
    digest.float32s(values);
  }

  return {
    reset(recording) {
      series = new Float32Array(model.sampleCount * seriesCount);
      frames = recording === 'frames' ? (store ??= createFrameStore(world, grids)) : null;
      frames?.reset();
      shownRevision = -1;
      valuedRevision = -1;
      digestedRevision = -1;
      digestedStores = -1;
      for (const given of [givenLevels, givenRates, givenTimes, givenFunctions, givenShares]) given.fill(NaN);
    },
    frame() {
      if (frames === null || (world.revision === shownRevision && world.loadRevision === shownLoads)) return;
      shownRevision = world.revision;
      shownLoads = world.loadRevision;
      evaluate();
      readLevels();
      frames.add(values, levels, false);
    },
    sample(position, digest) {
      evaluate();
      series.set(values, position * seriesCount);
      countPeopleWithout(position);
      digestState(digest);
      if (frames === null) return;
      shownRevision = world.revision;
      shownLoads = world.loadRevision;
      readLevels();
      frames.add(values, levels, true);
    },
    finish(digest) {
      digest.float64(world.now);
      digest.float64s(state.condition);
      digest.float64s(state.networkShare);
    },
    last: () => frames?.last() ?? null,
    take: () => ({ series, peopleWithout, frames: frames === null ? null : frames.take() }),
  };
}
