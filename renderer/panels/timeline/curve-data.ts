import type { Ensemble } from '@scenarios/format/ensemble';
import type { Frames } from '@scenarios/format/run';
import { lastAtOrBefore } from '@ui/state/last-at-or-before';

/** Quantile levels of an ensemble by position: 5, 25, 50, 75, 95 %. */
const levels = 5;

/** Everything one curve draws, on a common ascending time axis. `null` where nothing is known. */
export type Curve = {
  readonly run: readonly (number | null)[] | null;
  /** 5, 25, 50, 75, 95 %. */
  readonly bands: readonly (readonly (number | null)[])[] | null;
};

export type CurveData = { readonly time: readonly number[]; readonly curves: readonly Curve[] };

/** Ascending union of two ascending time axes, each instant once. */
export function unionTimes(first: ArrayLike<number>, second: ArrayLike<number>): readonly number[] {
  const union: number[] = [];
  let one = 0;
  let two = 0;
  while (one < first.length || two < second.length) {
    const a = one < first.length ? (first[one] as number) : Infinity;
    const b = two < second.length ? (second[two] as number) : Infinity;
    const next = Math.min(a, b);
    if (a === next) one++;
    if (b === next) two++;
    if (union.at(-1) !== next) union.push(next);
  }
  return union;
}

/** Value of a curve that holds each value until the next instant; null before the first. */
export const heldAt = (times: ArrayLike<number>, value: (position: number) => number, at: number): number | null => {
  const position = lastAtOrBefore(times, at);
  return position < 0 ? null : value(position);
};

/** Value of a curve that is straight between its instants; null outside them. */
export function betweenAt(times: ArrayLike<number>, value: (position: number) => number, at: number): number | null {
  const position = lastAtOrBefore(times, at);
  if (position < 0) return null;
  const from = times[position] as number;
  if (position === times.length - 1) return at === from ? value(position) : null;
  const along = (at - from) / ((times[position + 1] as number) - from);
  return value(position) * (1 - along) + value(position + 1) * along;
}

/**
 * Curves of the chosen series: the single run held from frame to frame, the quantiles of the ensemble straight between
 * samples. Either source may be missing. `series` are positions in the series of the run and the ensemble; −1 where one
 * does not have it.
 */
export function curveData(
  frames: Frames | null,
  width: number,
  ensemble: Ensemble | null,
  series: readonly { readonly inRun: number; readonly inEnsemble: number }[],
): CurveData {
  const time = unionTimes(frames?.time ?? [], ensemble?.time ?? []);
  const curves = series.map(({ inRun, inEnsemble }): Curve => {
    const run =
      frames === null || inRun < 0
        ? null
        : time.map((at) => heldAt(frames.time, (frame) => frames.series[frame * width + inRun] as number, at));
    const bands =
      ensemble === null || inEnsemble < 0
        ? null
        : Array.from({ length: levels }, (_, level) => {
            const row = (inEnsemble * levels + level) * ensemble.time.length;
            return time.map((at) =>
              betweenAt(ensemble.time, (sample) => ensemble.quantiles[row + sample] as number, at),
            );
          });
    return { run, bands };
  });
  return { time, curves };
}

/** The least round number (1, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a power of ten) at or above a value; 1 for nothing. */
export function roundedUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return (
    (([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= value * (1 - 1e-9)) ?? 10) as number) *
    power
  );
}
