import type {
  CommandRefusal,
  DamagedSession,
  SessionSummary,
  SessionView,
  SessionWorld,
} from '@host/contract/exercise';
import type { HostError } from '@host/contract/errors';
import { applyRunChange, completeFrames } from '@host/contract/run-change';
import type { HostEvent } from '@host/contract/events';
import type { RunResult } from '@host/contract/results';
import type { Command } from '@scenarios/format/command';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { ExerciseEntry, LogLine } from '@scenarios/format/exercise/log';
import type { AskHost } from './ask-host';
import type { OpenDocument } from './document.svelte';
import { lastAtOrBefore } from './last-at-or-before';
import type { Problems } from './problems.svelte';
import type { KnownPresent } from './runs.svelte';
import { worldResult } from './world-result';

/** What of the exercise is in sight. */
export type ExerciseTab = 'plan' | 'run' | 'evaluate';

/** The clock of the page and its timers; tests make their own. */
export type PageClock = {
  readonly now: () => number;
  /** Calls back about four times a second until it is stopped. */
  readonly tick: (work: () => void) => () => void;
  /** Does what nobody waits for, once the screen has been painted. */
  readonly afterwards: (work: () => void) => void;
};

/** Plans of the open document and the session that is run or evaluated. The host keeps all of it; this only shows and asks. */
export class Exercises {
  tab = $state<ExerciseTab>('plan');
  /** Plan that is shown. */
  planId = $state<string | null>(null);
  sessions = $state.raw<readonly SessionSummary[]>([]);
  /** Those that cannot be opened as they are. */
  damaged = $state.raw<readonly DamagedSession[]>([]);
  session = $state.raw<SessionView | null>(null);
  /** The simulated world of the session as a run that map, timeline and inspector show. */
  world = $state.raw<RunResult | null>(null);
  /** The same with one frame alone: what the last commands do at once, known while the world that they make is still on its way. */
  present = $state.raw<(KnownPresent & { readonly commands: number }) | null>(null);
  /** Scenario time of the session now, thousandths of a second after its start. */
  nowMillis = $state(0);
  /** Whether an entry is on its way. */
  busy = $state(false);
  /** Session that the participants see, whichever is open here; null: none. */
  shown = $state<string | null>(null);
  /** Who sits at this screen, for the log. */
  by = $state<LogLine['by']>({ role: 'facilitators', name: '' });

  readonly #ask: AskHost;
  readonly #document: OpenDocument;
  readonly #problems: Problems;
  readonly #clock: PageClock;
  #receivedAt = 0;
  #stopTicking: (() => void) | null = null;
  /** Commands under which the shown world is; −1 while there is none. */
  #worldCommands = $state(-1);
  #generation = 0;
  /** Entries on their way. */
  #waiting = 0;
  /** Lines of the log that the host has told of. */
  #toldLines = 0;

