import type { HashedLine } from '@scenarios/format/exercise/log';
import type { HostError } from '@host/contract/errors';
import type { FuturesView, SessionSummary, SessionView } from '@host/contract/exercise';
import type { RunResult } from '@host/contract/results';
import { quickRuns } from '@host/contract/exercise';
import { hostError } from '@host/contract/host-error';
import type { Connection } from '@ui/state/connection.svelte';
import type { OpenDocument } from '@ui/state/document.svelte';
import { HostJob } from '@ui/state/host-job.svelte';
import { worldResult } from '@ui/state/world-result';
import { firstPair } from '@scenarios/format/exercise/family-of';

/** A session as far as it has come, with what was done in it and what comes if nobody does anything more. */
export type Course = {
  readonly view: SessionView;
  readonly log: readonly HashedLine[];
  readonly world: RunResult;
};

type Pair = readonly [string, string];

/** The two sessions that are held beside each other, and the newest comparison of them. */
export class Futures {
  pair = $state.raw<Pair | null>(null);
  /** What is wanted of the next comparison; null: the usual. */
  wantedRuns = $state<number | null>(null);
  wantedSeed = $state<number | null>(null);
  refused = $state.raw<HostError | null>(null);
  readonly job: HostJob;
  readonly #connection: Pick<Connection, 'ask' | 'onEvent'>;
  readonly #document: Pick<OpenDocument, 'scenario' | 'info'>;
  #courses = $state.raw<ReadonlyMap<string, Course>>(new Map());
  #made = $state.raw<FuturesView | null>(null);
  #sought = 0;

  /** The two as they were read last; null until both are there. */
  readonly courses: readonly [Course, Course] | null = $derived.by(() => {
    const [first, second] = (this.pair ?? []).map((id) => this.#courses.get(id));
    return first === undefined || second === undefined ? null : [first, second];
  });
  /** The newest comparison of these two; null: none yet. */
  readonly result: FuturesView | null = $derived.by(() => {
    const made = this.#made;
    return made?.sessions.every((id, place) => id === this.pair?.[place]) === true ? made : null;
  });
  /** Whether a log has gone on since that comparison. */
  readonly outdated: boolean = $derived.by(
    () =>
      this.result !== null &&
      (this.courses ?? []).some(({ view }, place) => view.session.head !== this.result?.heads[place]),
  );

  constructor(connection: Pick<Connection, 'ask' | 'onEvent'>, document: Pick<OpenDocument, 'scenario' | 'info'>) {
    this.#connection = connection;
    this.#document = document;
    this.job = new HostJob(connection);
  }

  /** How many runs the next comparison is made of, given how many an ensemble of the lab has. */
  runs(ensembleRuns: number): number {
    return this.wantedRuns ?? Math.min(ensembleRuns, quickRuns);
  }

  get seed(): number {
    return this.wantedSeed ?? this.courses?.[0].view.plan.seed ?? 1;
  }

  /** Chooses what is held beside a session: another, or what one looks at first. */
  choose(sessions: readonly SessionSummary[], sessionId: string, other?: string): void {
    const pair = other === undefined ? firstPair(sessions, sessionId) : ([sessionId, other] as const);
    this.pair = pair;
    this.refused = null;
  }

  /** Reads both sessions of the pair; what was wrong is kept. */
  async read(): Promise<void> {
    const { pair } = this;
    if (pair === null) return;
    const sought = ++this.#sought;
    const [first, second, found] = await Promise.all([
      this.#course(pair[0]),
      this.#course(pair[1]),
      this.result === null ? this.#connection.ask('findFutures', { sessions: pair }) : null,
    ]);
    if (sought !== this.#sought || first === null || second === null) return;
    if (found?.ok === true && this.result === null) this.#made = found.value;
    this.#courses = new Map([
      [pair[0], first],
      [pair[1], second],
    ]);
  }

  /** Simulates both futures under the same draws. */
  async compare(runs: number): Promise<void> {
    const { pair, courses, seed } = this;
    if (pair === null || courses === null) return;
    this.refused = null;
    const answer = await this.job.run(
      () => this.#connection.ask('startFutures', { sessions: pair, runs, seed }),
      (resultId) => this.#connection.ask('readFutures', { resultId }),
    );
    if (answer === null) return;
    if (answer.ok) this.#made = answer.value;
    else this.refused = answer.issues[0] ?? hostError('host/bug');
  }

  /** Nobody looks any more. */
  leave(): void {
    this.#sought += 1;
    this.job.leave();
  }

  async #course(sessionId: string): Promise<Course | null> {
    const [view, log, world] = await Promise.all([
      this.#connection.ask('readSession', { sessionId }),
      this.#connection.ask('readLog', { sessionId }),
      this.#connection.ask('readWorld', { sessionId }),
    ]);
    if (view.ok && log.ok && world.ok)
      return { view: view.value, log: log.value, world: worldResult(world.value, view.value, this.#document) };
    this.refused = [view, log, world].flatMap((each) => (each.ok ? [] : each.issues))[0] ?? hostError('host/bug');
    return null;
  }
}
