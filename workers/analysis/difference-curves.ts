import type { SketchShape } from './band-sketch';

/**
 * Writes the first curves less the second, which stand one after the other from `start` on, behind them, to be counted. The
 * difference of two shares, −1 to 1, is written as the share (1 + difference) / 2; so it comes back twice as far from the truth
 * as a share does.
 */
export function writeDifference(series: Float32Array, start: number, { sampleCount, kinds }: SketchShape): void {
  const cells = sampleCount * kinds.length;
  for (let cell = 0, place = 0; cell < cells; cell += 1) {
    const difference = (series[start + cell] as number) - (series[start + cells + cell] as number);
    series[start + 2 * cells + cell] = kinds[place] === 'share' ? (1 + difference) / 2 : difference;
    place = place + 1 === kinds.length ? 0 : place + 1;
  }
}

/** Turns quantiles of what `writeDifference` wrote (series × level × time) into those of the difference, in place. */
export function readDifferences(quantiles: Float32Array, { sampleCount, kinds }: SketchShape, levels: number): void {
  const row = levels * sampleCount;
  kinds.forEach((kind, series) => {
    if (kind !== 'share') return;
    for (let at = series * row; at < (series + 1) * row; at += 1) quantiles[at] = 2 * (quantiles[at] as number) - 1;
  });
}