  readonly plan: Exercise | null = $derived.by(() => {
    const plans = this.#document.scenario?.exercises ?? [];
    return plans.find(({ id }) => id === this.planId) ?? plans[0] ?? null;
  });
  /** Whether the shown world is that of all commands so far. */
  readonly worldIsMade: boolean = $derived.by(() => this.#worldCommands === this.session?.state.commands.length);
  /** Seconds after the start of the scenario at which the session stands. */
  readonly scenarioSeconds = $derived.by(() => (this.session?.plan.startHours ?? 0) * 3600 + this.nowMillis / 1000);

  constructor(ask: AskHost, document: OpenDocument, problems: Problems, clock: PageClock) {
    this.#ask = ask;
    this.#document = document;
    this.#problems = problems;
    this.#clock = clock;
  }

  reset(): void {
    this.#generation += 1;
    this.#stopTicking?.();
    this.#stopTicking = null;
    this.tab = 'plan';
    this.planId = null;
    this.sessions = [];
    this.damaged = [];
    this.session = null;
    this.world = null;
    this.present = null;
    this.#worldCommands = -1;
    this.nowMillis = 0;
    this.shown = null;
  }

  async refreshSessions(): Promise<void> {
    const answer = await this.#ask('listSessions', {});
    if (answer.ok) this.sessions = answer.value;
    else this.#report(answer.issues);
  }

  async refreshDamaged(): Promise<void> {
    const answer = await this.#ask('listDamagedSessions', {});
    if (answer.ok) this.damaged = answer.value;
    else this.#report(answer.issues);
  }

  /** Whether the participants see the session that is open here. */
  readonly isShown: boolean = $derived.by(() => this.shown !== null && this.shown === this.session?.session.sessionId);

  /** Sets up a session of a plan and opens it; a rehearsal is not for its participants. */
  async startSession(planId: string, as: 'exercise' | 'rehearsal' = 'exercise'): Promise<boolean> {
    const rehearsal = as === 'rehearsal' ? { rehearsal: true as const } : {};
    const answer = await this.#ask('startSession', { exercise: planId, ...rehearsal });
    if (!answer.ok) {
      this.#report(answer.issues);
      return false;
    }
    await this.#enter(answer.value);
    return true;
  }

  async openSession(sessionId: string): Promise<boolean> {
    const answer = await this.#ask('readSession', { sessionId });
    if (!answer.ok) {
      this.#report(answer.issues);
      return false;
    }
    await this.#enter(answer.value);
    return true;
  }

  /** Goes on from the last good line of a damaged session, as a branch of it. */
  async recoverSession(sessionId: string): Promise<boolean> {
    const answer = await this.#ask('recoverSession', { sessionId });
    if (answer.ok) await this.#enter(answer.value);
    else this.#report(answer.issues);
    return answer.ok;
  }

  async removeSession(sessionId: string): Promise<void> {
    const answer = await this.#ask('removeSession', { sessionId });
    if (!answer.ok) this.#report(answer.issues);
    else if (this.session?.session.sessionId === sessionId) this.leaveSession();
    await this.refreshSessions();
    if (this.damaged.length > 0) await this.refreshDamaged();
  }

  /** A session of its own from a line of the log on; it is shown, and stands still. */
  async fork(sequence: number): Promise<void> {
    const sessionId = this.session?.session.sessionId;
    if (sessionId === undefined) return;
    const answer = await this.#ask('forkSession', { sessionId, sequence, by: { ...this.by } });
    if (answer.ok) await this.#enter(answer.value);
    else this.#report(answer.issues);
  }

  /**
   * A session of its own from this moment on. Both courses stand still: what goes on in neither can be done in both.
   */
  async forkNow(): Promise<void> {
    if (this.session !== null && (await this.#stand())) await this.fork(this.session.state.lines);
  }

  /** Goes on with another session; this one stays, and stands still. */
  async goOnWith(sessionId: string): Promise<boolean> {
    return (await this.#stand()) && (await this.openSession(sessionId));
  }

  /** Puts a session before the participants, or takes what they see away. */
  async show(sessionId: string | null): Promise<void> {
    const answer = await this.#ask('showSession', { sessionId });
    if (answer.ok) this.shown = sessionId;
    else this.#report(answer.issues);
  }

  /** Asks which session the participants see; one that is offered may come before them by that. */
  async lookAtScreen(offered: string | null = null): Promise<void> {
    const answer = await this.#ask('offerToScreen', { sessionId: offered });
    if (answer.ok) this.shown = answer.value.sessionId;
  }

  /** Closes the session here. What participants see stays. */
  leaveSession(): void {
    this.#generation += 1;
    this.session = null;
    this.world = null;
    this.present = null;
    this.#worldCommands = -1;
    this.#stopTicking?.();
    this.#stopTicking = null;
  }

  /** Writes an entry into the log. Whether it was written; what was wrong has been shown. */
  async act(entry: ExerciseEntry): Promise<boolean> {
    const sessionId = this.session?.session.sessionId;
    if (sessionId === undefined) return false;
    this.#waiting += 1;
    this.busy = true;
    const answer = await this.#ask('actInSession', { sessionId, entry, by: { ...this.by } });
    this.#waiting -= 1;
    this.busy = this.#waiting > 0;
    if (this.session?.session.sessionId !== sessionId) return answer.ok;
    if (answer.ok) await this.#take(answer.value);
    else this.#report(answer.issues);
    if (!this.busy && this.#toldLines > this.session.state.lines) await this.#refresh();
    return answer.ok;
  }

  /** Why a decision would be refused now; null where it would be carried out, or where that cannot be told. */
  async judge(command: Command, team?: string): Promise<CommandRefusal | null> {
    const sessionId = this.session?.session.sessionId;
    if (sessionId === undefined) return null;
    const answer = await this.#ask('judgeDecision', { sessionId, command, ...(team === undefined ? {} : { team }) });
    return answer.ok ? answer.value : null;
  }

  handle(event: HostEvent): void {
    if (event.kind !== 'session-changed') return;
    // As where another page put it there, or it was deleted.
    if (event.lines === 0) void this.lookAtScreen();
    const { session } = this;
    if (session?.session.sessionId !== event.sessionId || event.lines <= session.state.lines) return;
    this.#toldLines = event.lines;
    // The entry of this page is told as an event too, just before its answer, which brings the same.
    if (!this.busy) void this.#refresh();
  }

  /** Stops the clock of the session where it runs. Whether it stands. */
  async #stand(): Promise<boolean> {
    const since = this.session?.state.clock.runningSince ?? null;
    return since === null || (await this.act({ do: 'pause' }));
  }

  async #refresh(): Promise<void> {
    const sessionId = this.session?.session.sessionId;
    if (sessionId === undefined) return;
    const answer = await this.#ask('readSession', { sessionId });
    if (answer.ok && this.session?.session.sessionId === sessionId) await this.#take(answer.value);
  }

  async #enter(view: SessionView): Promise<void> {
    this.#generation += 1;
    this.present = null;
    this.#worldCommands = -1;
    this.#toldLines = 0;
    this.planId = view.session.exercise;
    await this.lookAtScreen(view.session.sessionId);
    await this.#take(view);
    this.#stopTicking ??= this.#clock.tick(() => {
      this.#advance();
    });
    await this.refreshSessions();
  }

