import { floatBuckets, middleOf, shareBuckets, sumAt, sumsOf } from './band-sketch';
import type { SketchShape } from './band-sketch';
import type { PackedSketch } from './packed-sketch';
import type { Bands, Watch } from './quantile-bands';

/**
 * Quantiles (Hyndman & Fan type 7, as `quantile`) and mean over the runs of every series at every sample, from a sketch. A
 * quantile is at most `sketchError` away from that of the runs: each of the two order statistics it lies between is, being the
 * middle of its bucket, or the exact least and greatest value. The mean of a share is within 5e-10 of that of the runs, any
 * other is that of the runs. Null when told to stop.
 */
export function sketchedBands(
  packed: PackedSketch,
  { sampleCount, kinds }: SketchShape,
  levels: readonly number[],
  watch: Watch,
): Bands | null {
  const { runs, shares, keys, counts } = packed;
  const quantiles = new Float32Array(kinds.length * levels.length * sampleCount);
  const mean = new Float32Array(kinds.length * sampleCount);
  let keyAt = 0;
  let shareAt = 0;
  let sumStart = 0;
  for (let sample = 0; sample < sampleCount; sample++) {
    if (watch.stop?.() === true) return null;
    for (let series = 0; series < kinds.length; series++) {
      const cell = sample * kinds.length + series;
      const kind = kinds[series] as 'share' | 'unbounded';
      mean[series * sampleCount + sample] = sumAt(kind, packed.sums, sumStart) / runs;
      sumStart += sumsOf(kind);
      const keyStart = keyAt;
      while (keyAt < keys.length && Math.floor((keys[keyAt] as number) / floatBuckets) === cell) keyAt++;
      const least = packed.low[cell] as number;
      const greatest = packed.high[cell] as number;
      const ranked = (rank: number): number => {
        if (rank === 0) return least;
        if (rank >= runs - 1) return greatest;
        const bucket =
          kind === 'share'
            ? bucketOfRank(shares, shareAt, rank) - shareAt
            : (keys[bucketOfRank(counts, keyStart, rank)] as number) % floatBuckets;
        return Math.min(greatest, Math.max(least, middleOf(kind, bucket)));
      };
      for (let at = 0; at < levels.length; at++) {
        const place = (runs - 1) * (levels[at] as number);
        const below = Math.floor(place);
        const low = ranked(below);
        const value = low + (place - below) * (ranked(below + 1) - low);
        quantiles[(series * levels.length + at) * sampleCount + sample] = value;
      }
      if (kind === 'share') shareAt += shareBuckets;
    }
    watch.progress?.(sample + 1, sampleCount);
  }
  return { quantiles, mean };
}

/** The position, from `start` on, of the bucket that holds the order statistic of a rank, counted from 0. */
function bucketOfRank(counts: Uint32Array, start: number, rank: number): number {
  let at = start;
  for (let passed = counts[at] as number; passed <= rank; passed += counts[at] as number) at++;
  return at;
}
