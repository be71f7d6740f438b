import type { CurveKeeping, UntilWidth } from '@scenarios/format/ensemble';
import type { EditSummary } from '@scenarios/format/describe-edit';
import type { Edit } from '@scenarios/format/edit';
import type { NodeKind } from '@scenarios/format/node';
import type { Result } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';
import type { LocalText } from '@scenarios/format/text';
import type { Command } from '@scenarios/format/command';
import type { Medium } from '@scenarios/format/exercise/exercise';
import type { ExerciseEntry, LogLine, HashedLine } from '@scenarios/format/exercise/log';
import type { HostError } from './errors';
import type {
  DamagedSession,
  ParticipantView,
  ReportFile,
  ReportRequest,
  SessionSummary,
  SessionView,
  SessionPresent,
  SessionWorld,
  SessionWorldChange,
  CommandRefusal,
  Forecast,
  FuturesView,
} from './exercise';
import type {
  ComparisonResult,
  EnsembleResult,
  ResultSummary,
  RunResult,
  UnfinishedEnsemble,
  Verification,
} from './results';

export type Answer<Value> = Promise<Result<Value, HostError>>;

export type ConnectionRole = 'facilitator' | 'participant';

export type HostInfo = {
  readonly product: string;
  readonly version: string;
  readonly engine: string;
  readonly shell: 'desktop' | 'loopback' | 'command-line' | 'in-process';
  readonly threads: number;
  /** Who is at this end of the connection: participants can only look at what was released to them. */
  readonly role: ConnectionRole;
  /** What this shell can do; the interface reads it instead of trying. */
  readonly capabilities: { readonly nativeFileDialogs: boolean; readonly printsPdf: boolean };
  /** Folder for new documents. */
  readonly documentsFolder: string;
};

export type BundledScenario = {
  readonly slug: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly start: string;
  readonly horizonHours: number;
  readonly fictional: boolean;
  readonly nodes: number;
  readonly links: number;
  readonly designs: number;
  readonly people: number;
};

export type RecentDocument = {
  readonly path: string;
  readonly title: LocalText;
  /** Wall clock, ISO 8601. */
  readonly openedAt: string;
  readonly missing: boolean;
};

export type DocumentInfo = {
  readonly path: string;
  readonly scenarioId: string;
  readonly title: LocalText;
  /** Goes up by one with every edit, undo and redo. */
  readonly revision: number;
  /** What undo would take back and redo would do again; null where there is nothing. */
  readonly undo: EditSummary | null;
  readonly redo: EditSummary | null;
};

/** What undo or redo did: the edit that was applied, so that whoever follows the document can apply it too. */
export type EditApplied = { readonly info: DocumentInfo; readonly edit: Edit };

/** The document as it was when somebody gave it a name. */
export type DocumentVersion = {
  readonly versionId: string;
  readonly name: string;
  readonly note: string;
  readonly revision: number;
  /** Wall clock, ISO 8601. */
  readonly savedAt: string;
};

export type SearchHit = {
  readonly record: 'node' | 'link' | 'owner' | 'people' | 'agreement';
  readonly id: string;
};

export type Coverage = {
  /** People of all communities. */
  readonly people: number;
  /** People within the walk of at least 1, 2 and 3 of the sites. */
  readonly within: readonly [number, number, number];
  /** Communities with none within the walk, most people first; null where there is no such site at all. */
  readonly gaps: readonly { readonly node: string; readonly people: number; readonly nearestMinutes: number | null }[];
};

export type FolderEntry = { readonly name: string; readonly path: string; readonly kind: 'folder' | 'document' };
export type Folder = {
  readonly path: string;
  readonly parent: string | null;
  readonly entries: readonly FolderEntry[];
};

export type Settings = {
  readonly language: 'en' | 'zh-Hant';
  readonly theme: 'system' | 'light' | 'dark' | 'projector';
};

export type RunRequest = {
  readonly design: string;
  readonly hazard: string;
  readonly seed: number;
  readonly run: number;
};
export type EnsembleRequest = {
  readonly design: string;
  readonly hazard: string;
  readonly seed: number;
  /** How many runs; with `untilWidth`, the most. */
  readonly runs: number;
  /** Default: full. */
  readonly curves?: CurveKeeping;
  readonly untilWidth?: UntilWidth;
};
export type ComparisonRequest = {
  readonly designs: readonly [string, string];
  readonly hazard: string;
  readonly seed: number;
  /** How many runs of each design; with `untilWidth`, the most. */
  readonly runs: number;
  /** Default: full. */
  readonly curves?: CurveKeeping;
  /** Looks at the mean of the paired difference of the measure. */
  readonly untilWidth?: UntilWidth;
};
export type JobStarted = { readonly jobId: string };

