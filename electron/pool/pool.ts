import type { Scenario } from '@scenarios/format/scenario';
import type { ComparisonRequest, EnsembleRequest, RunRequest } from '../contract/host';
import type { HostError } from '../contract/errors';
import type { ResultBody } from '../store/result-bodies';

/** What a job computes from: the content of a scenario, and a key that differs whenever the content does. */
export type Material = { readonly scenario: Scenario; readonly key: string };

/** The data of a result with its digest, before it gets an envelope. */
export type Computed<Kind extends 'run' | 'ensemble' | 'comparison'> = {
  readonly digest: string;
  readonly body: ResultBody<Kind>;
};

export type JobOutcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: HostError };

export type Job<Value> = {
  /** Never rejects. */
  readonly outcome: Promise<JobOutcome<Value>>;
  /** The outcome follows within 100 ms. */
  readonly cancel: () => void;
  /** Runs done, and how many there are. */
  readonly progress: () => { readonly done: number; readonly total: number };
};

/** Does jobs. What they yield depends on the request alone: not on the number of threads, nor on who is faster. */
export type Pool = {
  readonly threads: number;
  readonly run: (material: Material, request: RunRequest) => Job<Computed<'run'>>;
  readonly ensemble: (material: Material, request: EnsembleRequest) => Job<Computed<'ensemble'>>;
  readonly comparison: (material: Material, request: ComparisonRequest) => Job<Computed<'comparison'>>;
  readonly close: () => Promise<void>;
};
