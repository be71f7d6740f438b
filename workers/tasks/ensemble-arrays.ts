import type { NoticeCount } from '@scenarios/format/ensemble';
import type { Notice } from '@scenarios/format/run';
import { noticeCodes } from '@scenarios/format/run';

/** Bytes of a run's digest. */
export const digestBytes = 16;

/**
 * Where the runs of an ensemble put their results: each run owns one slice of each, so runs never touch each other. A run of a
 * comparison is that of the first design, then that of the second.
 */
export type EnsembleArrays = {
  /** Run × sample × series. */
  readonly series: Float32Array;
  /** Run × measure. */
  readonly measures: Float64Array;
  /** Run × design × 16 bytes. */
  readonly digests: Uint8Array;
  /** Run × design: bit n stands where the run said `noticeCodes[n]`. */
  readonly notices: Uint32Array;
};

export type EnsembleShape = {
  readonly runs: number;
  readonly sampleCount: number;
  readonly series: number;
  readonly measures: number;
  /** Designs in each run; default: 1. */
  readonly designs?: number;
};

/** Bytes that the arrays of an ensemble take. */
export const ensembleBytes = ({ runs, sampleCount, series, measures, designs = 1 }: EnsembleShape): number =>
  runs * (sampleCount * series * 4 + measures * 8 + designs * (digestBytes + 4));

/** Empty arrays in shared memory. */
export const createEnsembleArrays = (shape: EnsembleShape): EnsembleArrays => {
  const { runs, sampleCount, series, measures, designs = 1 } = shape;
  return {
    series: new Float32Array(new SharedArrayBuffer(runs * sampleCount * series * 4)),
    measures: new Float64Array(new SharedArrayBuffer(runs * measures * 8)),
    digests: new Uint8Array(new SharedArrayBuffer(runs * designs * digestBytes)),
    notices: new Uint32Array(new SharedArrayBuffer(runs * designs * 4)),
  };
};

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

/** What a run said, as bits. */
export const noticeBits = (notices: readonly Notice[]): number =>
  notices.reduce((bits, { code }) => bits | (1 << noticeCodes.indexOf(code)), 0);

/** How many runs said what; only what at least one did. */
export const countNotices = (bits: Uint32Array): readonly NoticeCount[] =>
  noticeCodes.flatMap((code, at) => {
    const runs = bits.reduce((count, word) => count + ((word >>> at) & 1), 0);
    return runs === 0 ? [] : [{ code, runs }];
  });
