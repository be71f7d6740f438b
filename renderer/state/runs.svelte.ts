import type { HostError } from '@host/contract/errors';
import type { HostEvent } from '@host/contract/events';
import type { JobStarted } from '@host/contract/host';
import type {
  ComparisonResult,
  EnsembleResult,
  ResultSummary,
  RunResult,
  UnfinishedEnsemble,
  Verification,
} from '@host/contract/results';
import type { Result } from '@scenarios/format/result';
import type { AskHost } from './ask-host';
import type { OpenDocument } from './document.svelte';
import { EnsembleOptions } from './ensemble-options.svelte';
import type { Problems } from './problems.svelte';

export type JobKind = 'run' | 'ensemble' | 'comparison' | 'verification';

export type Job = {
  readonly id: string;
  readonly kind: JobKind;
  readonly done: number;
  readonly total: number;
  readonly cancelling: boolean;
};

/** A run with one frame alone, and the time before which it is in force, seconds after the start; Infinity while that is not known. */
export type KnownPresent = { readonly run: RunResult; readonly until: number };

type Ending = Extract<HostEvent, { kind: 'job-done' | 'job-failed' | 'job-cancelled' }>;

/** Work in progress and its results. Of each kind only the newest is wanted: an older answer is dropped, never shown. */
export class Runs {
  jobs = $state.raw<readonly Job[]>([]);
  /** The newest single run of each design, by design id. */
  runOfDesign = $state.raw<Readonly<Record<string, RunResult>>>({});
  /** The newest ensemble of each design, by design id. */
  ensembleOfDesign = $state.raw<Readonly<Record<string, EnsembleResult>>>({});
  comparison = $state.raw<ComparisonResult | null>(null);
  verifications = $state.raw<Readonly<Record<string, Verification>>>({});
  stored = $state.raw<readonly ResultSummary[]>([]);
  /** Ensembles that were under way when the program ended. */
  unfinished = $state.raw<readonly UnfinishedEnsemble[]>([]);
  /** The world of an exercise that is shown in the place of a run; null while there is none. */
  live = $state.raw<RunResult | null>(null);
  /** A frame of that world that was known before the rest of it; null where there is none. */
  present = $state.raw<KnownPresent | null>(null);
  /** Runs in an ensemble or comparison. */
  ensembleRuns = $state(1000);
  readonly ensembleOptions = new EnsembleOptions();

  readonly #ask: AskHost;
  readonly #document: OpenDocument;
  readonly #problems: Problems;
  /** Goes up when answers on their way are no longer wanted. */
  #generation: Record<JobKind, number> = { run: 0, ensemble: 0, comparison: 0, verification: 0 };
  /** Ends that arrived before the answer that names their job. */
  #early: readonly Ending[] = [];
  readonly #onRun: () => void;