/**
 * Everything a shell, the command line or the interface can ask for. One implementation (`host/create-host.ts`), many
 * transports. Each method takes one validated argument and answers with a value or a `HostError`; nothing here throws
 * for bad input. Work over half a second is a job: start it, follow the events, cancel it.
 */
export type Host = {
  readonly describe: (request: Record<string, never>) => Answer<HostInfo>;
  readonly listLibrary: (request: Record<string, never>) => Answer<{
    readonly bundled: readonly BundledScenario[];
    readonly recent: readonly RecentDocument[];
  }>;
  /** New document from a bundled scenario; without a path it gets a free name in the documents folder. */
  readonly createDocument: (request: {
    readonly slug: string;
    readonly path?: string;
    readonly overwrite?: boolean;
  }) => Answer<DocumentInfo>;
  /** New document with an empty mesh around a place. */
  readonly createBlank: (request: {
    readonly title: LocalText;
    readonly place: { readonly lon: number; readonly lat: number };
    readonly path?: string;
    readonly overwrite?: boolean;
  }) => Answer<DocumentInfo>;
  readonly openDocument: (request: { readonly path: string }) => Answer<DocumentInfo>;
  /** Copies the open document and goes on in the copy. */
  readonly saveDocumentAs: (request: { readonly path: string; readonly overwrite: boolean }) => Answer<DocumentInfo>;
  readonly closeDocument: (request: Record<string, never>) => Answer<null>;
  readonly currentDocument: (request: Record<string, never>) => Answer<DocumentInfo | null>;
  readonly forgetRecent: (request: { readonly path: string }) => Answer<null>;
  readonly listFolder: (request: { readonly path?: string }) => Answer<Folder>;
  readonly readScenario: (request: Record<string, never>) => Answer<Scenario>;
  readonly applyEdit: (request: { readonly edit: Edit }) => Answer<DocumentInfo>;
  readonly undo: (request: Record<string, never>) => Answer<EditApplied>;
  readonly redo: (request: Record<string, never>) => Answer<EditApplied>;
  /** Named versions of the open document, the newest first. */
  readonly listVersions: (request: Record<string, never>) => Answer<readonly DocumentVersion[]>;
  readonly saveVersion: (request: { readonly name: string; readonly note: string }) => Answer<DocumentVersion>;
  readonly readVersion: (request: { readonly versionId: string }) => Answer<Scenario>;
  readonly removeVersion: (request: { readonly versionId: string }) => Answer<null>;
  /** People within a walk of at least one, two and three sites of some kinds, and the communities out of reach. */
  readonly readCoverage: (request: {
    readonly design: string;
    readonly kinds: readonly NodeKind[];
    readonly minutes: number;
  }) => Answer<Coverage>;
  /** Full-text search over all that is written about the records of a design. */
  readonly search: (request: {
    readonly design: string;
    readonly text: string;
    readonly limit: number;
  }) => Answer<readonly SearchHit[]>;
  readonly startRun: (request: RunRequest) => Answer<JobStarted>;
  readonly startEnsemble: (request: EnsembleRequest) => Answer<JobStarted>;
  /** Ensembles that were under way when the program ended without cancelling them. */
  readonly listUnfinished: (request: Record<string, never>) => Answer<readonly UnfinishedEnsemble[]>;
  /** Goes on with an unfinished ensemble or comparison; the result is the one that it would have had without the break. */
  readonly resumeEnsemble: (request: { readonly unfinishedId: string }) => Answer<JobStarted>;
  readonly discardUnfinished: (request: { readonly unfinishedId: string }) => Answer<null>;
  readonly startComparison: (request: ComparisonRequest) => Answer<JobStarted>;
  /** Runs a stored result again and compares digests; the job's result id reads as a `Verification`. */
  readonly startVerification: (request: { readonly resultId: string }) => Answer<JobStarted>;
  readonly cancelJob: (request: { readonly jobId: string }) => Answer<null>;
  readonly listResults: (request: Record<string, never>) => Answer<readonly ResultSummary[]>;
  readonly readRun: (request: { readonly resultId: string }) => Answer<RunResult>;
  readonly readEnsemble: (request: { readonly resultId: string }) => Answer<EnsembleResult>;
  readonly readComparison: (request: { readonly resultId: string }) => Answer<ComparisonResult>;
  readonly readVerification: (request: { readonly resultId: string }) => Answer<Verification>;
  readonly removeResult: (request: { readonly resultId: string }) => Answer<null>;
  /** Sessions of all exercises of the open document that can be opened, the newest first. */
  readonly listSessions: (request: Record<string, never>) => Answer<readonly SessionSummary[]>;
  /** Those that cannot, with what is wrong with them. */
  readonly listDamagedSessions: (request: Record<string, never>) => Answer<readonly DamagedSession[]>;
  /** A branch that shares the lines before the damage, and stands still there; the damaged session stays as it is. */
  readonly recoverSession: (request: { readonly sessionId: string }) => Answer<SessionView>;
  /** All that the file holds of a session as it stands there, damaged or not: a line of JSON for each line of the log. */
  readonly exportLog: (request: { readonly sessionId: string }) => Answer<ReportFile>;
  /** Sets up a session of a plan as it stands now; its clock starts with the entry `start`. */
  readonly startSession: (request: { readonly exercise: string; readonly rehearsal?: true }) => Answer<SessionView>;
  /** A session at this moment: what fell due in the meantime has been released. */
  readonly readSession: (request: { readonly sessionId: string }) => Answer<SessionView>;
  /** Writes an entry into the log, at this moment. A decision is judged by the host: see `refusal` in what comes back. */
  readonly actInSession: (request: {
    readonly sessionId: string;
    readonly entry: ExerciseEntry;
    readonly by: LogLine['by'];
  }) => Answer<SessionView>;
  /** Why a decision would be refused at this moment; null where it would be carried out. */
  readonly judgeDecision: (request: {
    readonly sessionId: string;
    readonly command: Command;
    readonly team?: string;
  }) => Answer<CommandRefusal | null>;
  /** Lays a plan over its simulated baseline; the job's result id reads as `Forecast`, once. */
  readonly startForecast: (request: { readonly exercise: string }) => Answer<JobStarted>;
  readonly readForecast: (request: { readonly resultId: string }) => Answer<Forecast>;
  /** Compares the worlds of two sessions under the same draws; the job's result id reads as `FuturesView`. */
  readonly startFutures: (request: {
    readonly sessions: readonly [string, string];
    readonly runs: number;
    /** Left out, that of the plan of the first. */
    readonly seed?: number;
  }) => Answer<JobStarted>;
  readonly readFutures: (request: { readonly resultId: string }) => Answer<FuturesView>;
  /** The newest comparison of these two in this order, as the file keeps it; null: none. */
  readonly findFutures: (request: { readonly sessions: readonly [string, string] }) => Answer<FuturesView | null>;
  /**
   * Writes a document of an exercise as it is now; the job's result id reads as `ReportFile`, once. PDF only where the shell can
   * print; tables (xlsx, csv) only of the list of injects; an after-action report only of a session.
   */
  readonly startReport: (request: ReportRequest) => Answer<JobStarted>;
  readonly readReport: (request: { readonly resultId: string }) => Answer<ReportFile>;
  /** Keeps an attachment in the file; what it is, is told by its bytes. A record of the plan has to name it. */
  readonly storeMedium: (request: {
    readonly bytes: Uint8Array;
  }) => Answer<{ readonly sha256: string; readonly type: Medium['type']; readonly bytes: number }>;
  /** Participants get only what is attached to something released to them. */
  readonly readMedium: (request: {
    readonly sha256: string;
  }) => Answer<{ readonly type: string; readonly bytes: Uint8Array }>;
  /** What the last commands do at once, as soon as that is known; null where the whole world is known already. */
  readonly readPresent: (request: { readonly sessionId: string }) => Answer<SessionPresent | null>;
  /** What differs from the world under the first `from` commands; null where the host has that one no more. */
  readonly readWorldChange: (request: {
    readonly sessionId: string;
    readonly from: number;
  }) => Answer<SessionWorldChange | null>;
  readonly readWorld: (request: { readonly sessionId: string }) => Answer<SessionWorld>;
  readonly readLog: (request: { readonly sessionId: string }) => Answer<readonly HashedLine[]>;
  /** A session of its own that shares the first `sequence` lines, and stands still there. */
  readonly forkSession: (request: {
    readonly sessionId: string;
    readonly sequence: number;
    readonly by?: LogLine['by'];
  }) => Answer<SessionView>;
  readonly removeSession: (request: { readonly sessionId: string }) => Answer<null>;
  /** Which session the participants see; null: none. */
  readonly showSession: (request: { readonly sessionId: string | null }) => Answer<null>;
  /**
   * Puts a session that is opened before the participants where it is the exercise that they have come for: no rehearsal, no branch,
   * not finished, and no other one going on before them. Answers with the session that they see then; null asks for that alone.
   */
  readonly offerToScreen: (request: {
    readonly sessionId: string | null;
  }) => Answer<{ readonly sessionId: string | null }>;
  /** One-time address of the participants' screen, for another browser on this machine; null where the shell opens windows itself. */
  readonly screenAddress: (request: Record<string, never>) => Answer<{ readonly address: string | null }>;
  /** All that a participant may ask. Null where no session is shown. */
  readonly readParticipantView: (request: Record<string, never>) => Answer<ParticipantView | null>;
  readonly readSettings: (request: Record<string, never>) => Answer<Settings>;
  readonly writeSettings: (request: Settings) => Answer<Settings>;
};
export type HostMethod = keyof Host;
