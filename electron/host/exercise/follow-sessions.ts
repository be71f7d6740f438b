import type { SessionView } from '@host/contract/exercise';
import { wallAt } from '@workers/exercise/clock';
import type { HostContext } from '../host-context';
import type { LiveSession } from './live-session';

/** Milliseconds between two notes of how far scenario time has come: what a crash costs at most. */
const beatInterval = 1000;
/** Milliseconds after which what could not be released is tried again. */
const retryPause = 5000;
/** Longest wait that a timer takes, milliseconds. */
const longestWait = 2 ** 31 - 1;
/** Milliseconds that the wall clock may stray between two looks, as when it is set right little by little. */
const mostStraying = 2000;
/** Milliseconds by which the wall clock gets ahead of the machine after which nobody can have been there. */
const leastAbsence = 60_000;

export type SessionFollower = {
  /** Brings a session to the present and waits for what falls due next. */
  readonly follow: (live: LiveSession, linesBefore: number) => Promise<SessionView>;
  /** The same in its turn, for a session that is known by now. */
  readonly catchUp: (sessionId: string) => Promise<void>;
  readonly tell: (live: LiveSession) => void;
  /**
   * To be called before the time of a session is asked for. Where the wall clock was set or the machine was asleep since the last
   * time, what runs goes on from where it stood, or, after an absence, stands there.
   */
  readonly look: () => Promise<void>;
  readonly forget: (sessionId: string) => void;
  readonly stop: () => void;
};

/** Keeps the sessions of the open document going by themselves. */
export function followSessions(
  { clock, awake, serial, events }: HostContext,
  liveSessions: () => readonly LiveSession[],
): SessionFollower {
  const timers = new Map<string, NodeJS.Timeout>();
  let beating: NodeJS.Timeout | null = null;
  let last: { readonly wall: number; readonly awake: number } | null = null;

  const running = (): readonly LiveSession[] =>
    liveSessions().filter(({ player }) => player.state().clock.runningSince !== null);

  const tell = (live: LiveSession): void => {
    events.emit({ kind: 'session-changed', sessionId: live.stored.sessionId, lines: live.player.state().lines });
  };

  const forget = (sessionId: string): void => {
    clearTimeout(timers.get(sessionId));
    timers.delete(sessionId);
  };
  const stopBeating = (): void => {
    if (beating !== null) clearInterval(beating);
    beating = null;
  };

  const catchUpIn = (sessionId: string, milliseconds: number): void => {
    const timer = setTimeout(() => void catchUp(sessionId), Math.min(longestWait, Math.max(0, milliseconds)));
    timer.unref();
    timers.set(sessionId, timer);
  };

  const look = async (): Promise<void> => {
    const now = { wall: clock().getTime(), awake: awake() };
    const ahead = last === null ? 0 : now.wall - last.wall - (now.awake - last.awake);
    last = now;
    if (Math.abs(ahead) <= mostStraying) return;
    for (const live of running()) {
      await live.leap(new Date(now.wall), ahead, ahead >= leastAbsence);
      tell(live);
    }
  };

  const follow = async (live: LiveSession, linesBefore: number): Promise<SessionView> => {
    const { sessionId, plan } = live.stored;
    const view = await live.view(clock());
    if (view.state.lines !== linesBefore) tell(live);
    forget(sessionId);
    const next = view.due.find(({ automatic }) => automatic);
    const { clock: course } = view.state;
    if (course.runningSince !== null && next !== undefined && plan.release === 'automatic')
      catchUpIn(sessionId, wallAt(course, next.dueMillis) - clock().getTime());
    keepBeating();
    return view;
  };

  const catchUp = (sessionId: string): Promise<void> =>
    serial(async () => {
      const live = liveSessions().find(({ stored }) => stored.sessionId === sessionId);
      if (live === undefined) return;
      try {
        await look();
        await follow(live, live.player.state().lines);
      } catch {
        // As where the file cannot be written for a while: nobody asked, so nobody is told; it does not get stuck by it.
        forget(sessionId);
        catchUpIn(sessionId, retryPause);
      }
    });

  const beat = (): void => {
    // The queue may be long; that it is must not look like sleep.
    awake();
    void serial(async () => {
      await look();
      for (const live of running()) live.beat(clock());
      if (running().length === 0) stopBeating();
    }).catch(() => undefined);
  };
  const keepBeating = (): void => {
    if (running().length === 0) stopBeating();
    else beating ??= setInterval(beat, beatInterval).unref();
  };

  return {
    follow,
    catchUp,
    tell,
    look,
    forget,
    stop: () => {
      for (const sessionId of [...timers.keys()]) forget(sessionId);
      stopBeating();
    },
  };
}
