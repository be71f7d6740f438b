import type { ComparisonRequest, EnsembleRequest, RunRequest } from './host';
import type { BandError, Ensemble, EnsembleEnding, MeasureDifference } from '@scenarios/format/ensemble';
import type { EntityIndex, Run, SeriesInfo } from '@scenarios/format/run';

export type { Ensemble, MeasureDifference, MeasureSummary } from '@scenarios/format/ensemble';

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

export type ResultSummary = Envelope &
  (
    | { readonly kind: 'run'; readonly request: RunRequest }
    | { readonly kind: 'ensemble'; readonly request: EnsembleRequest; readonly ending?: EnsembleEnding }
    | { readonly kind: 'comparison'; readonly request: ComparisonRequest; readonly ending?: EnsembleEnding }
  );

export type RunResult = Envelope & {
  readonly kind: 'run';
  readonly request: RunRequest;
  readonly index: EntityIndex;
  readonly series: readonly SeriesInfo[];
  readonly measureIds: readonly string[];
  readonly sampleSeconds: number;
  readonly run: Run;
};

export type EnsembleResult = Envelope & {
  readonly kind: 'ensemble';
  readonly request: EnsembleRequest;
  readonly series: readonly SeriesInfo[];
  readonly ensemble: Ensemble;
  /** Only where the request lets the ensemble end early. */
  readonly ending?: EnsembleEnding;
  /** Only where the curves were counted, not kept. */
  readonly bandError?: BandError;
};

/** What is kept of an ensemble or a comparison whose program ended while it ran. */
export type UnfinishedEnsemble = {
  readonly unfinishedId: string;
  /** A comparison names two designs. */
  readonly request: EnsembleRequest | ComparisonRequest;
  readonly revision: number;
  readonly engine: string;
  /** Wall clock, ISO 8601. */
  readonly startedAt: string;
  readonly runsDone: number;
  /** False where the document or the engine has changed since: then it can only be discarded. */
  readonly resumable: boolean;
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
  /** Where it could end early: how it did, by the paired difference. */
  readonly ending?: EnsembleEnding;
  /** Where the curves were counted, of the bands of each design; those of a difference of shares are within twice as much. */
  readonly bandError?: BandError;
};

export type Verification = {
  readonly resultId: string;
  readonly storedDigest: string;
  readonly obtainedDigest: string;
  readonly engine: string;
  /** Digest and every stored figure were obtained again; false with equal digests: figures in the file were changed. */
  readonly identical: boolean;
};
