import type { ComparisonRequest, EnsembleRequest, RunRequest } from './host';
import type { Run, SeriesInfo } from '@scenarios/format/run';

/** What every stored result carries beside its data. Wall clock stays here, never in the result. */
export type Envelope = {
  readonly resultId: string;
  readonly scenarioId: string;
  /** Document revision that it was computed from. */
  readonly revision: number;
  readonly engine: string;
  readonly digest: string;
  /** Wall clock, ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly threads: number;
};

export type ResultSummary = Envelope & (
  | { readonly kind: 'run'; readonly request: RunRequest }
  | { readonly kind: 'ensemble'; readonly request: EnsembleRequest }
  | { readonly kind: 'comparison'; readonly request: ComparisonRequest }
);

/** Which entity each position of the arrays in a run stands for. */
export type EntityIndex = {
  readonly nodes: readonly string[];
  readonly links: readonly string[];
  readonly services: readonly string[];
  readonly needs: readonly { readonly node: string; readonly service: string }[];
  readonly stores: readonly { readonly node: string; readonly service: string; readonly kind: string }[];
  readonly provisions: readonly { readonly node: string; readonly service: string }[];
};

export type RunResult = Envelope & {
  readonly kind: 'run';
  readonly request: RunRequest;
  readonly index: EntityIndex;
  readonly series: readonly SeriesInfo[];
  readonly measureIds: readonly string[];
  readonly sampleSeconds: number;
  readonly run: Run;
};

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

export type EnsembleResult = Envelope & {
  readonly kind: 'ensemble';
  readonly request: EnsembleRequest;
  readonly series: readonly SeriesInfo[];
  readonly ensemble: Ensemble;
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

export type ComparisonResult = Envelope & {
  readonly kind: 'comparison';
  readonly request: ComparisonRequest;
  readonly series: readonly SeriesInfo[];
  readonly first: Ensemble;
  readonly second: Ensemble;
  readonly differences: readonly MeasureDifference[];
  /** Series × level × time of the paired difference. */
  readonly differenceQuantiles: Float32Array;
};

export type Verification = {
  readonly resultId: string;
  readonly storedDigest: string;
  readonly obtainedDigest: string;
  readonly engine: string;
  readonly identical: boolean;
};
