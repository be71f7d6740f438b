import { middleOf, sumAt, sumCount, sumsOf } from './band-sketch';
import type { SketchShape } from './band-sketch';
import type { PackedSketch } from './packed-sketch';
import type { Bands, Watch } from './quantile-bands';

/**
 * Quantiles (Hyndman & Fan type 7, as `quantile`) and mean over the runs of every series at every sample, from a sketch. A
 * quantile is at most `sketchError` away from that of the runs: each of the two order statistics it lies between is, being the
 * middle of its bucket, or the exact least and greatest value. The mean of a share is within 5e-10 of that of the runs, any other is that of the runs. Null when told to stop.
 */
export function sketchedBands(
  packed: PackedSketch,
  { sampleCount, kinds }: SketchShape,
  levels: readonly number[],
  watch: Watch,
): Bands | null {
  const quantiles = new Float32Array(kinds.length * levels.length * sampleCount);
  const mean = new Float32Array(kinds.length * sampleCount);
  const sums = new Float64Array(sumCount({ sampleCount, kinds }));
  for (let at = 0; at < packed.sums.length; at++) sums[packed.sumPlaces[at] as number] = packed.sums[at] as number;
  let start = 0;
  let sumStart = 0;
  for (let sample = 0; sample < sampleCount; sample++) {
    if (watch.stop?.() === true) return null;
    for (let series = 0; series < kinds.length; series++) {
      const cell = sample * kinds.length + series;
      let end = start;
      while (end < packed.keys.length && Math.floor((packed.keys[end] as number) / 65_536) === cell) end++;
      const kind = kinds[series] as 'share' | 'unbounded';
      mean[series * sampleCount + sample] = sumAt(kind, sums, sumStart) / packed.runs;
      sumStart += sumsOf(kind);
      levels.forEach((level, at) => {
        const place = (packed.runs - 1) * level;
        const below = Math.floor(place);
        const low = rankedValue(packed, cell, kind, start, end, below);
        const high = rankedValue(packed, cell, kind, start, end, Math.min(below + 1, packed.runs - 1));
        quantiles[(series * levels.length + at) * sampleCount + sample] = low + (place - below) * (high - low);
      });
      start = end;
    }
    watch.progress?.(sample + 1, sampleCount);
  }
  return { quantiles, mean };
}

/** The order statistic of a rank, from 0: that of the least value. */
function rankedValue(
  { runs, keys, counts, low, high }: PackedSketch,
  cell: number,
  kind: 'share' | 'unbounded',
  start: number,
  end: number,
  rank: number,
): number {
  const least = low[cell] as number;
  const greatest = high[cell] as number;
  if (rank === 0) return least;
  if (rank === runs - 1) return greatest;
  let passed = 0;
  let at = start;
  while (at < end - 1 && passed + (counts[at] as number) <= rank) passed += counts[at++] as number;
  return Math.min(greatest, Math.max(least, middleOf(kind, (keys[at] as number) % 65_536)));
}