  /** The run that the map, the timeline and the inspector show; null where design or hazard was not run yet. */
  readonly run: RunResult | null = $derived.by(() => this.live ?? this.runOf(this.#document.design?.id ?? ''));
  readonly ensemble: EnsembleResult | null = $derived.by(() => {
    const ensemble = this.ensembleOfDesign[this.#document.design?.id ?? ''] ?? null;
    return ensemble?.request.hazard === this.#document.hazard?.id ? ensemble : null;
  });
  /** Whether the document was edited since the shown run. */
  readonly outdated = $derived.by(
    () => this.run !== null && this.#document.info !== null && this.run.revision !== this.#document.info.revision,
  );

  /** `onRun` is called when a single run has just been computed and is there to be shown. */
  constructor(ask: AskHost, document: OpenDocument, problems: Problems, onRun: () => void) {
    this.#ask = ask;
    this.#document = document;
    this.#problems = problems;
    this.#onRun = onRun;
  }

  /**
   * Where the state at a time is read, seconds after the start: the run that is shown, or the frame of it that was known before and is
   * in force then. That stays the same when the rest comes, so that nothing is drawn anew.
   */
  runAt(seconds: number): RunResult | null {
    const { present } = this;
    const from = present?.run.run.frames?.time[0] ?? Infinity;
    return present !== null && seconds >= from && seconds < present.until ? present.run : this.run;
  }

  /** The run of a design under the chosen hazard, or null. */
  runOf(designId: string): RunResult | null {
    const run = this.runOfDesign[designId] ?? null;
    return run?.request.hazard === this.#document.hazard?.id ? run : null;
  }

  job(kind: JobKind): Job | null {
    return this.jobs.find((job) => job.kind === kind) ?? null;
  }

  async startRun(designId = this.#document.design?.id): Promise<void> {
    const hazard = this.#document.hazard?.id;
    if (designId === undefined || hazard === undefined) return;
    const request = { design: designId, hazard, seed: this.#document.seed, run: 0 };
    await this.#start('run', () => this.#ask('startRun', request));
  }

  async startEnsemble(): Promise<void> {
    const design = this.#document.design?.id;
    const hazard = this.#document.hazard?.id;
    if (design === undefined || hazard === undefined) return;
    const { request: options } = this.ensembleOptions;
    const request = { design, hazard, seed: this.#document.seed, runs: this.ensembleRuns, ...options };
    await this.#start('ensemble', () => this.#ask('startEnsemble', request));
  }

  /** Goes on with what is unfinished in the document. */
  async resume(unfinishedId: string, kind: 'ensemble' | 'comparison'): Promise<void> {
    await this.#start(kind, () => this.#ask('resumeEnsemble', { unfinishedId }));
    await this.refreshStored();
  }

  async discard(unfinishedId: string): Promise<void> {
    const answer = await this.#ask('discardUnfinished', { unfinishedId });
    if (!answer.ok) this.#report(answer.issues);
    await this.refreshStored();
  }

  async startComparison(first: string, second: string): Promise<void> {
    const hazard = this.#document.hazard?.id;
    if (hazard === undefined) return;
    const designs = [first, second] as const;
    const { request: options } = this.ensembleOptions;
    const request = { designs, hazard, seed: this.#document.seed, runs: this.ensembleRuns, ...options };
    await this.#start('comparison', () => this.#ask('startComparison', request));
  }

  /** Runs a stored result again; the outcome appears in `verifications`. */
  async verify(resultId: string): Promise<void> {
    await this.#start('verification', () => this.#ask('startVerification', { resultId }));
  }

  async cancel(jobId: string): Promise<void> {
    this.jobs = this.jobs.map((job) => (job.id === jobId ? { ...job, cancelling: true } : job));
    const answer = await this.#ask('cancelJob', { jobId });
    if (!answer.ok && answer.issues[0]?.code !== 'job/unknown') this.#report(answer.issues);
  }

  /** Shows a stored result; design, hazard and seed are set to its own. */
  async show(summary: ResultSummary): Promise<void> {
    if (!(await this.#read(summary.kind, summary.resultId, ++this.#generation[summary.kind]))) return;
    this.#document.hazardId = summary.request.hazard;
    this.#document.seed = summary.request.seed;
    if (summary.kind !== 'comparison') this.#document.designId = summary.request.design;
  }

  /** For a document that was just opened: shows its newest single run, where that came from the document as it is. */
  async showNewest(): Promise<void> {
    await this.refreshStored();
    const fitting = this.stored.filter(
      (summary) => summary.kind === 'run' && summary.revision === this.#document.info?.revision,
    );
    const newest = fitting.reduce<ResultSummary | null>(
      (latest, summary) => (latest === null || summary.startedAt > latest.startedAt ? summary : latest),
      null,
    );
    if (newest !== null && this.run === null && this.job('run') === null) await this.show(newest);
  }

  async remove(resultId: string): Promise<void> {
    const answer = await this.#ask('removeResult', { resultId });
    if (!answer.ok) this.#report(answer.issues);
    await this.refreshStored();
  }

  async refreshStored(): Promise<void> {
    if (this.#document.info === null) return;
    const answer = await this.#ask('listResults', {});
    if (answer.ok) this.stored = answer.value;
    else this.#report(answer.issues);
    const unfinished = await this.#ask('listUnfinished', {});
    if (unfinished.ok) this.unfinished = unfinished.value;
    else this.#report(unfinished.issues);
  }

  /** For another document: forgets everything and drops answers on their way. */
  reset(): void {
    for (const kind of Object.keys(this.#generation) as JobKind[]) this.#generation[kind]++;
    for (const job of this.jobs) void this.#ask('cancelJob', { jobId: job.id });
    this.jobs = [];
    this.runOfDesign = {};
    this.ensembleOfDesign = {};
    this.comparison = null;
    this.verifications = {};
    this.stored = [];
    this.unfinished = [];
    this.ensembleOptions.measure = null;
    this.#early = [];
  }

  handle(event: HostEvent): void {
    if (event.kind === 'job-progress') {
      const { jobId, done, total } = event;
      this.jobs = this.jobs.map((job) => (job.id === jobId ? { ...job, done, total } : job));
    } else if (event.kind === 'job-done' || event.kind === 'job-failed' || event.kind === 'job-cancelled') {
      const job = this.jobs.find((candidate) => candidate.id === event.jobId);
      if (job === undefined) this.#early = [...this.#early, event];
      else void this.#finish(job, event);
    }
  }

  async #start(kind: JobKind, ask: () => Promise<Result<JobStarted, HostError>>): Promise<void> {
    const generation = ++this.#generation[kind];
    const older = this.job(kind);
    if (older !== null) {
      this.jobs = this.jobs.filter((job) => job !== older);
      void this.#ask('cancelJob', { jobId: older.id });
    }
    const answer = await ask();
    if (!answer.ok) {
      if (generation === this.#generation[kind]) this.#report(answer.issues);
      return;
    }
    if (generation !== this.#generation[kind]) {
      void this.#ask('cancelJob', { jobId: answer.value.jobId });
      return;
    }
    const job: Job = { id: answer.value.jobId, kind, done: 0, total: 0, cancelling: false };
    this.jobs = [...this.jobs, job];
    const early = this.#early.find((ending) => ending.jobId === job.id);
    this.#early = [];
    if (early !== undefined) await this.#finish(job, early);
  }

  async #finish(job: Job, event: Ending): Promise<void> {
    if (event.kind === 'job-done') {
      const shown = await this.#read(job.kind, event.resultId, this.#generation[job.kind]);
      if (shown && job.kind === 'run') this.#onRun();
    }
    this.jobs = this.jobs.filter((candidate) => candidate.id !== job.id);
    if (event.kind === 'job-failed') this.#problems.report(event.error);
    if (event.kind === 'job-done') await this.refreshStored();
  }

  /** Whether the result was read and still wanted. */
  async #read(kind: JobKind, resultId: string, generation: number): Promise<boolean> {
    const wanted = (): boolean => generation === this.#generation[kind];
    if (kind === 'run') {
      const answer = await this.#ask('readRun', { resultId });
      if (!wanted()) return false;
      if (!answer.ok) return this.#report(answer.issues);
      this.runOfDesign = { ...this.runOfDesign, [answer.value.request.design]: answer.value };
    } else if (kind === 'ensemble') {
      const answer = await this.#ask('readEnsemble', { resultId });
      if (!wanted()) return false;
      if (!answer.ok) return this.#report(answer.issues);
      this.ensembleOfDesign = { ...this.ensembleOfDesign, [answer.value.request.design]: answer.value };
    } else if (kind === 'comparison') {
      const answer = await this.#ask('readComparison', { resultId });
      if (!wanted()) return false;
      if (!answer.ok) return this.#report(answer.issues);
      this.comparison = answer.value;
    } else {
      const answer = await this.#ask('readVerification', { resultId });
      if (!wanted()) return false;
      if (!answer.ok) return this.#report(answer.issues);
      this.verifications = { ...this.verifications, [answer.value.resultId]: answer.value };
    }
    return true;
  }

  #report(issues: readonly HostError[]): false {
    if (issues[0] !== undefined) this.#problems.report(issues[0]);
    return false;
  }
}
