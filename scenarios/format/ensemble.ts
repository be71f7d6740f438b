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
};

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