  /** An answer that was overtaken by a newer one of the same session is dropped. */
  async #take(view: SessionView): Promise<void> {
    const known = this.session;
    if (known?.session.sessionId === view.session.sessionId && known.state.lines > view.state.lines) return;
    this.session = view;
    this.#receivedAt = this.#clock.now();
    this.nowMillis = view.nowMillis;
    const commands = view.state.commands.length;
    if (commands === this.#worldCommands) return;
    const { sessionId } = view.session;
    const generation = this.#generation;
    void this.#foreshow(view);
    if (await this.#changeWorld(view)) return;
    if (generation !== this.#generation) return;
    const answer = await this.#ask('readWorld', { sessionId });
    if (generation !== this.#generation) return;
    if (!answer.ok) {
      this.#report(answer.issues);
      return;
    }
    await this.#show(answer.value, view);
  }

  /** Shows what the last commands do at once, until the world that holds it is here. */
  async #foreshow({ session: { sessionId }, state: { commands } }: SessionView): Promise<void> {
    const { world: shown } = this;
    if (shown === null || this.#worldCommands < 0) return;
    const generation = this.#generation;
    const answer = await this.#ask('readPresent', { sessionId });
    if (generation !== this.#generation || this.world !== shown) return;
    if (!answer.ok || answer.value?.commands !== commands.length) return;
    const run = { ...shown, run: { ...shown.run, frames: answer.value.frame } };
    this.present = { run, until: Infinity, commands: commands.length };
  }

  /** Brings the shown world up to a view by what differs alone. Whether that, or nothing more, is to be done. */
  async #changeWorld(view: SessionView): Promise<boolean> {
    const { world: shown } = this;
    const from = this.#worldCommands;
    if (shown === null || from < 0) return false;
    const answer = await this.#ask('readWorldChange', { sessionId: view.session.sessionId, from });
    if (this.world !== shown || !answer.ok || answer.value === null) return false;
    const { change, ...told } = answer.value;
    const run = applyRunChange(shown.run, change);
    await this.#show({ ...shown, ...told, run }, view);
    this.#clock.afterwards(() => {
      if (run.frames !== null) completeFrames(run.frames);
    });
    return true;
  }

  /** Shows a world, unless another command was given meanwhile: its world is on its way. */
  async #show(world: SessionWorld, view: SessionView): Promise<void> {
    if (world.commands < (this.session?.state.commands.length ?? 0)) return;
    this.#worldCommands = world.commands;
    this.present = this.#presentIn(world);
    this.world = worldResult(world, view, this.#document);
    await this.#foresee(world);
  }

  /** The present with the time before which it is in force in the world that holds it; null where that is not this one. */
  #presentIn({ commands, run: { frames } }: Pick<SessionWorld, 'commands' | 'run'>): Exercises['present'] {
    const { present } = this;
    const from = present?.run.run.frames?.time[0];
    if (present?.commands !== commands || from === undefined || frames === null) return null;
    return { ...present, until: frames.time[lastAtOrBefore(frames.time, from) + 1] ?? Infinity };
  }

  /** What falls due in a world that has just become known. */
  async #foresee({ lines, due }: Pick<SessionWorld, 'lines' | 'due'>): Promise<void> {
    if (this.session?.foreseen !== false) return;
    if (this.session.state.lines === lines) this.session = { ...this.session, due, foreseen: true };
    else await this.#refresh();
  }

  #report(issues: readonly HostError[]): void {
    for (const issue of issues) this.#problems.report(issue);
  }

  #advance(): void {
    const { session } = this;
    if (session === null) return;
    const { clock } = session.state;
    if (clock.runningSince === null) return;
    const passed = (this.#clock.now() - this.#receivedAt) * clock.speed;
    this.nowMillis = Math.max(this.nowMillis, session.nowMillis + Math.floor(passed));
  }
}
