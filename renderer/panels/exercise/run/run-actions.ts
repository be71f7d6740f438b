import { ratings } from '@scenarios/format/exercise/log';
import { ratingWords } from '@scenarios/format/exercise/words';
import { t } from '@ui/i18n/translate';
import { exercises, selection, view } from '@ui/state/lab';
import { beginCommand } from '../command/begin-command';
import { sessionContext } from '../command/session-context';
import { futuresMessages } from '../futures/messages';
import { openFutures } from '../futures/the-futures';
import { runMessages as m } from './messages';
import { nextDue } from './queue';
import { openScreen } from './open-screen';
import { screenMessages as s } from './screen-messages';
import { runConsole } from './the-console';

/** Something that the facilitator can do now, from the keyboard, the palette or a button. */
export type RunAction = {
  readonly id: string;
  readonly text: string;
  /** As it is shown; empty where there is none. */
  readonly key: string;
  readonly enabled: boolean;
  readonly run: () => unknown;
};

const phase = () => exercises.session?.state.phase ?? 'finished';
const goes = (): boolean => phase() === 'running' || phase() === 'paused';

/** Starts, pauses or goes on, whichever there is to do. */
export function toggleClock(): Promise<boolean> | null {
  const entries = { ready: 'start', running: 'pause', paused: 'resume', finished: null } as const;
  const entry = entries[phase()];
  return entry === null ? null : runConsole.act({ do: entry });
}

/** To the time at which the next line falls due. */
export function toNextEvent(): Promise<boolean> | null {
  const next = exercises.session?.due.find(({ dueMillis }) => dueMillis > exercises.nowMillis);
  // What the page knows is old until the last entry has come back.
  return next === undefined || !goes() || exercises.busy || exercises.session?.foreseen === false
    ? null
    : runConsole.act({ do: 'advance', toMillis: next.dueMillis });
}

export const advanceBy = (minutes: number): Promise<boolean> =>
  runConsole.act({ do: 'advance', toMillis: Math.ceil(exercises.nowMillis) + minutes * 60_000 });

export function releaseSelected(): Promise<boolean> | null {
  const item = runConsole.selected;
  const wanted = item?.state.standing === 'waiting' ? item : nextDue(runConsole.queue);
  return wanted === null || !goes() ? null : runConsole.act({ do: 'release', inject: wanted.id, because: 'hand' });
}

/** Skips the chosen line, or takes its skip back. */
export function toggleSkip(): Promise<boolean> | null {
  const item = runConsole.selected;
  if (item === null || !goes()) return null;
  if (item.state.standing === 'waiting') return runConsole.act({ do: 'skip', inject: item.id });
  return item.state.standing === 'skipped' ? runConsole.act({ do: 'reinstate', inject: item.id }) : null;
}

export const deferTo = (inject: string, toMillis: number): Promise<boolean> =>
  runConsole.act({ do: 'defer', inject, toMillis: Math.round(toMillis) });

export function resendSelected(): Promise<boolean> | null {
  const item = runConsole.selected;
  return item?.state.standing === 'released' && goes() ? runConsole.act({ do: 'resend', inject: item.id }) : null;
}

/** Shows the participants this; the same again goes back to live. */
export function toggleScreen(show: 'hold' | 'blank'): Promise<boolean> {
  const now = exercises.session?.state.screen;
  return runConsole.act({ do: 'screen', show: now === show ? 'live' : show });
}

/** Puts the open session before the participants. */
export const showHere = (): Promise<void> => exercises.show(exercises.session?.session.sessionId ?? null);

/** Asks what the facilitator does to the world: first, that what is picked on the map fails. What was begun before goes on. */
export function startEffect(): void {
  const plan = exercises.session?.plan;
  const context = plan === undefined ? null : sessionContext(plan);
  if (context === null) return;
  const { selected } = selection;
  const from = selected === null ? {} : { target: { [selected.kind]: selected.id } };
  runConsole.effect ??= beginCommand('fail', context, from);
  runConsole.dialog = 'effect';
}

/** To the next of the expected actions whose time has passed without a word of them, after the chosen line; round at the end. */
export function toMissed(): void {
  const { expected } = runConsole.queue;
  const here = expected.findIndex(({ id }) => id === runConsole.selected?.id);
  const next = [...expected.slice(here + 1), ...expected].find(({ missed }) => missed);
  if (next !== undefined) runConsole.choose(next.id);
}

