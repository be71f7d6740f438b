import type { EntityIndex, Frames, Run, SeriesInfo } from '@scenarios/format/run';

/** The simulated world of an exercise: a recorded run, and what its columns stand for. */
export type WorldRun = {
  readonly index: EntityIndex;
  readonly series: readonly SeriesInfo[];
  readonly run: Run;
};

/** Seconds by which a moment may fall short of a frame through rounding. */
export const ROUNDING = 1e-6;

/** Frames of a world; throws where the run was not recorded. */
export function framesOf({ run }: WorldRun): Frames {
  if (run.frames === null) throw new Error('The run of an exercise has no frames.');
  return run.frames;
}

/** Position of the frame that shows a moment, seconds after the start of the scenario: the last one not after it, at least the first. */
export function frameAt({ time }: Frames, seconds: number): number {
  let low = 0;
  let high = time.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((time[middle] as number) <= seconds + ROUNDING) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many records of the log of a world are not after a moment. */
export function recordsUntil({ run: { log } }: WorldRun, seconds: number): number {
  if (log === null) return 0;
  let low = 0;
  let high = log.time.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((log.time[middle] as number) <= seconds + ROUNDING) low = middle + 1;
    else high = middle;
  }
  return low;
}
