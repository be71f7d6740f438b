/** Bytes of a run's digest. */
export const digestBytes = 16;

/** Where the runs of an ensemble put their results: each run owns one slice of each, so runs never touch each other. */
export type EnsembleArrays = {
  /** Run × sample × series. */
  readonly series: Float32Array;
  /** Run × measure. */
  readonly measures: Float64Array;
  /** Run × 16 bytes. */
  readonly digests: Uint8Array;
};

export type EnsembleShape = {
  readonly runs: number;
  readonly sampleCount: number;
  readonly series: number;
  readonly measures: number;
};

/** Bytes that the arrays of an ensemble take. */
export const ensembleBytes = ({ runs, sampleCount, series, measures }: EnsembleShape): number =>
  runs * (sampleCount * series * 4 + measures * 8 + digestBytes);

/** Empty arrays in shared memory. */
export const createEnsembleArrays = ({ runs, sampleCount, series, measures }: EnsembleShape): EnsembleArrays => ({
  series: new Float32Array(new SharedArrayBuffer(runs * sampleCount * series * 4)),
  measures: new Float64Array(new SharedArrayBuffer(runs * measures * 8)),
  digests: new Uint8Array(new SharedArrayBuffer(runs * digestBytes)),
});

/** Puts the 32 hexadecimal digits of a run's digest into its slice. */
export function writeDigest(digests: Uint8Array, run: number, digest: string): void {
  for (let i = 0; i < digestBytes; i += 1)
    digests[run * digestBytes + i] = Number.parseInt(digest.slice(2 * i, 2 * i + 2), 16);
}

/** The digests of all runs, in run order. */
export function readDigests(digests: Uint8Array): readonly string[] {
  const texts: string[] = [];
  for (let start = 0; start < digests.length; start += digestBytes) {
    let text = '';
    for (let i = start; i < start + digestBytes; i += 1) text += (digests[i] as number).toString(16).padStart(2, '0');
    texts.push(text);
  }
  return texts;
}