/** Every action with its key, in the language and as things stand now. */
export function runActions(): readonly RunAction[] {
  const { selected } = runConsole;
  const standing = selected?.state.standing;
  const waiting = standing === 'waiting';
  const unreleased = waiting && phase() !== 'finished';
  const action = selected?.state.inject.kind === 'expected-action';
  const dialog = (name: typeof runConsole.dialog) => (): void => {
    runConsole.dialog = name;
  };
  const clockText = { ready: m.start, running: m.pause, paused: m.resume, finished: m.finished }[phase()];
  return [
    { id: 'clock', text: t(clockText), key: 'Space', enabled: phase() !== 'finished', run: toggleClock },
    {
      id: 'next-event',
      text: t(m.nextEvent),
      key: '.',
      enabled: goes() && (exercises.session?.due.some(({ dueMillis }) => dueMillis > exercises.nowMillis) ?? false),
      run: toNextEvent,
    },
    { id: 'advance', text: t(m.advanceTo), key: 'A', enabled: goes(), run: dialog('advance') },
    {
      id: 'release',
      text: t(action && waiting ? m.tick : m.release),
      key: 'Enter',
      enabled: goes() && (waiting || nextDue(runConsole.queue) !== null),
      run: releaseSelected,
    },
    { id: 'down', text: t(m.moveDown), key: 'J', enabled: runConsole.items.length > 1, run: () => runConsole.move(1) },
    { id: 'up', text: t(m.moveUp), key: 'K', enabled: runConsole.items.length > 1, run: () => runConsole.move(-1) },
    {
      id: 'missed',
      text: t(m.toMissed),
      key: 'M',
      enabled: runConsole.queue.expected.some(({ missed }) => missed),
      run: toMissed,
    },
    { id: 'delay', text: t(m.delay), key: 'D', enabled: waiting && goes(), run: dialog('delay') },
    {
      id: 'skip',
      text: t(standing === 'skipped' ? m.reinstate : action ? m.notDone : m.skip),
      key: 'S',
      enabled: goes() && (waiting || standing === 'skipped'),
      run: toggleSkip,
    },
    { id: 'edit', text: t(m.edit), key: 'E', enabled: unreleased, run: dialog('edit') },
    { id: 'replace', text: t(m.replace), key: 'P', enabled: unreleased, run: dialog('replace') },
    { id: 'resend', text: t(m.resend), key: 'R', enabled: goes() && standing === 'released', run: resendSelected },
    { id: 'add', text: t(m.unplanned), key: 'U', enabled: phase() !== 'finished', run: dialog('add') },
    { id: 'effect', text: t(m.actOnWorld), key: 'X', enabled: goes(), run: startEffect },
    { id: 'decision', text: t(m.decision), key: 'C', enabled: goes(), run: () => runConsole.startCapture('decision') },
    {
      id: 'observation',
      text: t(m.observation),
      key: 'O',
      enabled: true,
      run: () => runConsole.startCapture('observation'),
    },
    ...ratings.map((rating, place): RunAction => ({
      id: `rate-${rating}`,
      text: t(m.rate, { rating, text: t(ratingWords[rating]) }),
      key: String(place + 1),
      enabled: true,
      run: () => {
        runConsole.observation.rating = rating;
        runConsole.startCapture('observation');
      },
    })),
    { id: 'note', text: t(m.note), key: 'N', enabled: true, run: () => runConsole.startCapture('note') },
    {
      id: 'blank',
      text: t(m.blank),
      key: 'B',
      enabled: exercises.isShown,
      run: () => toggleScreen('blank'),
    },
    { id: 'hold', text: t(m.hold), key: 'H', enabled: exercises.isShown, run: () => toggleScreen('hold') },
    { id: 'show', text: t(s.show), key: 'L', enabled: !exercises.isShown, run: showHere },
    { id: 'take-off', text: t(s.takeOff), key: '', enabled: exercises.shown !== null, run: () => exercises.show(null) },
    { id: 'open-screen', text: t(m.openScreen), key: 'W', enabled: true, run: openScreen },
    { id: 'address', text: t(m.screenAddress), key: '', enabled: true, run: dialog('address') },
    { id: 'now', text: t(m.backToNow), key: 'F', enabled: !runConsole.following, run: () => runConsole.backToNow() },
    { id: 'inject', text: t(m.showInject), key: 'I', enabled: true, run: () => (runConsole.tab = 'inject') },
    { id: 'inspector', text: t(m.showInspector), key: 'V', enabled: true, run: () => (runConsole.tab = 'inspector') },
    { id: 'log', text: t(m.showLog), key: 'G', enabled: true, run: () => (runConsole.tab = 'log') },
    {
      id: 'fork',
      text: t(futuresMessages.forkNow),
      key: 'Y',
      enabled: !exercises.busy,
      run: () => exercises.forkNow(),
    },
    { id: 'futures', text: t(futuresMessages.compareWith), key: 'T', enabled: true, run: () => openFutures() },
    { id: 'finish', text: `${t(m.finish)}…`, key: '', enabled: goes(), run: dialog('finish') },
    { id: 'sessions', text: t(m.leave), key: '', enabled: true, run: () => exercises.leaveSession() },
    { id: 'shortcuts', text: t(m.shortcuts), key: '?', enabled: true, run: () => (view.dialog = 'shortcuts') },
  ];
}
