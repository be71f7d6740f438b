import type { Condition } from '@scenarios/format/exercise/condition';
import { changeKind, entityKind } from '@scenarios/format/run';
import type { WorldRun } from './world-run';
import { framesOf } from './world-run';

/** Frames hold single precision: a share that is meant to be met may fall short by this much. */
const ROUNDING = 1e-6;

/**
 * What a condition looks at, between two frames: its value from the first on, and just before the second. Where it does not
 * stand still it moves evenly.
 */
type Course = { readonly from: (frame: number) => number; readonly until: (frame: number) => number };

/** The least of several columns, which stand still between frames. */
function leastOf(column: ArrayLike<number>, width: number, places: readonly number[]): Course | null {
  if (places.length === 0) return null;
  const from = (frame: number): number => Math.min(...places.map((place) => column[frame * width + place] as number));
  return { from, until: from };
}

/** Moments at which a store was filled from outside, seconds after the start of the scenario. */
function restocks({ run: { log } }: WorldRun, store: number): ReadonlySet<number> {
  const moments = new Set<number>();
  if (log === null) return moments;
  for (let record = 0; record < log.kind.length; record += 1)
    if (
      log.kind[record] === changeKind.restocked &&
      log.entityKind[record] === entityKind.store &&
      log.entity[record] === store
    )
      moments.add(log.time[record] as number);
  return moments;
}

/** Mean fill of the stores of a node for a service. One that is filled from outside rises at once, not over the time before. */
function fillOf(world: WorldRun, stores: readonly number[]): Course | null {
  if (stores.length === 0) return null;
  const { storeLevel, time } = framesOf(world);
  const width = world.index.stores.length;
  const filledAt = stores.map((store) => restocks(world, store));
  const level = (frame: number, place: number): number =>
    storeLevel[frame * width + (stores[place] as number)] as number;
  const mean = (of: (place: number) => number): number =>
    stores.reduce((sum, _, place) => sum + of(place), 0) / stores.length;
  return {
    from: (frame) => mean((place) => level(frame, place)),
    until: (frame) =>
      mean((place) => level(filledAt[place]?.has(time[frame + 1] as number) === true ? frame : frame + 1, place)),
  };
}

function courseOf(condition: Condition, world: WorldRun): Course | null {
  const { index, series } = world;
  const frames = framesOf(world);
  const places = (list: readonly { readonly node: string; readonly service: string }[]): readonly number[] =>
    condition.of === 'need' || condition.of === 'store'
      ? list.flatMap((each, place) =>
          each.node === condition.node && each.service === condition.service ? [place] : [],
        )
      : [];
  switch (condition.of) {
    case 'node-function': {
      const place = index.nodes.indexOf(condition.node);
      return leastOf(frames.nodeFunction, index.nodes.length, place < 0 ? [] : [place]);
    }
    case 'need':
      return leastOf(frames.needShare, index.needs.length, places(index.needs));
    case 'store':
      return fillOf(world, places(index.stores));
    case 'delivered': {
      const place = series.findIndex((each) => each.kind === 'delivered-share' && each.service === condition.service);
      return leastOf(frames.series, series.length, place < 0 ? [] : [place]);
    }
  }
}

/**
 * First moment at or after `fromSeconds` at which a condition has held, without a break, for its time; seconds after the start of
 * the scenario. What held before `fromSeconds` counts. Null where that never is within the run, and where the world does not have
 * what it names. Of several needs the least met counts, of several stores each as much as the others.
 */
export function firstHolds(condition: Condition, world: WorldRun, fromSeconds: number): number | null {
  const course = courseOf(condition, world);
  if (course === null) return null;
  const { time } = framesOf(world);
  const { share, comparison } = condition;
  const holds = (value: number): boolean =>
    comparison === 'below' ? value < share - ROUNDING : value >= share - ROUNDING;
  const lasts = condition.forMinutes * 60;
  /** Since when it holds; Infinity where it does not. */
  let since = Infinity;
  const reached = (): number => Math.max(fromSeconds, since + lasts);
  for (let frame = 0; frame < time.length; frame += 1) {
    const begins = time[frame] as number;
    const first = course.from(frame);
    if (!holds(first)) since = Infinity;
    else if (since === Infinity) since = begins;
    if (frame + 1 === time.length) return reached() <= begins ? reached() : null;
    const ends = time[frame + 1] as number;
    const last = course.until(frame);
    if (holds(last) === holds(first)) {
      if (reached() < ends) return reached();
      continue;
    }
    const crosses = begins + ((share - ROUNDING - first) / (last - first)) * (ends - begins);
    if (holds(first)) {
      if (reached() < crosses) return reached();
      since = Infinity;
    } else {
      since = crosses;
      if (reached() < ends) return reached();
    }
  }
  return null;
}
