import type { ExerciseEntry, LogLine } from '@scenarios/format/exercise/log';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { engineVersion } from '@workers/engine/engine-version';
import { randomUUID } from 'node:crypto';
import type { SessionView } from '@host/contract/exercise';
import type { HostError } from '@host/contract/errors';
import type { Host } from '@host/contract/host';
import { hostError } from '@host/contract/host-error';
import { fileError } from '@host/store/file-error';
import {
  insertBranch,
  insertSession,
  listSessionIds,
  readLines,
  readRawSession,
  readSession,
  removeSession,
} from '@host/store/session-queries';
import type { HostContext } from '../host-context';
import { withDocument } from '../host-context';
import type { OpenDocument } from '../open-document';
import { damagedSession } from './damaged-session';
import { followSessions } from './follow-sessions';
import { HostFailure } from './host-failure';
import { judgeDecision, judgedEntry } from './judge-decision';
import type { LiveSession } from './live-session';
import { openSession } from './live-session';
import { createParticipantScreen } from './participant-screen';
import { planToPlay } from './plan-to-play';
import { runChange } from './run-change';

type Sessions = Pick<
  Host,
  | 'listSessions'
  | 'listDamagedSessions'
  | 'recoverSession'
  | 'exportLog'
  | 'startSession'
  | 'readSession'
  | 'actInSession'
  | 'judgeDecision'
  | 'readWorld'
  | 'readPresent'
  | 'readWorldChange'
  | 'readLog'
  | 'forkSession'
  | 'removeSession'
  | 'showSession'
  | 'offerToScreen'
  | 'screenAddress'
  | 'readParticipantView'
>;

export type ExerciseSessions = {
  readonly methods: Sessions;
  /** Works with a session of the open document, whose log has been read. */
  readonly withSession: <Value>(
    sessionId: string,
    work: (live: LiveSession, document: OpenDocument) => Promise<Result<Value, HostError>>,
  ) => Promise<Result<Value, HostError>>;
  /** Stops the clocks of a document that is about to be closed. */
  readonly leave: (document: OpenDocument) => void;
};

