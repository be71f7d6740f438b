import type { CurveKeeping } from '@scenarios/format/ensemble';
import type { TimedCommand } from '@scenarios/format/exercise/state';
import type { Present } from '@scenarios/format/run';
import type { Scenario } from '@scenarios/format/scenario';
import type { WorldPlan } from '@workers/exercise/world-hazard';
import type { EnsemblePart } from '@workers/tasks/ensemble-part';
import type { CurveInfo } from '@workers/tasks/prepare-design';
import type { ComparisonRequest, EnsembleRequest, RunRequest } from '../contract/host';
import type { HostError } from '../contract/errors';
import type { ResultBody } from '../store/result-bodies';
import type { RunRange } from './collect-runs';
import type { ShardRuns } from './shard-job';

/** What a job computes from: the content of a scenario, and a key that differs whenever the content does. */
export type Material = { readonly scenario: Scenario; readonly key: string };

/**
 * What all worlds of an exercise are computed from. Every object has a key of its own: whoever asks for several worlds of one
 * exercise hands over the same object, so that a thread keeps what it prepared.
 */
export type WorldBase = { readonly key: string; readonly scenario: Scenario; readonly plan: WorldPlan };

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

/** What was kept of an ensemble or comparison before, and how more of it is kept while it runs. */
export type EnsembleCourse =
  | { readonly parts?: Iterable<EnsemblePart>; readonly keep?: never }
  | {
      /** In run order. */
      readonly parts?: Iterable<EnsemblePart>;
      /** Told what was done since the last time, in run order; the part may be read during the call only. */
      readonly keep: (part: EnsemblePart) => void;
      /** Asked after each piece of work whether something is to be kept now. */
      readonly isDue: () => boolean;
    };

/** A comparison in which each design may have a hazard of its own. */
export type PairRequest = ComparisonRequest & { readonly hazards?: readonly [string, string] };

/** Does jobs. What they yield depends on the request alone: not on the number of threads, nor on who is faster. */
export type Pool = {
  readonly threads: number;
  readonly run: (material: Material, request: RunRequest) => Job<Computed<'run'>>;
  /** The world of an exercise under some commands; `present` is told its frame at a moment as soon as that is known. */
  readonly world: (base: WorldBase, commands: readonly TimedCommand[], present?: Present) => Job<Computed<'run'>>;
  readonly ensemble: (
    material: Material,
    request: EnsembleRequest,
    course?: EnsembleCourse,
  ) => Job<Computed<'ensemble'>>;
  /** Some runs of an ensemble or a comparison, to be merged with the others elsewhere. */
  readonly shard: (material: Material, request: EnsembleRequest | ComparisonRequest, range: RunRange) => Job<ShardRuns>;
  /** The ensemble of parts that follow each other from run 0 to the last; each is read when its turn comes. */
  readonly merge: (
    info: CurveInfo,
    runs: number,
    curves: CurveKeeping,
    readers: readonly (() => EnsemblePart)[],
  ) => Job<Computed<'ensemble'>>;
  /** The same of a comparison; `info` is that of one of its designs. */
  readonly mergeComparison: (
    info: CurveInfo,
    runs: number,
    curves: CurveKeeping,
    readers: readonly (() => EnsemblePart)[],
  ) => Job<Computed<'comparison'>>;
  readonly comparison: (
    material: Material,
    request: PairRequest,
    course?: EnsembleCourse,
  ) => Job<Computed<'comparison'>>;
  readonly close: () => Promise<void>;
};
