import type { NoticeCode } from './run';

/** Levels of the quantile bands, ascending. */
export const quantileLevels = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

export type MeasureSummary = {
  readonly id: string;
  readonly unit: string;
  readonly mean: number;
  readonly standardDeviation: number;
  /** In the order of `quantileLevels`. */
  readonly quantiles: readonly number[];
};

export type Ensemble = {
  readonly digest: string;
  /** Seconds after the start. */
  readonly time: Float64Array;
  /** Series × level × time. */
  readonly quantiles: Float32Array;
  /** Series × time. */
  readonly mean: Float32Array;
  readonly measures: readonly MeasureSummary[];
  /** How many of the runs said so, in the order of `noticeCodes`; left out where none said anything. */
  readonly notices?: readonly NoticeCount[];
};

export type NoticeCount = { readonly code: NoticeCode; readonly runs: number };

/** First design minus second, run by run with the same draws. */
export type MeasureDifference = {
  readonly id: string;
  readonly unit: string;
  readonly mean: number;
  /** 95 % confidence interval of the mean difference. */
  readonly low: number;
  readonly high: number;
  /** Share of runs in which the first design is better, the second is better, and neither. */
  readonly firstBetter: number;
  readonly secondBetter: number;
  readonly equal: number;
};

/** When an ensemble may end before all its runs are done: once the mean of one measure is known well enough. */
export type UntilWidth = {
  /** Id of the measure. */
  readonly measure: string;
  /** Half the width of the interval of its mean that is asked for: in the unit of the measure, or as a share of the mean. */
  readonly halfWidth: { readonly absolute: number } | { readonly relative: number };
  /** That all intervals looked at hold the true mean: 0.5 to 0.999. */
  readonly confidence: number;
  /** Runs before the first look. */
  readonly minimumRuns: number;
  /** Runs from one look to the next. */
  readonly checkEvery: number;
};

/** How an ensemble that could end early did end. */
export type EnsembleEnding = {
  readonly reason: 'narrow-enough' | 'all-runs';
  /** Runs that the result is made of: run 0 up to, not including, this one. */
  readonly runs: number;
  /** How often the interval was looked at, and how often it would have been at most: the correction counts with the latter. */
  readonly looks: number;
  readonly plannedLooks: number;
  /** Half the width of the corrected interval at the end, in the unit of the measure; Infinity where all runs gave one value. */
  readonly halfWidth: number;
};

/** How an ensemble holds its curves while it runs: every value, or counts from which bands follow within a stated error. */
export const curveKeepings = ['full', 'streaming'] as const;
export type CurveKeeping = (typeof curveKeepings)[number];

/** How far a band of a streaming ensemble may be from the quantile of the runs: absolute for shares, relative for observables. */
export type BandError = { readonly share: number; readonly relative: number };