/** Exercises that are run on the open document: each a plan and a log, both in its file. */
export function createSessions(context: HostContext): ExerciseSessions {
  const { events, session, clock, pool } = context;
  const keptOf = new WeakMap<OpenDocument, Map<string, LiveSession>>();

  const liveOf = (document: OpenDocument): Map<string, LiveSession> => {
    let found = keptOf.get(document);
    if (found === undefined) {
      found = new Map();
      keptOf.set(document, found);
    }
    return found;
  };
  const { follow, catchUp, tell, look, forget, stop } = followSessions(context, () =>
    session.document === null ? [] : [...liveOf(session.document).values()],
  );

  const answering = async <Value>(work: () => Promise<Result<Value, HostError>>): Promise<Result<Value, HostError>> => {
    try {
      return await work();
    } catch (error) {
      return failure(error instanceof HostFailure ? error.reason : fileError(error));
    }
  };

  const onDocument = <Value>(
    work: (document: OpenDocument) => Result<Value, HostError> | Promise<Result<Value, HostError>>,
  ): Promise<Result<Value, HostError>> => withDocument(context, (document) => answering(async () => work(document)));

  const withSession = <Value>(
    sessionId: string,
    work: (live: LiveSession, document: OpenDocument) => Promise<Result<Value, HostError>>,
  ): Promise<Result<Value, HostError>> =>
    onDocument(async (document) => {
      const live = liveOf(document);
      let found = live.get(sessionId);
      if (found === undefined) {
        const opened = openSession(document, pool, sessionId);
        if (!opened.ok) return opened;
        found = opened.value;
        live.set(sessionId, found);
      }
      await look();
      return work(found, document);
    });

  /**
   * The same, once a session has its world or knows what falls due in it. That is waited for outside the queue of the host, so
   * that it holds nobody up who gives the next command.
   */
  const withForeseen = async <Value>(
    sessionId: string,
    foresee: (live: LiveSession) => Promise<unknown>,
    work: (live: LiveSession, document: OpenDocument) => Promise<Result<Value, HostError>>,
  ): Promise<Result<Value, HostError>> => {
    const found = await withSession(sessionId, (live) => Promise.resolve(success(live)));
    if (!found.ok) return found;
    // What goes wrong here goes wrong again, and is told, when the work asks for it.
    await foresee(found.value).catch(() => undefined);
    return withSession(sessionId, work);
  };

  const screen = createParticipantScreen(context, {
    withSession,
    withForeseen,
    liveOf,
    follow: (live) => follow(live, live.player.state().lines),
  });

  const act = async (
    live: LiveSession,
    entry: ExerciseEntry,
    by: LogLine['by'],
  ): Promise<Result<SessionView, HostError>> => {
    const { player } = live;
    const { lines: before, commands: ordered } = player.state();
    const now = clock();
    const target = entry.do === 'advance' ? entry.toMillis : player.millisAt(now);
    if (entry.do === 'advance' && target < player.millisAt(now))
      return failure(hostError('exercise/time-goes-on-only'));
    await player.releaseUntil(target, now, entry.do === 'advance');
    const said = await judgedEntry(live, entry, target);
    const refusal = player.write(said, target, now, by);
    if (refusal !== null) return failure(hostError(`exercise/${refusal}`));
    // Whoever gave a command wants to see its world: it is under way before that is asked for.
    if (player.state().commands !== ordered) player.world().catch(() => undefined);
    if (player.isForeseen()) return success(await follow(live, before));
    tell(live);
    const { sessionId } = live.stored;
    void player.world().then(
      () => catchUp(sessionId),
      () => undefined,
    );
    return success(live.viewSoFar(clock()));
  };

  const methods: Sessions = {
    listSessions: () =>
      onDocument((document) => {
        const live = liveOf(document);
        const all = listSessionIds(document.file.database).flatMap((id) => {
          const found = live.get(id);
          const opened = found === undefined ? openSession(document, pool, id) : success(found);
          if (!opened.ok) return [];
          live.set(id, opened.value);
          return [opened.value.summary()];
        });
        return success(all);
      }),
    listDamagedSessions: () =>
      onDocument((document) => {
        const live = liveOf(document);
        const { database } = document.file;
        return success(
          listSessionIds(database).flatMap((id) => (live.has(id) ? [] : (damagedSession(database, id) ?? []))),
        );
      }),
    recoverSession: async ({ sessionId }) => {
      const made = await onDocument(({ file: { database } }) => {
        const stored = readSession(database, sessionId);
        const damaged = damagedSession(database, sessionId);
        return stored === null || stored === 'damaged' || damaged === null
          ? failure(hostError('exercise/unknown-session', { detail: sessionId }))
          : success(insertBranch(database, stored, damaged.good, clock().toISOString(), null));
      });
      return made.ok ? withSession(made.value, async (live) => success(await follow(live, -1))) : made;
    },
    exportLog: ({ sessionId }) =>
      onDocument(({ file: { database } }) => {
        const raw = readRawSession(database, sessionId);
        if (raw === null) return failure(hostError('exercise/unknown-session', { detail: sessionId }));
        const text = [raw.session, ...raw.lines].map((each) => `${JSON.stringify(each)}\n`).join('');
        return success({
          name: `session-${sessionId}.jsonl`,
          type: 'application/jsonl',
          bytes: new TextEncoder().encode(text),
        });
      }),
    startSession: async ({ exercise, rehearsal = false }) => {
      const sessionId = randomUUID();
      const made = await withDocument(context, ({ file, scenario }) =>
        answering(() => {
          const plan = planToPlay(scenario, exercise);
          if (!plan.ok) return Promise.resolve(plan);
          insertSession(file.database, {
            sessionId,
            exercise,
            createdAt: clock().toISOString(),
            plan: plan.value,
            scenario: { ...scenario, exercises: [] },
            parent: null,
            engine: engineVersion,
            rehearsal,
            beat: null,
          });
          return Promise.resolve(success(null));
        }),
      );
      return made.ok ? withSession(sessionId, async (live) => success(await follow(live, -1))) : made;
    },
    readSession: ({ sessionId }) =>
      withForeseen(
        sessionId,
        ({ player }) => player.due(),
        async (live) => success(await follow(live, live.player.state().lines)),
      ),
    actInSession: ({ sessionId, entry, by }) => withSession(sessionId, (live) => act(live, entry, by)),
    judgeDecision: ({ sessionId, command, team }) =>
      withForeseen(
        sessionId,
        ({ player }) => player.world(),
        async (live) => success(await judgeDecision(live, command, team, live.player.millisAt(clock()))),
      ),
    readWorld: ({ sessionId }) =>
      withForeseen(
        sessionId,
        ({ player }) => player.world(),
        async ({ player }) => {
          const { digest, ...world } = await player.world();
          void digest;
          const { lines, commands } = player.state();
          return success({ ...world, lines, commands: commands.length, due: await player.due() });
        },
      ),
    readPresent: async ({ sessionId }) => {
      const live = await withSession(sessionId, (found) => Promise.resolve(success(found)));
      return live.ok ? success(await live.value.player.present()) : live;
    },
    readWorldChange: ({ sessionId, from }) =>
      withForeseen(
        sessionId,
        ({ player }) => player.world(),
        async ({ player }) => {
          const world = await player.world();
          const before = player.madeWorld(from);
          if (before === null) return success(null);
          const { lines, commands } = player.state();
          const change = runChange(before.run, world.run);
          return success({ lines, commands: commands.length, due: await player.due(), change });
        },
      ),
    readLog: ({ sessionId }) =>
      withSession(sessionId, (_, { file }) => Promise.resolve(success(readLines(file.database, sessionId).lines))),
    forkSession: async ({ sessionId, sequence, by }) => {
      const made = await withSession(sessionId, ({ stored, lines }, { file: { database } }) =>
        Promise.resolve(
          sequence > lines().length
            ? failure(hostError('exercise/unknown-session', { detail: `line ${String(sequence)}` }))
            : success(insertBranch(database, stored, sequence, clock().toISOString(), by ?? null)),
        ),
      );
      return made.ok ? withSession(made.value, async (live) => success(await follow(live, -1))) : made;
    },
    removeSession: ({ sessionId }) =>
      onDocument((document) => {
        if (!removeSession(document.file.database, sessionId))
          return failure(hostError('exercise/unknown-session', { detail: sessionId }));
        liveOf(document).delete(sessionId);
        screen.forget(document, sessionId);
        forget(sessionId);
        events.emit({ kind: 'session-changed', sessionId, lines: 0 });
        return success(null);
      }),
    ...screen.methods,
  };

  return {
    methods,
    withSession,
    leave: (document) => {
      stop();
      for (const live of keptOf.get(document)?.values() ?? [])
        try {
          live.suspend(clock());
        } catch {
          // As where the disk is full: the file says how far it came, a second ago at most, and the document is to be closed.
        }
    },
  };
}
