import type { HostError } from '@host/contract/errors';
import type { SessionSummary } from '@host/contract/exercise';
import type { Host } from '@host/contract/host';
import type { Result } from '@scenarios/format/result';
import { success } from '@scenarios/format/result';
import type { HostContext } from '../host-context';
import { withDocument } from '../host-context';
import type { OpenDocument } from '../open-document';
import type { LiveSession } from './live-session';
import { foreseeShown, participantView } from './participant-view';

type ScreenMethods = Pick<Host, 'showSession' | 'offerToScreen' | 'screenAddress' | 'readParticipantView'>;

export type ParticipantScreen = {
  readonly methods: ScreenMethods;
  /** Takes a session that is deleted off the screen. */
  readonly forget: (document: OpenDocument, sessionId: string) => void;
};

type Sessions = {
  readonly withSession: <Value>(
    sessionId: string,
    work: (live: LiveSession, document: OpenDocument) => Promise<Result<Value, HostError>>,
  ) => Promise<Result<Value, HostError>>;
  readonly withForeseen: <Value>(
    sessionId: string,
    foresee: (live: LiveSession) => Promise<unknown>,
    work: (live: LiveSession, document: OpenDocument) => Promise<Result<Value, HostError>>,
  ) => Promise<Result<Value, HostError>>;
  /** Sessions of a document whose logs have been read. */
  readonly liveOf: (document: OpenDocument) => ReadonlyMap<string, LiveSession>;
  /** Brings a session to the present. */
  readonly follow: (live: LiveSession) => Promise<unknown>;
};

/**
 * Whether a session that is opened is the one that participants have come for: the exercise itself while it is still to be played, and
 * not a rehearsal of it or a branch off it; unless another is played before them.
 */
const isForScreen = ({ parent, rehearsal, phase }: SessionSummary, shown: SessionSummary | null): boolean =>
  parent === null && !rehearsal && phase !== 'finished' && (shown === null || shown.phase === 'finished');

/** The screen of the participants: it stays with the session that was put on it, whichever the facilitator looks at. */
export function createParticipantScreen(
  context: HostContext,
  { withSession, withForeseen, liveOf, follow }: Sessions,
): ParticipantScreen {
  const { events, serial, session, clock } = context;
  const shownOf = new WeakMap<OpenDocument, string>();

  const put = (document: OpenDocument, sessionId: string | null): void => {
    if (sessionId === null) shownOf.delete(document);
    else shownOf.set(document, sessionId);
    events.emit({ kind: 'session-changed', sessionId: sessionId ?? '', lines: 0 });
  };
  const shownIn = (document: OpenDocument): string | null => shownOf.get(document) ?? null;

  const methods: ScreenMethods = {
    showSession: ({ sessionId }) =>
      withDocument(context, (document) => {
        put(document, sessionId);
        return success(null);
      }),
    offerToScreen: ({ sessionId }) =>
      sessionId === null
        ? withDocument(context, (document) => success({ sessionId: shownIn(document) }))
        : withSession(sessionId, (live, document) => {
            const shown = shownIn(document);
            const onScreen = shown === null ? undefined : liveOf(document).get(shown);
            if (shown !== sessionId && isForScreen(live.summary(), onScreen?.summary() ?? null))
              put(document, sessionId);
            return Promise.resolve(success({ sessionId: shownIn(document) }));
          }),
    screenAddress: () => Promise.resolve(success({ address: context.screenAddress() })),
    readParticipantView: async () => {
      const shown = await serial(() => (session.document === null ? null : shownIn(session.document)));
      if (shown === null) return success(null);
      return withForeseen(shown, foreseeShown, async (live) => {
        await follow(live);
        return success(await participantView(live, clock()));
      });
    },
  };

  return {
    methods,
    forget: (document, sessionId) => {
      if (shownIn(document) === sessionId) shownOf.delete(document);
    },
  };
}
