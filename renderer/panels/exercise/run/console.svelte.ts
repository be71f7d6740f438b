import type { ParticipantView, SessionView } from '@host/contract/exercise';
import type { ExerciseEntry, Rating, HashedLine } from '@scenarios/format/exercise/log';
import type { AskHost } from '@ui/state/ask-host';
import type { Exercises } from '@ui/state/exercises.svelte';
import type { Playback } from '@ui/state/playback.svelte';
import type { Draft } from '@ui/panels/form/form-context';
import { inOrder, nextDue, queueOf, type Queue, type QueueItem } from './queue';

export type ConsoleTab = 'inject' | 'inspector' | 'log';
export type Capture = 'decision' | 'observation' | 'note';
export type ConsoleDialog =
  'none' | 'palette' | 'delay' | 'advance' | 'edit' | 'replace' | 'add' | 'effect' | 'finish' | 'address' | 'futures';

const emptyQueue: Queue = {
  overdue: [],
  now: [],
  next: [],
  later: [],
  left: [],
  expected: [],
  contingency: [],
  released: [],
  skipped: [],
};

/** What is being written down and not recorded yet; it outlives a look at another tab or inject. */
const emptyDecision = { text: '', rationale: '', options: '', followUp: '', team: '' };
const emptyObservation = {
  text: '',
  rating: null as Rating | null,
  kind: 'observation',
  objective: '',
  task: '',
  team: '',
  decision: '',
  node: '',
  /** When it was seen, as typed; empty: now. */
  time: '',
};

/** What of a session the facilitator has before them: the queue and what of it is chosen, drafts, log and screen. */
export class RunConsole {
  tab = $state<ConsoleTab>('inject');
  capture = $state<Capture>('decision');
  dialog = $state<ConsoleDialog>('none');
  /** Whether map and timeline go with the clock of the exercise, and are not looked through on their own. */
  following = $state(true);
  decision = $state({ ...emptyDecision });
  /** The order of the decision that is being taken down; null for none. */
  order = $state.raw<Draft | null>(null);
  /** What the facilitator is about to do to the world, outside of any inject; null before they thought of it. */
  effect = $state.raw<Draft | null>(null);
  effectWhy = $state('');
  observation = $state({ ...emptyObservation });
  note = $state('');
  log = $state.raw<readonly HashedLine[]>([]);
  /** What participants see at this moment; null where no session is shown. */
  participants = $state.raw<ParticipantView | null>(null);
  /** Goes up when a field of the capture should take the focus. */
  focusCapture = $state(0);
  #chosen = $state<string | null>(null);
  /** Inject that a decision or observation was said to be about; undefined until somebody says so. */
  #about = $state<string | null | undefined>(undefined);
  #sought = 0;
  #entered: string | null = null;

  readonly #ask: AskHost;
  readonly #exercises: Exercises;
  readonly #playback: Playback;

  readonly queue: Queue = $derived.by(() => {
    const { session } = this.#exercises;
    return session === null ? emptyQueue : queueOf(session.state, session.due, this.#minute);
  });
  readonly items: readonly QueueItem[] = $derived.by(() => inOrder(this.queue));
  /** The line that actions are about: the chosen one, else what comes next. */
  readonly selected: QueueItem | null = $derived.by(
    () => this.items.find(({ id }) => id === this.#chosen) ?? nextDue(this.queue) ?? this.items[0] ?? null,
  );
  /** Scenario time by which the queue is sorted: whole seconds, so that it is not sorted at every look at the clock. */
  readonly #minute = $derived.by(() => Math.floor(this.#exercises.nowMillis / 1000) * 1000);

  /** What a decision or observation is about: what was said, else the chosen line, else what was released last. */
  readonly about: QueueItem | null = $derived.by(() => {
    if (this.#about === null) return null;
    const said = this.items.find(({ id }) => id === (this.#about ?? this.#chosen));
    return said ?? this.queue.released[0] ?? this.selected;
  });

  constructor(ask: AskHost, exercises: Exercises, playback: Playback) {
    this.#ask = ask;
    this.#exercises = exercises;
    this.#playback = playback;
  }

  get session(): SessionView | null {
    return this.#exercises.session;
  }

  choose(id: string): void {
    this.#chosen = id;
    this.#about = undefined;
    this.tab = 'inject';
  }

  /** Says which inject a decision or observation is about; null: none. */
  setAbout(id: string | null): void {
    this.#about = id;
  }

  /** To the next (1) or previous (−1) line of the queue. */
  move(direction: 1 | -1): void {
    const here = this.items.findIndex(({ id }) => id === this.selected?.id);
    const next = this.items[here + direction];
    if (next !== undefined) this.choose(next.id);
  }

  /** Writes an entry into the log. Whatever shows what participants see asks for that anew by itself. */
  act(entry: ExerciseEntry): Promise<boolean> {
    return this.#exercises.act(entry);
  }

  /** Reads what participants see, and the log where it is in sight. */
  async refresh(): Promise<void> {
    const sessionId = this.session?.session.sessionId;
    if (sessionId === undefined) return;
    const sought = ++this.#sought;
    const [participants, log] = await Promise.all([
      this.#ask('readParticipantView', {}),
      this.tab === 'log' ? this.#ask('readLog', { sessionId }) : null,
    ]);
    if (sought !== this.#sought) return;
    if (participants.ok) this.participants = participants.value;
    if (log?.ok === true) this.log = log.value;
  }

  /** Map and timeline stand where the exercise stands. */
  backToNow(): void {
    this.following = true;
    this.#playback.pause();
    this.#playback.seek(this.#exercises.scenarioSeconds);
  }

  /** Another session: nothing of the last one stays. The same again, after a look at another tab: all of it does. */
  enter(sessionId: string | null): void {
    if (sessionId === this.#entered) return;
    this.#entered = sessionId;
    this.#chosen = null;
    this.#about = undefined;
    this.#sought += 1;
    this.dialog = 'none';
    this.tab = 'inject';
    this.capture = 'decision';
    this.following = true;
    this.clearDecision();
    this.clearEffect();
    this.clearObservation();
    this.note = '';
    this.log = [];
    this.participants = null;
  }

  /** Clears what was recorded of a decision; what was begun since then stays. */
  forgetDecision(recorded: RunConsole['decision'], order: Draft | null): void {
    for (const key of ['text', 'rationale', 'options', 'followUp', 'team'] as const)
      if (this.decision[key] === recorded[key]) this.decision[key] = '';
    if (this.order === order) this.order = null;
  }

  clearDecision(): void {
    this.decision = { ...emptyDecision };
    this.order = null;
  }

  clearEffect(): void {
    this.effect = null;
    this.effectWhy = '';
  }

  clearObservation(): void {
    this.observation = { ...emptyObservation };
  }

  /** Brings a form to take something down to the front, and the cursor into it. */
  startCapture(capture: Capture): void {
    this.tab = 'inject';
    this.capture = capture;
    this.focusCapture += 1;
  }
}
