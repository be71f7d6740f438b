import type { LogLine } from '@scenarios/format/exercise/log';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { initialState, reduceLog } from '@workers/exercise/reduce-log';
import type { DueInject, SessionSummary, SessionView } from '@host/contract/exercise';
import type { HostError } from '@host/contract/errors';
import { hostError } from '@host/contract/host-error';
import type { Pool } from '@host/pool/pool';
import type { DocumentDatabase } from '@host/store/connect';
import type { StoredSession } from '@host/store/session-queries';
import { appendLine, logRoot, readLines, readSession, writeBeat } from '@host/store/session-queries';
import { simulateWorld } from './exercise-world';
import { HostFailure } from './host-failure';
import type { Player } from './player';
import { createPlayer } from './player';

/** A session whose log has been read: it can be played on. */
export type LiveSession = {
  readonly stored: StoredSession;
  readonly player: Player;
  readonly lines: () => readonly LogLine[];
  readonly summary: () => SessionSummary;
  /** What a facilitator sees; brings the session to the present first. */
  readonly view: (now: Date) => Promise<SessionView>;
  /** The same at once, with what waits for a condition as it was foreseen last. */
  readonly viewSoFar: (now: Date) => SessionView;
  /** Notes in the file how far scenario time has come. */
  readonly beat: (now: Date) => void;
  /**
   * Goes on at a wall clock that got ahead of the machine, or behind it where negative, milliseconds, from where scenario time stood;
   * `stands`: not before somebody says so.
   */
  readonly leap: (now: Date, ahead: number, stands: boolean) => Promise<void>;
  /** Stops the clock, as when the program ends: whoever goes on says so. */
  readonly suspend: (now: Date) => void;
};

const theProgram: LogLine['by'] = { role: 'facilitators', name: '' };

/**
 * Opens a stored session; it goes on in whatever file its document has by then. One whose clock was running when the program ended
 * stands still at the second that it had come to.
 * Answers with an error where the session is unknown, or its log is not what its hashes say.
 */
export function openSession(
  document: { readonly file: { readonly database: DocumentDatabase } },
  pool: Pool,
  sessionId: string,
): Result<LiveSession, HostError> {
  const { database } = document.file;
  const stored = readSession(database, sessionId);
  if (stored === null) return failure(hostError('exercise/unknown-session', { detail: sessionId }));
  if (stored === 'damaged') return failure(hostError('exercise/log-broken', { detail: sessionId }));
  const { plan, scenario } = stored;
  const read = readLines(database, sessionId);
  if (read.damage !== null)
    return failure(
      hostError('exercise/log-broken', { detail: `line ${String(read.damage.line)}: ${read.damage.kind}` }),
    );
  const lines: LogLine[] = read.lines.map(({ line }) => line);
  let head = read.lines.at(-1)?.hash ?? logRoot;
  const reduced = lines.length === 0 ? { ok: true as const, state: initialState(plan) } : reduceLog(plan, lines);
  if (!reduced.ok)
    return failure(
      hostError('exercise/log-broken', { detail: `line ${String(reduced.broken.sequence)}: ${reduced.broken.reason}` }),
    );

  const player = createPlayer(
    { plan, scenario, state: reduced.state },
    (line) => {
      head = appendLine(document.file.database, sessionId, head, line).hash;
      lines.push(line);
    },
    async (state, present) => {
      const world = await simulateWorld(pool, scenario, plan, state, present);
      if (!world.ok) throw new HostFailure(world.issues[0]);
      return world.value;
    },
  );

  const isRunning = (): boolean => player.state().clock.runningSince !== null;
  const summary = (): SessionSummary => {
    const state = player.state();
    const { exercise, createdAt, parent, engine, rehearsal } = stored;
    const { phase, atMillis, lines: count } = state;
    const { name } = plan;
    return { sessionId, exercise, name, createdAt, phase, atMillis, lines: count, parent, head, engine, rehearsal };
  };
  const viewWith = (now: Date, due: readonly DueInject[]): SessionView => ({
    session: summary(),
    plan,
    state: player.state(),
    due,
    foreseen: player.isForeseen(),
    now: now.toISOString(),
    nowMillis: player.millisAt(now),
  });
  const session: LiveSession = {
    stored,
    player,
    lines: () => lines,
    summary,
    view: async (now) => {
      await player.releaseUntil(player.millisAt(now), now);
      return viewWith(now, await player.due());
    },
    viewSoFar: (now) => viewWith(now, player.dueSoFar()),
    beat: (now) => {
      if (isRunning()) writeBeat(document.file.database, sessionId, player.millisAt(now), now.toISOString());
    },
    leap: async (now, ahead, stands) => {
      const millis = player.millisAt(new Date(now.getTime() - ahead));
      await player.releaseUntil(millis, now);
      const { mode, speed } = player.state().clock;
      player.write(stands ? { do: 'pause' } : { do: 'clock', mode, speed }, millis, now, theProgram);
    },
    suspend: (now) => {
      if (isRunning()) player.write({ do: 'pause' }, player.millisAt(now), now, theProgram);
    },
  };
  if (isRunning()) {
    const { beat } = stored;
    const state = player.state();
    const lastWall = lines.at(-1)?.wall ?? stored.createdAt;
    const wall = new Date(beat !== null && beat.millis > state.atMillis ? beat.wall : lastWall);
    player.write({ do: 'pause' }, Math.max(state.atMillis, beat?.millis ?? 0), wall, theProgram);
  }
  return success(session);
}
